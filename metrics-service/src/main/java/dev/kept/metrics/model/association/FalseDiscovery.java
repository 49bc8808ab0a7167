// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.association;

import java.util.Arrays;

/** Many tests at once: Benjamini and Hochberg, Journal of the Royal Statistical Society B 57 (1995) 289-300. */
public final class FalseDiscovery {

    private FalseDiscovery() {}

    /**
     * The smallest share of false discoveries at which each test would be one.
     *
     * @param p chances of the tests, 0 to 1
     * @return q in the order of the tests
     */
    public static double[] adjusted(double[] p) {
        if (Arrays.stream(p).anyMatch(value -> !(value >= 0 && value <= 1))) {
            throw new IllegalArgumentException("Every p must be between 0 and 1");
        }
        Integer[] order = Pairs.order(p);
        double[] q = new double[p.length];
        double smallest = 1;
        for (int rank = p.length; rank >= 1; rank--) {
            int test = order[rank - 1];
            smallest = Math.min(smallest, p[test] * p.length / rank);
            q[test] = smallest;
        }
        return q;
    }
}
