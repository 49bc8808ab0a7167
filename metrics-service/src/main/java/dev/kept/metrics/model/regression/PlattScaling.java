// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.regression;

import dev.kept.metrics.model.fit.RejectedInput;
import java.util.List;

/**
 * Makes probabilities of log odds that are too bold or too shy: a logistic curve through them (Platt 1999), by plain
 * maximum likelihood, so that the mean probability is the rate of the outcome. Fit it to scores of rows that the scoring
 * model had not seen.
 *
 * @param intercept of the calibrated log odds
 * @param slope below one: the scores were too bold
 */
public record PlattScaling(double intercept, double slope) {

    /** @throws RejectedInput where scores are not numbers, or outcomes all alike */
    public static PlattScaling fit(double[] logOdds, boolean[] outcomes) {
        Scores.check(logOdds, outcomes);
        double[][] rows = new double[logOdds.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[] {logOdds[i]};
        }
        Logistic fit = Logistic.fit(List.of("score"), rows, outcomes, 0);
        return new PlattScaling(
                fit.coefficients().get(0).value(),
                fit.coefficients().size() > 1 ? fit.coefficients().get(1).value() : 0);
    }

    /** The calibrated log odds. */
    public double logOdds(double score) {
        return intercept + slope * score;
    }

    /** The calibrated probability, 0 to 1. */
    public double probability(double score) {
        return Logistic.probability(logOdds(score));
    }
}
