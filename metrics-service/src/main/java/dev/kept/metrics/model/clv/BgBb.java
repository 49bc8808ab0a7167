// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.clv;

import dev.kept.metrics.model.fit.Fit;
import dev.kept.metrics.model.fit.FitStatus;
import dev.kept.metrics.model.fit.MaximumLikelihood;
import dev.kept.metrics.model.special.LogSpace;
import java.util.List;

/**
 * BG/BB: at each opportunity an active customer buys with a beta-distributed probability, and leaves before it with
 * another one. Fader, Hardie and Shang, "Customer-base analysis in a discrete-time noncontractual setting", Marketing
 * Science 29 (2010) 1086-1108. As a {@link PurchaseModel} its unit of time is an opportunity: a history's recency and age
 * are numbers of them, and of a time only whole ones count.
 *
 * @param alpha first parameter of the buying probabilities
 * @param beta second parameter of the buying probabilities
 * @param gamma first parameter of the drop-out probabilities
 * @param delta second parameter of the drop-out probabilities
 */
public record BgBb(double alpha, double beta, double gamma, double delta) implements PurchaseModel {

    private static final List<double[]> STARTS =
            List.of(new double[] {0, 0, 0, 0}, new double[] {0, 0, -1, 1}, new double[] {0.5, 0.5, -2, 0});

    public BgBb {
        if (!(alpha > 0 && beta > 0 && gamma > 0 && delta > 0)) {
            throw new IllegalArgumentException(
                    "Parameters must be above zero: " + alpha + ", " + beta + ", " + gamma + ", " + delta);
        }
    }

    /**
     * Maximum likelihood, from histories that are counted in opportunities; without detectable drop-out the result is a
     * boundary fit that holds a {@link BetaBinomial}.
     */
    public static Fit<PurchaseModel> fit(PurchaseHistories histories) {
        double total = histories.customers();
        MaximumLikelihood found = MaximumLikelihood.search(new BgBbLikelihood(histories.rows(), total), total, STARTS);
        double[] scales = {1, 1, 1, 1};
        Fit<PurchaseModel> plain = BetaBinomial.fit(histories);
        boolean stays = -found.objective() * total - plain.logLikelihood() < PurchaseFit.GAIN;
        if (stays && plain.status() != FitStatus.NOT_CONVERGED) {
            return plain;
        }
        return new Fit<>(
                of(found.parameters()),
                found.estimates(List.of("alpha", "beta", "gamma", "delta"), scales),
                -found.objective() * total,
                total,
                found.status(),
                found.reason(),
                found.spread(scales));
    }

    private static BgBb of(double... parameters) {
        return new BgBb(parameters[0], parameters[1], parameters[2], parameters[3]);
    }

    @Override
    public PurchaseModel with(double[] parameters) {
        return of(parameters);
    }

    private static OpportunityHistory counted(PurchaseHistory history) {
        return new OpportunityHistory(
                history.frequency(), (int) Math.round(history.recency()), (int) Math.round(history.age()));
    }

    /** Opportunities that are over within a time; a rounding error does not take one away. */
    static int whole(double time) {
        return (int) Math.floor(time + 1e-9);
    }

    @Override
    public double logLikelihood(PurchaseHistory history) {
        return logLikelihood(counted(history));
    }

    @Override
    public double probabilityAlive(PurchaseHistory history) {
        return probabilityAlive(counted(history));
    }

    @Override
    public double expectedPurchases(double time) {
        return expectedPurchases(whole(time));
    }

    @Override
    public double expectedPurchases(PurchaseHistory history, double time) {
        return expectedPurchases(counted(history), whole(time));
    }

    @Override
    public double probabilityOfNone(PurchaseHistory history, double time) {
        return probabilityOfNone(counted(history), whole(time));
    }

    /** Log-likelihood of one history: equation 5 of the paper. */
    public double logLikelihood(OpportunityHistory history) {
        double sum = logAlive(history);
        for (int last = history.recency(); last < history.opportunities(); last++) {
            sum = LogSpace.add(
                    sum,
                    logBought(history.frequency(), last - history.frequency())
                            + LogSpace.betaRatio(gamma, 1, delta, last));
        }
        return sum;
    }

    private double logBought(int taken, int missed) {
        return LogSpace.betaRatio(alpha, taken, beta, missed);
    }

    private double logAlive(OpportunityHistory history) {
        int n = history.opportunities();
        return logBought(history.frequency(), n - history.frequency()) + LogSpace.betaRatio(gamma, 0, delta, n);
    }

    /** Probability that a customer with this history is still active at the next opportunity. */
    public double probabilityAlive(OpportunityHistory history) {
        int n = history.opportunities();
        double stays = (delta + n) / (gamma + delta + n);
        return Math.min(1, stays * Math.exp(logAlive(history) - logLikelihood(history)));
    }

    /** Probability that a customer with this history takes none of the next {@code opportunities}. */
    public double probabilityOfNone(OpportunityHistory history, int opportunities) {
        OpportunityHistory later =
                new OpportunityHistory(history.frequency(), history.recency(), history.opportunities() + opportunities);
        return Math.min(1, Math.exp(logLikelihood(later) - logLikelihood(history)));
    }

    /** Expected number of the next {@code opportunities} that a customer with this history takes. */
    public double expectedPurchases(OpportunityHistory history, int opportunities) {
        int n = history.opportunities();
        double buys = (alpha + history.frequency()) / (alpha + beta + n);
        double stays = Math.exp(logAlive(history) - logLikelihood(history));
        double sum = 0;
        for (int k = 1; k <= opportunities; k++) {
            stays *= (delta + n + k - 1) / (gamma + delta + n + k - 1);
            sum += stays;
        }
        return buys * sum;
    }

    /** Expected number of opportunities that a new customer takes among the first {@code opportunities}. */
    public double expectedPurchases(int opportunities) {
        return expectedPurchases(new OpportunityHistory(0, 0, 0), opportunities);
    }
}
