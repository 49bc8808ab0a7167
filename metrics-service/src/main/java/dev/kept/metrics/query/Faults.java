// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.ProblemException;
import dev.kept.restkit.problem.StandardProblem;
import java.util.ArrayList;
import java.util.List;

/** The faults of one request, to be answered all at once. */
final class Faults {

    private final List<Fault> found = new ArrayList<>();

    void add(String parameter, String code, Object... args) {
        found.add(Fault.textParameter(parameter, code, args));
    }

    /** Ends the request if there is any fault. */
    void check() {
        if (!found.isEmpty()) {
            throw asProblem();
        }
    }

    ProblemException asProblem() {
        return StandardProblem.INVALID_REQUEST.withFaults(found);
    }
}
