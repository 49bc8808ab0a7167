// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.churn;

import dev.kept.metrics.model.regression.Folds;
import dev.kept.metrics.model.regression.Logistic;
import dev.kept.metrics.modelling.FitTask;
import dev.kept.metrics.modelling.ModelOptions;
import java.util.ArrayList;
import java.util.List;

/** Rows of numbers with their outcomes. */
final class Sample {

    private final List<String> customers = new ArrayList<>();
    private final double[][] rows;
    private final boolean[] left;

    private Sample(int size) {
        rows = new double[size][];
        left = new boolean[size];
    }

    static Sample of(List<ChurnRow> learned, Encoding encoding) {
        Sample sample = new Sample(learned.size());
        for (int i = 0; i < sample.rows.length; i++) {
            ChurnRow row = learned.get(i);
            sample.customers.add(row.customer());
            sample.rows[i] = encoding.encode(row);
            sample.left[i] = row.left();
        }
        return sample;
    }

    double[][] rows() {
        return rows;
    }

    boolean[] left() {
        return left;
    }

    /** Share of those who left. */
    double rate() {
        int count = 0;
        for (boolean gone : left) {
            count += gone ? 1 : 0;
        }
        return (double) count / left.length;
    }

    double[] probabilities(Logistic model) {
        double[] probabilities = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            probabilities[i] = model.probability(rows[i]);
        }
        return probabilities;
    }

    /** Log odds of each row by a model that was fitted without its fold. */
    double[] unseenLogOdds(List<String> names, ModelOptions options, FitTask task) {
        int folds = options.foldCount();
        int[] fold = Folds.of(customers, left, folds, options.seedNumber());
        double[] unseen = new double[rows.length];
        for (int k = 0; k < folds; k++) {
            task.progress("validating", k, folds);
            Logistic model = without(k, fold, names, options.ridgePenalty());
            for (int i = 0; i < rows.length; i++) {
                if (fold[i] == k) {
                    unseen[i] = model.logOdds(rows[i]);
                }
            }
        }
        return unseen;
    }

    private Logistic without(int k, int[] fold, List<String> names, double ridge) {
        int size = 0;
        for (int f : fold) {
            size += f == k ? 0 : 1;
        }
        double[][] some = new double[size][];
        boolean[] outcomes = new boolean[size];
        int at = 0;
        for (int i = 0; i < rows.length; i++) {
            if (fold[i] != k) {
                some[at] = rows[i];
                outcomes[at++] = left[i];
            }
        }
        return Logistic.fit(names, some, outcomes, ridge);
    }
}
