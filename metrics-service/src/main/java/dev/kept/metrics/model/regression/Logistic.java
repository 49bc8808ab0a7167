// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.regression;

import dev.kept.metrics.model.fit.FitStatus;
import dev.kept.metrics.model.fit.RejectedInput;
import java.util.Arrays;
import java.util.List;

/**
 * Logistic regression with an intercept.
 *
 * @param columns all columns that a row to be predicted must have, in order
 * @param coefficients the intercept, then the columns in order, without the aliased ones
 * @param means of the columns at fitting: contributions are told from there
 * @param aliased columns left out: constant, or determined by those before them
 * @param separated columns that tell the outcomes apart without error; empty in a sound fit
 * @param penalty the one that was used
 * @param logLikelihood without the penalty
 * @param n observations
 * @param status {@link FitStatus#NOT_IDENTIFIED} where outcomes are separated: the penalty alone keeps it finite
 */
public record Logistic(
        List<String> columns,
        List<Coefficient> coefficients,
        List<Double> means,
        List<String> aliased,
        List<String> separated,
        Penalty penalty,
        double logLikelihood,
        int n,
        FitStatus status) {

    /** The ridge that a separated fit falls back to. */
    static final double FALLBACK_RIDGE = 1;

    public Logistic {
        columns = List.copyOf(columns);
        coefficients = List.copyOf(coefficients);
        means = List.copyOf(means);
        aliased = List.copyOf(aliased);
        separated = List.copyOf(separated);
    }

    /**
     * Maximum likelihood by Newton's method on standardised columns (iteratively reweighted least squares) with halved
     * steps; where the outcomes are separated, again by Firth's penalised likelihood, and told so.
     *
     * @param names of the columns
     * @param rows one per observation, without missing values
     * @param outcomes one per row
     * @param ridge penalty on half the squared standardised coefficients; zero for none
     * @throws RejectedInput where rows are unsound or all outcomes are alike
     */
    public static Logistic fit(List<String> names, double[][] rows, boolean[] outcomes, double ridge) {
        double[] response = new double[outcomes.length];
        int positive = 0;
        for (int i = 0; i < outcomes.length; i++) {
            response[i] = outcomes[i] ? 1 : 0;
            positive += outcomes[i] ? 1 : 0;
        }
        Predictors x = Predictors.of(names, rows, response);
        if (positive == 0 || positive == outcomes.length) {
            throw new RejectedInput("outcomes-all-alike", outcomes.length);
        }
        LogisticFit fit = new LogisticFit(x, response, Penalty.ridge(ridge)).run();
        if (fit.separated().isEmpty()) {
            return fit.model(names, List.of());
        }
        Penalty penalty = ridge == 0 ? Penalty.FIRTH : Penalty.ridge(Math.max(ridge, FALLBACK_RIDGE));
        Logistic bounded = new LogisticFit(x, response, penalty).run().model(names, fit.separated());
        return bounded.status() == FitStatus.NOT_CONVERGED
                ? new LogisticFit(x, response, Penalty.ridge(FALLBACK_RIDGE))
                        .run()
                        .model(names, fit.separated())
                : bounded;
    }

    /** Log odds of a row, which has all {@link #columns}. */
    public double logOdds(double[] row) {
        double[] parts = contributions(row);
        return baseline() + Arrays.stream(parts).sum();
    }

    /** Probability, 0 to 1, of the outcome for a row. */
    public double probability(double[] row) {
        return probability(logOdds(row));
    }

    static double probability(double logOdds) {
        return logOdds >= 0 ? 1 / (1 + Math.exp(-logOdds)) : Math.exp(logOdds) / (1 + Math.exp(logOdds));
    }

    /** Log odds of a row that is average in everything. */
    public double baseline() {
        double baseline = coefficients.get(0).value();
        for (int k = 1; k < coefficients.size(); k++) {
            baseline += coefficients.get(k).value() * means.get(index(k));
        }
        return baseline;
    }

    /** What each of the {@link #columns} adds to the baseline for a row: they sum to its log odds. */
    public double[] contributions(double[] row) {
        if (row.length != columns.size()) {
            throw new IllegalArgumentException("A row has " + columns.size() + " values, not " + row.length);
        }
        double[] parts = new double[row.length];
        for (int k = 1; k < coefficients.size(); k++) {
            int j = index(k);
            parts[j] = coefficients.get(k).value() * (row[j] - means.get(j));
        }
        return parts;
    }

    private int index(int coefficient) {
        return columns.indexOf(coefficients.get(coefficient).name());
    }
}
