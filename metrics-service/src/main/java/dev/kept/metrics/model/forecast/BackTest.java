// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.forecast;

import dev.kept.metrics.model.fit.RejectedInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How methods would have done in the past: forecasts from each origin with what was known then, against the seasonal
 * naive, which repeats the last year (the last value, without a season).
 *
 * @param horizon steps ahead of each forecast
 * @param origins how many forecasts were made
 * @param naiveError mean absolute error of the naive forecasts
 * @param scores of the methods, best first
 */
public record BackTest(int horizon, int origins, double naiveError, List<Score> scores) {

    /**
     * How one method did.
     *
     * @param method the method
     * @param error mean absolute error
     * @param scaledError the same over that of the naive: below one it is better (Hyndman and Koehler 2006)
     */
    public record Score(Method method, double error, double scaledError) {}

    public BackTest {
        scores = List.copyOf(scores);
    }

    /**
     * Tests methods by a rolling origin.
     *
     * @param values in order of time, without gaps
     * @param period observations per year; 1 without a season
     * @param horizon steps ahead
     * @param methods to try; each needs {@link Method#fewest} values before the first origin
     * @param scale on which they smooth
     * @throws RejectedInput where fewer than three origins are left
     */
    public static BackTest of(double[] values, int period, int horizon, List<Method> methods, Scale scale) {
        int first = methods.stream().mapToInt(Method::fewest).max().orElseThrow();
        int origins = values.length - horizon - first + 1;
        if (origins < 3) {
            throw new RejectedInput("series-too-short-for-back-test", values.length);
        }
        double naive = 0;
        double[] errors = new double[methods.size()];
        for (int origin = first; origin + horizon <= values.length; origin++) {
            double[] known = Arrays.copyOf(values, origin);
            for (int k = 0; k < horizon; k++) {
                naive += Math.abs(values[origin + k] - known[origin - period + k % period]);
            }
            for (int m = 0; m < methods.size(); m++) {
                double[] expected =
                        ExponentialSmoothing.fit(known, methods.get(m), scale).expected(horizon);
                for (int k = 0; k < horizon; k++) {
                    errors[m] += Math.abs(values[origin + k] - expected[k]);
                }
            }
        }
        double n = (double) origins * horizon;
        if (!(naive > 0)) {
            throw new RejectedInput("series-repeats-itself", values.length);
        }
        List<Score> scores = new ArrayList<>();
        for (int m = 0; m < errors.length; m++) {
            scores.add(new Score(methods.get(m), errors[m] / n, errors[m] / naive));
        }
        scores.sort(Comparator.comparingDouble(Score::error));
        return new BackTest(horizon, origins, naive / n, scores);
    }

    /** The best method; empty where none does better than the naive, which should then be used and told. */
    public Optional<Score> winner() {
        return scores.stream().filter(score -> score.scaledError() < 1).findFirst();
    }
}
