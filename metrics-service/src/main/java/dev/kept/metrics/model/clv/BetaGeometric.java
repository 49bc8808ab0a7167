// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.clv;

import dev.kept.metrics.model.special.Hypergeometric;
import dev.kept.metrics.model.special.LogSpace;
import org.hipparchus.special.Gamma;

/**
 * The mathematics that BG/NBD and MBG/NBD share: they differ in whether a customer may leave right after the first
 * purchase, which moves b by one.
 *
 * @param shift 0 for BG/NBD, 1 for MBG/NBD
 */
record BetaGeometric(double r, double alpha, double a, double b, int shift) {

    BetaGeometric {
        if (!(r > 0 && alpha > 0 && a > 0 && b > 0)) {
            throw new IllegalArgumentException(
                    "Parameters must be above zero: " + r + ", " + alpha + ", " + a + ", " + b);
        }
    }

    double logLikelihood(PurchaseHistory history) {
        return logLikelihood(history, terms(history.frequency()));
    }

    /** What the likelihood needs of a frequency: equal for all who have it, and dear. */
    Terms terms(int x) {
        double purchase = LogSpace.gammaRatio(r, x) + r * Math.log(alpha);
        double alive = LogSpace.betaRatio(a, 0, b, x + shift);
        double gone = x + shift == 0 ? Double.NEGATIVE_INFINITY : LogSpace.betaRatio(a, 1, b, x + shift - 1);
        return new Terms(x, purchase, alive, gone);
    }

    /** Logarithms of the factors that depend on the frequency alone. */
    record Terms(int x, double purchase, double alive, double gone) {}

    double logLikelihood(PurchaseHistory history, Terms terms) {
        return terms.purchase() + LogSpace.add(logAlive(history, terms), logGone(history, terms));
    }

    private double logAlive(PurchaseHistory history, Terms terms) {
        return terms.alive() - (r + terms.x()) * Math.log(alpha + history.age());
    }

    private double logGone(PurchaseHistory history, Terms terms) {
        return terms.gone() == Double.NEGATIVE_INFINITY
                ? terms.gone()
                : terms.gone() - (r + terms.x()) * Math.log(alpha + history.recency());
    }

    /** The parts of the derivatives by r, a and b that depend on the frequency alone. */
    double[] slopes(int x) {
        double totals = Gamma.digamma(a + b) - Gamma.digamma(a + b + x + shift);
        return new double[] {
            Gamma.digamma(r + x) - Gamma.digamma(r), totals, totals + Gamma.digamma(b + x + shift) - Gamma.digamma(b)
        };
    }

    /** Adds the derivatives of a weighted log-likelihood by r, alpha, a and b. */
    void addGradient(PurchaseHistory history, double weight, Terms terms, double[] slopes, double[] gradient) {
        int x = terms.x();
        double alive = logAlive(history, terms);
        double wAlive = Math.exp(alive - LogSpace.add(alive, logGone(history, terms)));
        double wGone = 1 - wAlive;
        double untilEnd = alpha + history.age();
        double untilLast = alpha + history.recency();
        gradient[0] += weight * (slopes[0] + wAlive * Math.log(alpha / untilEnd) + wGone * Math.log(alpha / untilLast));
        gradient[1] += weight * (r / alpha - (r + x) * (wAlive / untilEnd + wGone / untilLast));
        gradient[2] += weight * (slopes[1] + wGone / a);
        gradient[3] += weight * (slopes[2] - (wGone == 0 ? 0 : wGone / (b + x + shift - 1)));
    }

    /** 1 / (1 + odds), where the odds of having left are a / (b + x - 1 + shift) ((alpha + T) / (alpha + t_x))^(r + x). */
    double probabilityAlive(PurchaseHistory history) {
        int x = history.frequency();
        if (x + shift == 0) {
            return 1;
        }
        double logOdds = Math.log(a / (b + x - 1 + shift)) + (r + x) * logRatio(history.recency(), history.age());
        return 1 / (1 + Math.exp(logOdds));
    }

    double expectedPurchases(double time) {
        double stays = shift == 0 ? 1 : b / (a + b);
        return stays * whileAlive(0, alpha, time);
    }

    double expectedPurchases(PurchaseHistory history, double time) {
        double alive = probabilityAlive(history);
        return alive == 0 ? 0 : alive * whileAlive(history.frequency(), alpha + history.age(), time);
    }

    double probabilityOfNone(PurchaseHistory history, double time) {
        double alive = probabilityAlive(history);
        double end = alpha + history.age();
        return 1 + alive * Math.expm1(-(r + history.frequency()) * Math.log1p(time / end));
    }

    /** Chance of exactly this many repeat purchases of a new customer: Fader, Hardie and Lee (2005), equation 8. */
    double probabilityOf(int count, double time) {
        double none = -r * Math.log1p(time / alpha);
        double share = Math.log(time / (alpha + time));
        double sum = 0;
        double term = none;
        for (int j = 0; j < count; j++) {
            sum += Math.exp(term);
            term += Math.log((r + j) / (j + 1)) + share;
        }
        double stillThere = Math.exp(LogSpace.betaRatio(a, 0, b, count + shift) + term);
        double left = count + shift == 0 ? 0 : Math.exp(LogSpace.betaRatio(a, 1, b, count + shift - 1));
        return stillThere + left * Math.max(0, 1 - sum);
    }

    /**
     * (a + b + x - 1) / (a - 1) [1 - (s / (s + t))^(r + x) ₂F₁(r + x, b + x; a + b + x - 1; t / (s + t))], with b moved
     * by the shift. Euler's transformation makes it (1 - z)^(a - 1) ₂F₁(a - 1, a + b - 1 - r; a + b + x - 1; z), whose
     * terms do not grow with x and from which the singularities at a = 1 and at a + b = 1 can be taken out.
     */
    private double whileAlive(int x, double start, double time) {
        if (time <= 0) {
            return 0;
        }
        double z = time / (start + time);
        double logRest = -Math.log1p(time / start);
        double c = a + b + shift + x - 1;
        double exponent = a - 1;
        double first = exponent == 0 ? -logRest : -Math.expm1(exponent * logRest) / exponent;
        double series = Hypergeometric.reducedSeries(a, a + b + shift - 1 - r, c, z);
        return Math.max(0, c * first - Math.exp(exponent * logRest) * series);
    }

    private double logRatio(double from, double to) {
        return Math.log1p((to - from) / (alpha + from));
    }
}
