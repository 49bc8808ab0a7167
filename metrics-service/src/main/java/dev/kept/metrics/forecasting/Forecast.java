// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.forecasting;

import dev.kept.metrics.math.Interval;
import dev.kept.metrics.math.Normal;
import dev.kept.metrics.math.Proportion;
import dev.kept.metrics.model.fit.RejectedInput;
import dev.kept.metrics.model.forecast.BackTest;
import dev.kept.metrics.model.forecast.ExponentialSmoothing;
import dev.kept.metrics.model.forecast.Method;
import dev.kept.metrics.model.forecast.Scale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a series is likely to be next. The method is the one that did best from past origins; where none beats repeating the
 * last season, that is the forecast.
 *
 * @param method {@code last-value}, {@code seasonal-naive}, {@code simple}, {@code holt}, {@code damped},
 *     {@code holt-winters-additive} or {@code holt-winters-multiplicative}
 * @param backTest null where the series is too short for one
 */
record Forecast(
        String method,
        Scale scale,
        List<Point> points,
        @Nullable BackTest backTest) {

    /** Below this many points a series has no pattern. */
    static final int FEWEST = 8;

    /** A back-test from fewer origins says nothing. */
    private static final int ORIGINS = 3;

    /** Origins further back cost time and say little of today. */
    private static final int LONGEST = 84;

    /**
     * A value to come.
     *
     * @param interval null where nothing is known of chance
     */
    record Point(double value, @Nullable Interval interval) {}

    /**
     * A series to be continued.
     *
     * @param values in order of time
     * @param season periods of a season; 1 without one
     * @param lastN what the last value rests on, where it is a share; null where it is none, or not known
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Past(
            double[] values,
            int season,
            Scale scale,
            @Nullable Long lastN) {

        double last() {
            return values[values.length - 1];
        }

        boolean share() {
            return scale == Scale.LOGIT;
        }
    }

    static Forecast of(Past past, int horizon, double level) {
        int n = past.values().length;
        if (n < FEWEST) {
            return lastValue(past, horizon, level);
        }
        List<Method> methods = Method.candidates(
                        n >= 2 * past.season() ? past.season() : 1,
                        past.scale() == Scale.PLAIN && positive(past.values()))
                .stream()
                .filter(method -> method.fewest() <= n)
                .toList();
        Optional<BackTest> test = backTest(past, horizon, methods);
        if (test.isPresent()) {
            return test.get()
                    .winner()
                    .map(winner -> smoothed(past, winner.method(), horizon, level, test.get()))
                    .orElseGet(() -> naive(past, horizon, level, test.get()));
        }
        return smoothed(past, methods.get(0), horizon, level, null);
    }

    private static Optional<BackTest> backTest(Past past, int horizon, List<Method> methods) {
        int n = past.values().length;
        int from = Math.max(0, n - LONGEST);
        double[] values = Arrays.copyOfRange(past.values(), from, n);
        List<Method> tested = methods.stream()
                .filter(method -> method.fewest() + ORIGINS <= values.length)
                .toList();
        int first = tested.stream().mapToInt(Method::fewest).max().orElse(n);
        int ahead = Math.min(horizon, values.length - first - ORIGINS + 1);
        if (tested.isEmpty() || ahead < 1) {
            return Optional.empty();
        }
        try {
            int season = first >= past.season() ? past.season() : 1;
            return Optional.of(BackTest.of(values, season, ahead, tested, past.scale()));
        } catch (RejectedInput e) {
            // It repeats itself: there is nothing to be better at.
            return Optional.empty();
        }
    }

    private static Forecast smoothed(Past past, Method method, int horizon, double level, @Nullable BackTest test) {
        List<Point> points =
                ExponentialSmoothing.fit(past.values(), method, past.scale()).forecast(horizon, level).stream()
                        .map(point -> new Point(point.value(), point.interval()))
                        .toList();
        return new Forecast(name(method), past.scale(), points, test);
    }

    /** The last season again; its errors of the past grow with the square root of the seasons ahead. */
    private static Forecast naive(Past past, int horizon, double level, BackTest test) {
        double[] values = past.values();
        int season = values.length > past.season() ? past.season() : 1;
        double squares = 0;
        for (int i = season; i < values.length; i++) {
            squares += (values[i] - values[i - season]) * (values[i] - values[i - season]);
        }
        double sigma = Math.sqrt(squares / (values.length - season));
        List<Point> points = new ArrayList<>();
        for (int k = 0; k < horizon; k++) {
            double value = values[values.length - season + k % season];
            double half = Normal.critical(level) * sigma * Math.sqrt(1.0 + Math.floorDiv(k, season));
            Interval plain = new Interval(value - half, value + half, level, "naive-errors");
            points.add(new Point(value, within(past, plain)));
        }
        return new Forecast("seasonal-naive", past.scale(), points, test);
    }

    private static Forecast lastValue(Past past, int horizon, double level) {
        Long n = past.lastN();
        Interval band =
                past.share() && n != null && n > 0 ? Proportion.wilson(past.last(), n.doubleValue(), level) : null;
        List<Point> points = new ArrayList<>();
        for (int k = 0; k < horizon; k++) {
            points.add(new Point(past.last(), band));
        }
        return new Forecast("last-value", past.scale(), points, null);
    }

    private static Interval within(Past past, Interval interval) {
        return switch (past.scale()) {
            case PLAIN -> interval;
            case LOG -> interval.clippedTo(0, Double.POSITIVE_INFINITY);
            case LOGIT -> interval.clippedTo(0, 1);
        };
    }

    private static boolean positive(double[] values) {
        return Arrays.stream(values).allMatch(value -> value > 0);
    }

    static String name(Method method) {
        return switch (method.season()) {
            case ADDITIVE -> "holt-winters-additive";
            case MULTIPLICATIVE -> "holt-winters-multiplicative";
            case NONE ->
                switch (method.trend()) {
                    case NONE -> "simple";
                    case LINEAR -> "holt";
                    case DAMPED -> "damped";
                };
        };
    }
}
