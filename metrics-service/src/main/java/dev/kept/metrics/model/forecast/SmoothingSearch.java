// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.forecast;

import dev.kept.metrics.model.fit.FitStatus;
import dev.kept.metrics.model.fit.Minimiser;
import dev.kept.metrics.model.fit.Minimum;
import dev.kept.metrics.model.fit.Objective;
import dev.kept.metrics.model.fit.RejectedInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Looks for the smoothing parameters with the smallest errors one step ahead, in their log odds. */
final class SmoothingSearch {

    private static final double BOUND = 10;
    private static final double[][] STARTS = {{.3, .1, .1, .9}, {.1, .02, .5, .9}, {.8, .1, .3, .9}};
    private static final double LEAST_DAMPED = .98;
    private static final double MOST_DAMPED = .8;

    private final Method method;
    private final double[] values;

    /** What a search found. */
    record Result(
            Smoothing smoothing,
            double firstLevel,
            double squaredErrors,
            int errors,
            FitStatus status,
            SmoothingState end) {}

    SmoothingSearch(Method method, double[] values) {
        if (values.length < method.fewest()) {
            throw new RejectedInput("series-too-short", values.length);
        }
        this.method = method;
        this.values = values;
    }

    Result byStartValues() {
        StartValues start = StartValues.of(method, values);
        Minimum minimum = minimise(point -> error(smoothing(point), start));
        return result(smoothing(minimum.point()), start, minimum);
    }

    /** For a level alone: its first value is one more parameter, in standard deviations around the mean. */
    Result byLikelihood() {
        double mean = Arrays.stream(values).average().orElseThrow();
        double spread = Math.sqrt(Arrays.stream(values)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElseThrow());
        Objective objective = point -> error(smoothing(point), StartValues.at(mean + spread * point[point.length - 1]));
        List<double[]> starts = new ArrayList<>();
        for (double[] start : STARTS) {
            starts.add(new double[] {logOdds(start[0]), (values[0] - mean) / Math.max(spread, Double.MIN_NORMAL)});
        }
        Minimum minimum = new Minimiser(objective, BOUND).from(starts);
        double[] point = minimum.point();
        return result(smoothing(point), StartValues.at(mean + spread * point[1]), minimum);
    }

    private Minimum minimise(Objective objective) {
        List<double[]> starts = new ArrayList<>();
        for (double[] start : STARTS) {
            List<Double> point = new ArrayList<>(List.of(logOdds(start[0])));
            if (method.trend() != Trend.NONE) {
                point.add(logOdds(start[1]));
            }
            if (method.season() != Season.NONE) {
                point.add(logOdds(start[2]));
            }
            if (method.trend() == Trend.DAMPED) {
                point.add(0.0);
            }
            starts.add(point.stream().mapToDouble(Double::doubleValue).toArray());
        }
        return new Minimiser(objective, BOUND).from(starts);
    }

    private Smoothing smoothing(double[] point) {
        int next = 0;
        double alpha = share(point[next++]);
        double beta = method.trend() == Trend.NONE ? 0 : share(point[next++]);
        double gamma = method.season() == Season.NONE ? 0 : share(point[next++]);
        double phi =
                method.trend() == Trend.DAMPED ? MOST_DAMPED + (LEAST_DAMPED - MOST_DAMPED) * share(point[next]) : 1;
        return new Smoothing(alpha, beta, gamma, phi);
    }

    /** Half the logarithm of the mean squared error: its differences are those of the log-likelihood, per value. */
    private double error(Smoothing smoothing, StartValues start) {
        double squares = squares(new SmoothingState(method, smoothing, start), start.used());
        double noise = 1e-20 * values.length * (1 + Math.abs(values[0]));
        return Double.isFinite(squares) ? Math.log(squares + noise) / 2 : Double.POSITIVE_INFINITY;
    }

    private double squares(SmoothingState state, int from) {
        double sum = 0;
        for (int t = from; t < values.length; t++) {
            double error = state.take(values[t]);
            sum += error * error;
        }
        return sum;
    }

    private Result result(Smoothing smoothing, StartValues start, Minimum minimum) {
        SmoothingState state = new SmoothingState(method, smoothing, start);
        double squares = squares(state, start.used());
        boolean edge = minimum.atBound() || nearEdge(smoothing);
        FitStatus status = edge ? FitStatus.BOUNDARY : FitStatus.CONVERGED;
        return new Result(
                smoothing,
                start.level(),
                squares,
                values.length - start.used(),
                minimum.converged() ? status : FitStatus.NOT_CONVERGED,
                state);
    }

    private boolean nearEdge(Smoothing smoothing) {
        boolean trend = method.trend() != Trend.NONE && outside(smoothing.beta());
        boolean season = method.season() != Season.NONE && outside(smoothing.gamma());
        return outside(smoothing.alpha()) || trend || season;
    }

    private static boolean outside(double share) {
        return share < 1e-3 || share > 1 - 1e-3;
    }

    private static double share(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    private static double logOdds(double share) {
        return Math.log(share / (1 - share));
    }
}
