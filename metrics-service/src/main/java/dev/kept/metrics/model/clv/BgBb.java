// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.clv;

import dev.kept.metrics.model.fit.Fit;
import dev.kept.metrics.model.fit.MaximumLikelihood;
import dev.kept.metrics.model.fit.RejectedInput;
import dev.kept.metrics.model.fit.Sum;
import dev.kept.metrics.model.special.LogSpace;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * BG/BB: at each opportunity an active customer buys with a beta-distributed probability, and leaves before it with
 * another one. Fader, Hardie and Shang, "Customer-base analysis in a discrete-time noncontractual setting", Marketing
 * Science 29 (2010) 1086-1108.
 *
 * @param alpha first parameter of the buying probabilities
 * @param beta second parameter of the buying probabilities
 * @param gamma first parameter of the drop-out probabilities
 * @param delta second parameter of the drop-out probabilities
 */
public record BgBb(double alpha, double beta, double gamma, double delta) {

    public BgBb {
        if (!(alpha > 0 && beta > 0 && gamma > 0 && delta > 0)) {
            throw new IllegalArgumentException(
                    "Parameters must be above zero: " + alpha + ", " + beta + ", " + gamma + ", " + delta);
        }
    }

    /**
     * Maximum likelihood.
     *
     * @param customers how many customers have each history
     */
    public static Fit<BgBb> fit(Map<OpportunityHistory, Long> customers) {
        List<Map.Entry<OpportunityHistory, Long>> rows = customers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparingInt(OpportunityHistory::frequency)
                        .thenComparingInt(OpportunityHistory::recency)
                        .thenComparingInt(OpportunityHistory::opportunities)))
                .toList();
        double total = rows.stream().mapToDouble(Map.Entry::getValue).sum();
        if (rows.stream().noneMatch(row -> row.getKey().frequency() > 0)) {
            throw new RejectedInput("no-opportunity-taken", Math.round(total));
        }
        MaximumLikelihood found = MaximumLikelihood.search(
                point -> {
                    BgBb model = of(point[0], point[1], point[2], point[3]);
                    Sum sum = new Sum();
                    rows.forEach(row -> sum.add(row.getValue() * model.logLikelihood(row.getKey())));
                    return -sum.value() / total;
                },
                total,
                List.of(new double[] {0, 0, 0, 0}, new double[] {0, 0, -1, 1}, new double[] {0.5, 0.5, -2, 0}));
        double[] p = found.parameters();
        double[] scales = {1, 1, 1, 1};
        return new Fit<>(
                new BgBb(p[0], p[1], p[2], p[3]),
                found.estimates(List.of("alpha", "beta", "gamma", "delta"), scales),
                -found.objective() * total,
                total,
                found.status(),
                found.reason(),
                found.spread(scales));
    }

    private static BgBb of(double alpha, double beta, double gamma, double delta) {
        return new BgBb(Math.exp(alpha), Math.exp(beta), Math.exp(gamma), Math.exp(delta));
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
