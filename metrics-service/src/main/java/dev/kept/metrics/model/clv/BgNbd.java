// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.clv;

import dev.kept.metrics.model.fit.Fit;

/**
 * BG/NBD: purchases are Poisson with gamma-distributed rates; after each repeat purchase a customer leaves with a probability
 * that is beta-distributed. Fader, Hardie and Lee, "Counting your customers the easy way", Marketing Science 24 (2005)
 * 275-284. Whoever never bought again counts as alive by construction: read {@link #probabilityOfNone} for churn.
 *
 * @param r shape of the purchase rates
 * @param alpha rate of the purchase rates, in units of time
 * @param a first parameter of the drop-out probabilities
 * @param b second parameter of the drop-out probabilities
 */
public record BgNbd(double r, double alpha, double a, double b) implements PurchaseModel {

    static final int SHIFT = 0;

    public BgNbd {
        new BetaGeometric(r, alpha, a, b, SHIFT);
    }

    /** Maximum likelihood; without detectable drop-out the result is a boundary fit that holds an {@link Nbd}. */
    public static Fit<PurchaseModel> fit(PurchaseHistories histories) {
        return PurchaseFit.betaGeometric(histories, SHIFT);
    }

    @Override
    public PurchaseModel with(double[] parameters) {
        return new BgNbd(parameters[0], parameters[1], parameters[2], parameters[3]);
    }

    @Override
    public double logLikelihood(PurchaseHistory history) {
        return core().logLikelihood(history);
    }

    @Override
    public double probabilityAlive(PurchaseHistory history) {
        return core().probabilityAlive(history);
    }

    @Override
    public double expectedPurchases(double time) {
        return core().expectedPurchases(time);
    }

    @Override
    public double expectedPurchases(PurchaseHistory history, double time) {
        return core().expectedPurchases(history, time);
    }

    @Override
    public double probabilityOfNone(PurchaseHistory history, double time) {
        return core().probabilityOfNone(history, time);
    }

    /** Probability that a new customer makes exactly this many repeat purchases within a time. */
    public double probabilityOf(int count, double time) {
        return core().probabilityOf(count, time);
    }

    private BetaGeometric core() {
        return new BetaGeometric(r, alpha, a, b, SHIFT);
    }
}
