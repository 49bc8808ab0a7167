// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.clv;

import dev.kept.metrics.model.fit.Fit;
import dev.kept.metrics.model.special.Hypergeometric;
import dev.kept.metrics.model.special.LogSpace;

/**
 * Pareto/NBD: purchases are Poisson with gamma-distributed rates, and customers leave at any moment with
 * gamma-distributed rates. Schmittlein, Morrison and Colombo, Management Science 33 (1987) 1-24; likelihood in the form
 * of Fader, Hardie and Lee (2005), "A note on deriving the Pareto/NBD model".
 *
 * @param r shape of the purchase rates
 * @param alpha rate of the purchase rates, in units of time
 * @param s shape of the drop-out rates
 * @param beta rate of the drop-out rates, in units of time
 */
public record ParetoNbd(double r, double alpha, double s, double beta) implements PurchaseModel {

    public ParetoNbd {
        if (!(r > 0 && alpha > 0 && s > 0 && beta > 0)) {
            throw new IllegalArgumentException(
                    "Parameters must be above zero: " + r + ", " + alpha + ", " + s + ", " + beta);
        }
    }

    /** Maximum likelihood; without detectable drop-out the result is a boundary fit that holds an {@link Nbd}. */
    public static Fit<PurchaseModel> fit(PurchaseHistories histories) {
        return PurchaseFit.pareto(histories);
    }

    @Override
    public PurchaseModel with(double[] parameters) {
        return new ParetoNbd(parameters[0], parameters[1], parameters[2], parameters[3]);
    }

    @Override
    public double logLikelihood(PurchaseHistory history) {
        int x = history.frequency();
        return LogSpace.gammaRatio(r, x)
                + r * Math.log(alpha)
                + s * Math.log(beta)
                + LogSpace.add(logAlive(x, history.age()), logGone(history));
    }

    private double logAlive(int x, double age) {
        return -(r + x) * Math.log(alpha + age) - s * Math.log(beta + age);
    }

    private double logGone(PurchaseHistory history) {
        int x = history.frequency();
        return Math.log(s / (r + s + x)) + LogSpace.subtract(logTail(x, history.recency()), logTail(x, history.age()));
    }

    /**
     * Logarithm of (r + s + x) times the integral of (alpha + y)^-(r + x) (beta + y)^-(s + 1) over y &gt; t, which is the
     * ₂F₁ term of the paper after Euler's transformation: its first parameter becomes one.
     */
    private double logTail(int x, double t) {
        double buys = Math.log(alpha + t);
        double leaves = Math.log(beta + t);
        double c = r + s + x + 1;
        return alpha >= beta
                ? -(r + x) * buys
                        - s * leaves
                        + Math.log(Hypergeometric.withUnitNumerator(r + x, c, (alpha - beta) / (alpha + t)))
                : -(s + 1) * leaves
                        - (r + x - 1) * buys
                        + Math.log(Hypergeometric.withUnitNumerator(s + 1, c, (beta - alpha) / (beta + t)));
    }

    @Override
    public double probabilityAlive(PurchaseHistory history) {
        return 1 / (1 + Math.exp(logGone(history) - logAlive(history.frequency(), history.age())));
    }

    @Override
    public double expectedPurchases(double time) {
        return r / alpha * lifetimeWithin(beta, time);
    }

    @Override
    public double expectedPurchases(PurchaseHistory history, double time) {
        return (r + history.frequency())
                / (alpha + history.age())
                * lifetimeWithin(beta + history.age(), time)
                * probabilityAlive(history);
    }

    @Override
    public double probabilityOfNone(PurchaseHistory history, double time) {
        // no purchase in the time to come: the same history seen for longer
        PurchaseHistory later = new PurchaseHistory(history.frequency(), history.recency(), history.age() + time);
        return Math.min(1, Math.exp(logLikelihood(later) - logLikelihood(history)));
    }

    /**
     * Expected purchases over all the future, each discounted to now: Fader, Hardie and Lee, "RFM and CLV", Journal of
     * Marketing Research 42 (2005) 415-430.
     *
     * @param discountRate continuous, per unit of time: ln(1 + yearly rate) / units per year; above zero
     */
    public double discountedPurchases(PurchaseHistory history, double discountRate) {
        double end = beta + history.age();
        return (r + history.frequency())
                / (alpha + history.age())
                * end
                * Hypergeometric.tricomi(s, discountRate * end)
                * probabilityAlive(history);
    }

    /** start / (s - 1) [1 - (start / (start + t))^(s - 1)], also at s = 1. */
    private double lifetimeWithin(double start, double time) {
        double log = Math.log1p(time / start);
        double exponent = s - 1;
        return start * (exponent == 0 ? log : -Math.expm1(-exponent * log) / exponent);
    }
}
