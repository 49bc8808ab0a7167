// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.forecast;

import dev.kept.metrics.math.Interval;
import dev.kept.metrics.math.Normal;
import dev.kept.metrics.model.fit.FitStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A series smoothed exponentially: Hyndman, Koehler, Snyder and Grose, International Journal of Forecasting 18 (2002),
 * with start values as R's HoltWinters.
 */
public final class ExponentialSmoothing {

    private static final int PATHS = 2000;

    private final Method method;
    private final Scale scale;
    private final Smoothing smoothing;
    private final double firstLevel;
    private final double squaredErrors;
    private final int errors;
    private final FitStatus status;
    private final SmoothingState end;

    ExponentialSmoothing(Method method, Scale scale, SmoothingSearch.Result found) {
        this.method = method;
        this.scale = scale;
        this.smoothing = found.smoothing();
        this.firstLevel = found.firstLevel();
        this.squaredErrors = found.squaredErrors();
        this.errors = found.errors();
        this.status = found.status();
        this.end = found.end();
    }

    /**
     * Fits by least squares of the errors one step ahead.
     *
     * @param values in order of time, without gaps
     * @param scale on which errors are to be small
     * @throws dev.kept.metrics.model.fit.RejectedInput where the series is too short for the method, or leaves the scale
     */
    public static ExponentialSmoothing fit(double[] values, Method method, Scale scale) {
        return new ExponentialSmoothing(method, scale, new SmoothingSearch(method, scale.to(values)).byStartValues());
    }

    /** ETS(A,N,N): simple smoothing whose first level is estimated too; by maximum likelihood. */
    public static ExponentialSmoothing fitLevel(double[] values, Scale scale) {
        Method method = Method.simple();
        return new ExponentialSmoothing(method, scale, new SmoothingSearch(method, scale.to(values)).byLikelihood());
    }

    public Method method() {
        return method;
    }

    public Smoothing smoothing() {
        return smoothing;
    }

    /** The level that smoothing began with, on its scale: taken from the first values, or estimated. */
    public double firstLevel() {
        return firstLevel;
    }

    /** Sum of the squared errors one step ahead, on the scale of smoothing. */
    public double squaredErrors() {
        return squaredErrors;
    }

    /** How many errors that is the sum of. */
    public int errors() {
        return errors;
    }

    /** {@link FitStatus#BOUNDARY} where a smoothing parameter ends at 0 or 1: nothing, or everything, is forgotten. */
    public FitStatus status() {
        return status;
    }

    /** -n / 2 ln(sum of squared errors): without the constants, as R's ets tells it. */
    public double logLikelihood() {
        return -errors / 2.0 * Math.log(squaredErrors);
    }

    /** The level after the last value, on the scale of smoothing. */
    public double level() {
        return end.level();
    }

    /** Expected values up to a horizon. */
    public double[] expected(int horizon) {
        double[] expected = new double[horizon];
        Arrays.setAll(expected, k -> scale.from(end.ahead(k + 1)));
        return expected;
    }

    /**
     * Forecasts with intervals: from the variance of the method, or, where the season is a factor, from simulated paths
     * with a fixed seed. They hold if the series goes on as it was.
     *
     * @param horizon steps ahead
     * @param level coverage, for example 0.95
     */
    public List<ForecastPoint> forecast(int horizon, double level) {
        double sigma = Math.sqrt(squaredErrors / Math.max(1, errors - parameters()));
        Interval[] intervals = method.season() == Season.MULTIPLICATIVE
                ? simulated(horizon, level, sigma)
                : analytic(horizon, level, sigma);
        List<ForecastPoint> points = new ArrayList<>();
        for (int k = 0; k < horizon; k++) {
            Interval interval = intervals[k];
            points.add(new ForecastPoint(
                    k + 1,
                    scale.from(end.ahead(k + 1)),
                    new Interval(scale.from(interval.low()), scale.from(interval.high()), level, interval.method())));
        }
        return points;
    }

    private int parameters() {
        int trend = method.trend() == Trend.NONE ? 0 : method.trend() == Trend.LINEAR ? 1 : 2;
        return 1 + trend + (method.season() == Season.NONE ? 0 : 1);
    }

    /** Hyndman et al., class 1: sigma² (1 + the sum of c² over the steps before). */
    private Interval[] analytic(int horizon, double level, double sigma) {
        Interval[] intervals = new Interval[horizon];
        double factor = 1;
        double damping = 0;
        double power = 1;
        for (int k = 1; k <= horizon; k++) {
            double half = Normal.critical(level) * sigma * Math.sqrt(factor);
            double centre = end.ahead(k);
            intervals[k - 1] = new Interval(centre - half, centre + half, level, "ets-variance");
            power *= smoothing.phi();
            damping += power;
            double season = method.season() == Season.ADDITIVE && k % method.period() == 0 ? 1 : 0;
            double c = smoothing.alpha() * (1 + smoothing.beta() * damping)
                    + season * smoothing.gamma() * (1 - smoothing.alpha());
            factor += c * c;
        }
        return intervals;
    }

    private Interval[] simulated(int horizon, double level, double sigma) {
        Random random = new Random(20_260_101);
        double[][] ends = new double[horizon][PATHS];
        for (int path = 0; path < PATHS; path++) {
            SmoothingState state = end.copy();
            for (int k = 0; k < horizon; k++) {
                ends[k][path] = state.ahead(1) + sigma * random.nextGaussian();
                state.take(ends[k][path]);
            }
        }
        int low = (int) Math.round((1 - level) / 2 * (PATHS - 1));
        Interval[] intervals = new Interval[horizon];
        for (int k = 0; k < horizon; k++) {
            Arrays.sort(ends[k]);
            intervals[k] = new Interval(ends[k][low], ends[k][PATHS - 1 - low], level, "simulated-paths");
        }
        return intervals;
    }
}
