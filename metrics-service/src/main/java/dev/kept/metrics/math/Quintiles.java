// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.math;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Scores 1 to 5 by mid-rank: {@code min(5, ceil(5 (rank - 1/2) / n))}. Equal values share a score, so that a score never
 * depends on the order of the rows; many ties leave scores empty, which is right.
 */
public final class Quintiles {

    private Quintiles() {}

    /**
     * Scores of values, 5 for the highest.
     *
     * @param values finite
     * @return in the order of the values
     */
    public static int[] scores(double[] values) {
        int n = values.length;
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
        int[] scores = new int[n];
        int from = 0;
        while (from < n) {
            int to = from;
            while (to < n && values[order[to]] == values[order[from]]) {
                to++;
            }
            // The mean of the ranks from + 1 .. to, twice, so that it stays whole; then 5 (rank - 1/2) / n, rounded up.
            long twice = from + 1L + to - 1;
            int score = (int) Math.min(5, Math.max(1, -Math.floorDiv(-5 * twice, 2L * n)));
            for (int i = from; i < to; i++) {
                scores[order[i]] = score;
            }
            from = to;
        }
        return scores;
    }
}
