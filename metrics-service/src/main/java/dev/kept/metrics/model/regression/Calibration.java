// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.regression;

import dev.kept.metrics.model.fit.RejectedInput;
import dev.kept.metrics.model.fit.Sum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Do predicted probabilities mean what they say?
 *
 * @param brier mean squared error, 0 to 1: Brier (1950); lower is better
 * @param brierBase what predicting the base rate for everybody would score
 * @param logLoss mean negative log-likelihood, probabilities held at least 1e-15 from 0 and 1
 * @param expectedCalibrationError mean distance of predicted and seen rates over the bins
 * @param topDecileLift rate among the tenth with the highest predictions, over the base rate
 * @param bins ten groups of nearly equal size, from low to high predictions
 */
public record Calibration(
        double brier,
        double brierBase,
        double logLoss,
        double expectedCalibrationError,
        double topDecileLift,
        List<Bin> bins) {

    private static final int BINS = 10;
    private static final double CLOSEST = 1e-15;

    /**
     * Customers with similar predictions.
     *
     * @param customers how many
     * @param predicted their mean prediction
     * @param seen share of them with the outcome
     */
    public record Bin(int customers, double predicted, double seen) {}

    public Calibration {
        bins = List.copyOf(bins);
    }

    /** @throws RejectedInput where predictions are not probabilities, are fewer than ten, or nobody has the outcome */
    public static Calibration of(double[] predictions, boolean[] outcomes) {
        Scores.check(predictions, outcomes);
        int n = predictions.length;
        int positives = Scores.positives(outcomes);
        long outside = Arrays.stream(predictions).filter(p -> p < 0 || p > 1).count();
        if (outside > 0 || n < BINS || positives == 0) {
            throw new RejectedInput(
                    outside > 0
                            ? "prediction-not-a-probability"
                            : n < BINS ? "rows-fewer-than-ten" : "nobody-has-outcome",
                    outside > 0 ? outside : n);
        }
        Sum squares = new Sum();
        Sum loss = new Sum();
        for (int i = 0; i < n; i++) {
            double miss = outcomes[i] ? 1 - predictions[i] : predictions[i];
            squares.add(miss * miss);
            loss.add(-Math.log(Math.max(CLOSEST, 1 - miss)));
        }
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> predictions[i]));
        double rate = (double) positives / n;
        List<Bin> bins = bins(predictions, outcomes, order);
        double distance = 0;
        for (Bin bin : bins) {
            distance += Math.abs(bin.predicted() - bin.seen()) * bin.customers() / n;
        }
        int top = (n + BINS - 1) / BINS;
        return new Calibration(
                squares.value() / n,
                rate * (1 - rate),
                loss.value() / n,
                distance,
                bin(predictions, outcomes, order, n - top, n).seen() / rate,
                bins);
    }

    /** 1 - Brier / base: what is gained over predicting the base rate; zero is nothing. */
    public double skill() {
        return brierBase > 0 ? 1 - brier / brierBase : 0;
    }

    private static List<Bin> bins(double[] predictions, boolean[] outcomes, Integer[] order) {
        List<Bin> bins = new ArrayList<>();
        int from = 0;
        for (int k = 0; k < BINS; k++) {
            int size = order.length / BINS + (k < order.length % BINS ? 1 : 0);
            bins.add(bin(predictions, outcomes, order, from, from + size));
            from += size;
        }
        return bins;
    }

    private static Bin bin(double[] predictions, boolean[] outcomes, Integer[] order, int from, int to) {
        Sum predicted = new Sum();
        int seen = 0;
        for (int i = from; i < to; i++) {
            predicted.add(predictions[order[i]]);
            seen += outcomes[order[i]] ? 1 : 0;
        }
        return new Bin(to - from, predicted.value() / (to - from), (double) seen / (to - from));
    }
}
