// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.math;

/**
 * A two-sided confidence interval.
 *
 * @param level coverage, for example 0.95
 * @param method short stable name of the method, for example {@code wilson}
 */
public record Interval(double low, double high, double level, String method) {

    /** Both limits multiplied by the factor, for figures that are quoted in points. */
    public Interval times(double factor) {
        return new Interval(low * factor, high * factor, level, method);
    }

    /** Limits that leave the possible range are cut to it. */
    public Interval clippedTo(double min, double max) {
        return new Interval(Math.max(min, low), Math.min(max, high), level, method);
    }
}
