// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.math;

/**
 * Sums over a weighted sample, enough for its mean and the spread of that mean. Values are added in one order by the
 * caller, so that equal input gives equal output.
 */
public final class WeightedSample {

    private long n;
    private double w;
    private double wy;
    private double w2;
    private double w2y;
    private double w2y2;
    private double wy2;

    /**
     * Adds answers that share a value.
     *
     * @param value what was answered
     * @param count how many answers
     * @param weight sum of their weights
     * @param squaredWeight sum of the squares of their weights
     */
    public void add(double value, long count, double weight, double squaredWeight) {
        n += count;
        w += weight;
        wy += weight * value;
        wy2 += weight * value * value;
        w2 += squaredWeight;
        w2y += squaredWeight * value;
        w2y2 += squaredWeight * value * value;
    }

    public long n() {
        return n;
    }

    public double mean() {
        return wy / w;
    }

    /** Kish: (sum w)^2 / sum w^2; n itself where all weights are equal. */
    public double effectiveSize() {
        return w * w / w2;
    }

    /** Linearised standard error of the weighted mean: sqrt(n / (n - 1) sum w^2 (y - mean)^2) / sum w; n at least 2. */
    public double linearisedError() {
        double mean = mean();
        double squares = Math.max(0, w2y2 - 2 * mean * w2y + mean * mean * w2);
        return Math.sqrt(squares * n / (n - 1)) / w;
    }

    /** Standard deviation with n - 1 in the denominator over the root of n; for equal weights only; n at least 2. */
    public double simpleError() {
        double mean = mean();
        double variance = Math.max(0, wy2 / w - mean * mean) * n / (n - 1);
        return Math.sqrt(variance / n);
    }

    /** Student's t interval around the mean; n at least 2. */
    public Interval student(double standardError, double level) {
        return Interval.student(mean(), standardError, n - 1.0, level);
    }
}
