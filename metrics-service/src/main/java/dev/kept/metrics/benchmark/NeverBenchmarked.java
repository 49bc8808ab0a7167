// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.benchmark;

import java.util.Set;

/** Metrics that mean something else wherever the question was asked on another scale: a gap to others would say nothing. */
final class NeverBenchmarked {

    private static final Set<String> KEYS = Set.of("nps-like");

    private NeverBenchmarked() {}

    static boolean holds(String metric) {
        return KEYS.contains(metric);
    }
}
