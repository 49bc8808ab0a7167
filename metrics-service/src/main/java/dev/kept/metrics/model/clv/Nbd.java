// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.clv;

import dev.kept.metrics.model.special.LogSpace;

/**
 * The negative binomial model of purchases without drop-out (Ehrenberg 1959): what the other models become where the
 * data show nobody leaving. Everybody is alive, and churn cannot be estimated.
 *
 * @param r shape of the purchase rates
 * @param alpha rate of the purchase rates, in units of time
 */
public record Nbd(double r, double alpha) implements PurchaseModel {

    public Nbd {
        if (!(r > 0 && alpha > 0)) {
            throw new IllegalArgumentException("Parameters must be above zero: " + r + ", " + alpha);
        }
    }

    @Override
    public PurchaseModel with(double[] parameters) {
        return new Nbd(parameters[0], parameters[1]);
    }

    @Override
    public double logLikelihood(PurchaseHistory history) {
        int x = history.frequency();
        return LogSpace.gammaRatio(r, x) - r * Math.log1p(history.age() / alpha) - x * Math.log(alpha + history.age());
    }

    @Override
    public double probabilityAlive(PurchaseHistory history) {
        return 1;
    }

    @Override
    public double expectedPurchases(double time) {
        return r / alpha * time;
    }

    @Override
    public double expectedPurchases(PurchaseHistory history, double time) {
        return (r + history.frequency()) / (alpha + history.age()) * time;
    }

    @Override
    public double probabilityOfNone(PurchaseHistory history, double time) {
        return Math.exp(-(r + history.frequency()) * Math.log1p(time / (alpha + history.age())));
    }
}
