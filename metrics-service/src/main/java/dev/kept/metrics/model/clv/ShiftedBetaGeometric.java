// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.clv;

import dev.kept.metrics.model.fit.Fit;
import dev.kept.metrics.model.special.Hypergeometric;
import dev.kept.metrics.model.special.LogSpace;

/**
 * sBG: each contract is renewed with a constant probability of its own, beta-distributed over the customers, so that
 * the retention of a cohort rises with its age. Fader and Hardie, "How to project customer retention", Journal of
 * Interactive Marketing 21 (2007) 76-90.
 *
 * @param alpha first parameter of the chances of leaving
 * @param beta second parameter of the chances of leaving
 */
public record ShiftedBetaGeometric(double alpha, double beta) implements RetentionModel {

    public ShiftedBetaGeometric {
        if (!(alpha > 0 && beta > 0)) {
            throw new IllegalArgumentException("Parameters must be above zero: " + alpha + ", " + beta);
        }
    }

    /** Maximum likelihood; where customers do not differ the result is a boundary fit that holds a {@link Geometric}. */
    public static Fit<RetentionModel> fit(TenureTable table) {
        return RetentionFit.shiftedBetaGeometric(table);
    }

    @Override
    public RetentionModel with(double[] parameters) {
        return new ShiftedBetaGeometric(parameters[0], parameters[1]);
    }

    @Override
    public double logSurvival(int periods) {
        return LogSpace.betaRatio(alpha, 0, beta, periods);
    }

    @Override
    public double logEnding(int period) {
        return LogSpace.betaRatio(alpha, 1, beta, period - 1);
    }

    /**
     * Expected discounted number of periods that a new customer pays for, the first at once: Fader and Hardie,
     * "Customer-base valuation in a contractual setting", Marketing Science 29 (2010) 85-93.
     *
     * @param discountRate per period, not negative
     */
    public double discountedLifetime(double discountRate) {
        return Hypergeometric.withUnitNumerator(beta, alpha + beta, 1 / (1 + discountRate));
    }

    /**
     * Expected discounted number of renewals still to come, seen just before the next one, of a customer who has renewed
     * this often (ibid.).
     *
     * @param discountRate per period, above zero
     */
    public double discountedResidualLifetime(int renewals, double discountRate) {
        double total = alpha + beta + renewals;
        return (beta + renewals)
                / total
                * Hypergeometric.withUnitNumerator(beta + renewals + 1, total + 1, 1 / (1 + discountRate));
    }
}
