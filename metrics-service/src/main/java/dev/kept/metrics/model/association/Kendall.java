// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.association;

import java.util.Arrays;
import java.util.Comparator;

/** Kendall's tau-b, with ties taken out of what could agree; in n log n by Knight's method (JASA 61, 1966). */
public final class Kendall {

    private Kendall() {}

    /**
     * The coefficient, with a normal approximation of p that corrects for ties (Kendall 1970).
     *
     * @throws dev.kept.metrics.model.fit.RejectedInput with fewer than 4 pairs, missing values, or values all alike
     */
    public static Correlation of(double[] x, double[] y) {
        Pairs.check(x, y, 4);
        int n = x.length;
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble((Integer i) -> x[i]).thenComparingDouble(i -> y[i]));
        double[] byX = new double[n];
        double[] then = new double[n];
        for (int i = 0; i < n; i++) {
            byX[i] = x[order[i]];
            then[i] = y[order[i]];
        }
        double both = tiedInBoth(byX, then);
        Ties tiesX = Ties.of(byX);
        double swaps = sortCountingSwaps(then, new double[n], 0, n);
        Ties tiesY = Ties.of(then);
        double pairs = n * (n - 1.0) / 2;
        double surplus = pairs - tiesX.pairs() - tiesY.pairs() + both - 2 * swaps;
        double tau = surplus / Math.sqrt((pairs - tiesX.pairs()) * (pairs - tiesY.pairs()));
        double p = Tails.ofNormal(surplus / Math.sqrt(variance(n, tiesX, tiesY)));
        return new Correlation(Math.max(-1, Math.min(1, tau)), p, n, "kendall-tau-b");
    }

    private static double variance(double n, Ties x, Ties y) {
        double base = (n * (n - 1) * (2 * n + 5) - x.fifth() - y.fifth()) / 18;
        double second = 2 * x.pairs() * y.pairs() / (n * (n - 1));
        double third = x.third() * y.third() / (9 * n * (n - 1) * (n - 2));
        return base + second + third;
    }

    private static double tiedInBoth(double[] x, double[] y) {
        double pairs = 0;
        int from = 0;
        for (int i = 1; i <= x.length; i++) {
            if (i == x.length || x[i] != x[from] || y[i] != y[from]) {
                pairs += (i - from) * (i - from - 1.0) / 2;
                from = i;
            }
        }
        return pairs;
    }

    /** Merge sort; a swap is a pair that stood in the wrong order. */
    private static double sortCountingSwaps(double[] values, double[] spare, int from, int to) {
        if (to - from < 2) {
            return 0;
        }
        int middle = (from + to) >>> 1;
        double swaps = sortCountingSwaps(values, spare, from, middle) + sortCountingSwaps(values, spare, middle, to);
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            if (right == to || (left < middle && values[left] <= values[right])) {
                spare[i] = values[left++];
            } else {
                swaps += middle - left;
                spare[i] = values[right++];
            }
        }
        System.arraycopy(spare, from, values, from, to - from);
        return swaps;
    }

    /** Sums over groups of t equal values: t (t - 1) / 2, t (t - 1) (t - 2) and t (t - 1) (2 t + 5). */
    private record Ties(double pairs, double third, double fifth) {

        static Ties of(double[] sorted) {
            double pairs = 0;
            double third = 0;
            double fifth = 0;
            int from = 0;
            for (int i = 1; i <= sorted.length; i++) {
                if (i == sorted.length || sorted[i] != sorted[from]) {
                    double t = i - from;
                    pairs += t * (t - 1) / 2;
                    third += t * (t - 1) * (t - 2);
                    fifth += t * (t - 1) * (2 * t + 5);
                    from = i;
                }
            }
            return new Ties(pairs, third, fifth);
        }
    }
}
