// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.math;

/** Intervals for a share of a count, and for the difference of two shares. */
public final class Proportion {

    private Proportion() {}

    /**
     * Wilson (1927) score interval, without continuity correction; never leaves [0, 1] and never collapses at 0 or 1.
     *
     * @param share the observed share, 0 to 1
     * @param n sample size above zero; the effective one where answers are weighted
     */
    public static Interval wilson(double share, double n, double level) {
        if (!(n > 0) || !(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("No interval for a share of " + share + " among " + n);
        }
        double z = Normal.critical(level);
        double zz = z * z;
        double centre = (share + zz / (2 * n)) / (1 + zz / n);
        double half = z / (1 + zz / n) * Math.sqrt(share * (1 - share) / n + zz / (4 * n * n));
        double low = share == 0 ? 0 : centre - half;
        double high = share == 1 ? 1 : centre + half;
        return new Interval(low, high, level, "wilson").clippedTo(0, 1);
    }

    /** Wilson interval of {@code successes} among {@code n}. */
    public static Interval wilson(long successes, long n, double level) {
        return wilson((double) successes / n, (double) n, level);
    }

    /** Difference of two independent shares, first minus second: Newcombe (1998b), method 10. */
    public static Interval newcombe(long successes1, long n1, long successes2, long n2, double level) {
        double p1 = (double) successes1 / n1;
        double p2 = (double) successes2 / n2;
        Interval first = wilson(successes1, n1, level);
        Interval second = wilson(successes2, n2, level);
        double difference = p1 - p2;
        double low = difference - Math.hypot(p1 - first.low(), second.high() - p2);
        double high = difference + Math.hypot(first.high() - p1, p2 - second.low());
        return new Interval(low, high, level, "newcombe").clippedTo(-1, 1);
    }
}
