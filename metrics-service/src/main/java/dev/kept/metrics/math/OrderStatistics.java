// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.math;

import java.util.Optional;

/** Quantiles of a sample, whatever it was drawn from: which of its values in ascending order hold them. */
public final class OrderStatistics {

    /** From here on the binomial is as good as normal. */
    private static final long LARGE = 250;

    private OrderStatistics() {}

    /** Places in ascending order, 1 for the smallest value. */
    public record Ranks(long low, long high) {}

    /**
     * The narrowest pair of values, cut at the same tail on both sides, that holds a quantile at least as often as the
     * level says: Conover, Practical Nonparametric Statistics, 3rd ed., section 3.2.
     *
     * @param n size of the sample
     * @param p which quantile, between 0 and 1
     * @return empty where the sample is too small for this level
     */
    public static Optional<Ranks> ranks(long n, double p, double level) {
        double tail = (1 - level) / 2;
        long low = n > LARGE ? (long) Math.ceil(edge(n, p, -Normal.critical(level))) : lowest(n, p, tail);
        long high = n > LARGE ? (long) Math.ceil(edge(n, p, Normal.critical(level))) : n + 1 - lowest(n, 1 - p, tail);
        return low < 1 || high > n ? Optional.empty() : Optional.of(new Ranks(low, high));
    }

    private static double edge(long n, double p, double z) {
        return n * p + z * Math.sqrt(n * p * (1 - p));
    }

    /** The largest r for which fewer than r of n values lie below the quantile no more often than the tail. */
    private static long lowest(long n, double p, double tail) {
        double term = Math.pow(1 - p, (double) n);
        double sum = 0;
        long rank = 0;
        while (rank < n && sum + term <= tail) {
            sum += term;
            term *= (n - rank) / (rank + 1.0) * p / (1 - p);
            rank++;
        }
        return rank;
    }
}
