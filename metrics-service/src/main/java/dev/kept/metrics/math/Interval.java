// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.math;

/**
 * A two-sided confidence interval.
 *
 * @param level coverage, for example 0.95
 * @param method short stable name of the method, for example {@code wilson}
 * @param df degrees of freedom of Student's t; infinite where the spread is not estimated by it
 */
public record Interval(double low, double high, double level, String method, double df) {

    private static final String BOUNDS = "bounds";

    /** One that needs no degrees of freedom. */
    public Interval(double low, double high, double level, String method) {
        this(low, high, level, method, Double.POSITIVE_INFINITY);
    }

    /** Student's t interval around a mean with an estimated standard error. */
    public static Interval student(double mean, double standardError, double df, double level) {
        double half = StudentT.critical(level, df) * standardError;
        return new Interval(mean - half, mean + half, level, "student-t", df);
    }

    /** Limits between which the figure lies for certain, whatever the level says: chance has no part in it. */
    public static Interval bounds(double low, double high, double level) {
        return new Interval(low, high, level, BOUNDS);
    }

    /** Whether it says what chance may do, and not what is certain. */
    public boolean isOfChance() {
        return !method.equals(BOUNDS);
    }

    /** Both limits multiplied by the factor, for figures that are quoted in points. */
    public Interval times(double factor) {
        return new Interval(low * factor, high * factor, level, method, df);
    }

    /** Limits that leave the possible range are cut to it. */
    public Interval clippedTo(double min, double max) {
        return new Interval(Math.max(min, low), Math.min(max, high), level, method, df);
    }
}
