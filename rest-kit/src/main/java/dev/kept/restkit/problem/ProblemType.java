// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.problem;

import java.util.List;
import java.util.Locale;

/**
 * A kind of error. Implemented by one enum per feature. Its title and detail are texts {@code <code>.title} and {@code
 * <code>.detail} in {@code problems.properties} and {@code problems_zh_CN.properties} on the classpath.
 */
public interface ProblemType {
    /** The constant's name, as enums have it. */
    String name();

    /** The HTTP status of the answer. */
    int status();

    /** Stable name for programs, in kebab case; never translated. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The error to throw; the arguments fill {@code {0}}, {@code {1}}… of the detail text. */
    default ProblemException with(Object... args) {
        return new ProblemException(this, List.of(), args);
    }

    /** The error to throw, with each single fault of the input. */
    default ProblemException withFaults(List<Fault> faults, Object... args) {
        return new ProblemException(this, faults, args);
    }
}
