// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.association;

import java.util.Arrays;

/** Spearman's rank correlation with mid-ranks for ties. */
public final class Spearman {

    /** To this many pairs all orders are tried; above, t with n - 2 degrees of freedom is close enough. */
    private static final int MOST_EXACT = 10;

    private static final double ROUNDING = 1e-9;

    private Spearman() {}

    /** @throws dev.kept.metrics.model.fit.RejectedInput with fewer than 4 pairs, missing values, or values all alike */
    public static Correlation of(double[] x, double[] y) {
        Pairs.check(x, y, 4);
        double[] ranksX = Pairs.midRanks(x);
        double[] ranksY = Pairs.midRanks(y);
        double rho = Pairs.pearson(ranksX, ranksY);
        int n = x.length;
        return n <= MOST_EXACT
                ? new Correlation(rho, new Permutations(ranksX, ranksY).share(), n, "spearman-exact")
                : new Correlation(rho, Tails.ofCorrelation(rho, n - 2.0), n, "spearman-t");
    }

    /** All orders of one side against the other (Heap's algorithm): how many are at least as far from no relation. */
    private static final class Permutations {

        private final double[] x;
        private final double[] y;
        private final double centre;
        private final double distance;
        private long all;
        private long extreme;

        Permutations(double[] x, double[] y) {
            this.x = x;
            this.y = y.clone();
            double meanX = Arrays.stream(x).average().orElseThrow();
            this.centre = meanX * Arrays.stream(y).sum();
            this.distance = Math.abs(product() - centre);
        }

        double share() {
            count();
            int[] at = new int[y.length];
            int i = 1;
            while (i < y.length) {
                if (at[i] < i) {
                    swap(i % 2 == 0 ? 0 : at[i], i);
                    count();
                    at[i]++;
                    i = 1;
                } else {
                    at[i] = 0;
                    i++;
                }
            }
            return (double) extreme / all;
        }

        private void count() {
            all++;
            extreme += Math.abs(product() - centre) >= distance - ROUNDING ? 1 : 0;
        }

        private double product() {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                sum += x[i] * y[i];
            }
            return sum;
        }

        private void swap(int a, int b) {
            double kept = y[a];
            y[a] = y[b];
            y[b] = kept;
        }
    }
}
