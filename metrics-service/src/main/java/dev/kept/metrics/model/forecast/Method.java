// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.forecast;

import java.util.List;

/**
 * A method of exponential smoothing.
 *
 * @param trend how the series goes on
 * @param season how the time of year enters
 * @param period observations per year; 1 without a season
 */
public record Method(Trend trend, Season season, int period) {

    public Method {
        if (season == Season.NONE ? period != 1 : period < 2) {
            throw new IllegalArgumentException("A period of " + period + " does not go with season " + season);
        }
    }

    /** Simple exponential smoothing: a level alone (Brown 1959). */
    public static Method simple() {
        return new Method(Trend.NONE, Season.NONE, 1);
    }

    /** Holt's linear trend (1957). */
    public static Method holt() {
        return new Method(Trend.LINEAR, Season.NONE, 1);
    }

    /** Holt's trend, damped. */
    public static Method damped() {
        return new Method(Trend.DAMPED, Season.NONE, 1);
    }

    /** Holt-Winters (1960). */
    public static Method holtWinters(Season season, int period) {
        return new Method(Trend.LINEAR, season, period);
    }

    /** All methods for a series of this period; factors only where no value is zero or less. */
    public static List<Method> candidates(int period, boolean positive) {
        if (period < 2) {
            return List.of(simple(), holt(), damped());
        }
        return positive
                ? List.of(
                        simple(),
                        holt(),
                        damped(),
                        holtWinters(Season.ADDITIVE, period),
                        holtWinters(Season.MULTIPLICATIVE, period))
                : List.of(simple(), holt(), damped(), holtWinters(Season.ADDITIVE, period));
    }

    /** Fewest observations that this method can be fitted to: eight, and two years and a half where it has a season. */
    public int fewest() {
        return Math.max(8, season == Season.NONE ? 0 : 2 * period + (period + 1) / 2);
    }
}
