// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.regression;

import dev.kept.metrics.math.Interval;
import dev.kept.metrics.math.Normal;
import dev.kept.metrics.model.fit.RejectedInput;
import java.util.Arrays;
import java.util.Comparator;

/**
 * How well scores tell two outcomes apart: the chance that a customer with the outcome scores above one without it, ties
 * counting half. Standard error: DeLong, DeLong and Clarke-Pearson, Biometrics 44 (1988), by mid-ranks (Sun and Xu 2014),
 * so that it costs a sort.
 *
 * @param auc area under the ROC curve, 0 to 1; one half is chance
 * @param standardError zero where the outcomes are perfectly apart
 * @param positives customers with the outcome
 * @param negatives customers without it
 */
public record Discrimination(double auc, double standardError, long positives, long negatives) {

    /** @throws RejectedInput where there are not two customers of each outcome, or a score is not a number */
    public static Discrimination of(double[] scores, boolean[] outcomes) {
        Scores.check(scores, outcomes);
        int n = scores.length;
        int m = Scores.positives(outcomes);
        if (m < 2 || n - m < 2) {
            throw new RejectedInput("outcomes-fewer-than-two", Math.min(m, n - m));
        }
        double[] all = midRanks(scores);
        double[] within = new double[n];
        rankWithin(scores, outcomes, true, within);
        rankWithin(scores, outcomes, false, within);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += outcomes[i] ? all[i] - within[i] : 0;
        }
        double auc = sum / ((double) m * (n - m));
        double positive = 0;
        double negative = 0;
        for (int i = 0; i < n; i++) {
            double beaten = all[i] - within[i];
            if (outcomes[i]) {
                positive += square(beaten / (n - m) - auc);
            } else {
                negative += square(1 - beaten / m - auc);
            }
        }
        double variance = positive / (m - 1.0) / m + negative / (n - m - 1.0) / (n - m);
        return new Discrimination(auc, Math.sqrt(variance), m, n - m);
    }

    /** Normal interval, cut to [0, 1]. */
    public Interval interval(double level) {
        double half = Normal.critical(level) * standardError;
        return new Interval(auc - half, auc + half, level, "delong").clippedTo(0, 1);
    }

    private static void rankWithin(double[] scores, boolean[] outcomes, boolean outcome, double[] ranks) {
        int[] members = new int[scores.length];
        int size = 0;
        for (int i = 0; i < scores.length; i++) {
            if (outcomes[i] == outcome) {
                members[size++] = i;
            }
        }
        double[] own = new double[size];
        for (int i = 0; i < size; i++) {
            own[i] = scores[members[i]];
        }
        double[] ranked = midRanks(own);
        for (int i = 0; i < size; i++) {
            ranks[members[i]] = ranked[i];
        }
    }

    private static double[] midRanks(double[] values) {
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
        double[] ranks = new double[values.length];
        int from = 0;
        while (from < order.length) {
            int to = from;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = (from + to + 1) / 2.0;
            }
            from = to;
        }
        return ranks;
    }

    private static double square(double value) {
        return value * value;
    }
}
