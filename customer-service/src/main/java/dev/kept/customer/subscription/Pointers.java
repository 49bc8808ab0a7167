// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.subscription;

import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.ProblemException;
import java.util.List;

/** The faults of a change are named where the request has them: in its own body, not in the list that it becomes part of. */
final class Pointers {

    private Pointers() {}

    static ProblemException without(String prefix, ProblemException problem) {
        if (problem.faults().isEmpty()) {
            return problem;
        }
        List<Fault> faults = problem.faults().stream()
                .map(fault -> fault.pointer() != null && fault.pointer().startsWith(prefix)
                        ? Fault.at(fault.pointer().substring(prefix.length()), fault.code(), fault.detail())
                        : fault)
                .toList();
        return problem.type().withFaults(faults);
    }
}
