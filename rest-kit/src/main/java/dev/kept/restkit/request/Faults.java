// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.request;

import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.ProblemTexts;
import java.util.Locale;

/** Faults of parameters, before any request context exists. */
final class Faults {
    private Faults() {}

    static Fault parameter(Locale language, String name, String code) {
        return Fault.parameter(name, code, ProblemTexts.fault(language, code));
    }
}
