// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.clv;

import dev.kept.metrics.model.fit.Fit;
import dev.kept.metrics.model.fit.FitStatus;
import dev.kept.metrics.model.fit.MaximumLikelihood;
import dev.kept.metrics.model.fit.Sum;
import dev.kept.metrics.model.special.LogSpace;
import java.util.List;

/**
 * Beta-binomial: at each opportunity a customer buys with a beta-distributed probability, and nobody ever leaves. What
 * {@link BgBb} becomes where the data show no drop-out; its unit of time is an opportunity, too.
 *
 * @param alpha first parameter of the buying probabilities
 * @param beta second parameter of the buying probabilities
 */
public record BetaBinomial(double alpha, double beta) implements PurchaseModel {

    public BetaBinomial {
        if (!(alpha > 0 && beta > 0)) {
            throw new IllegalArgumentException("Parameters must be above zero: " + alpha + ", " + beta);
        }
    }

    static Fit<PurchaseModel> fit(PurchaseHistories histories) {
        double total = histories.customers();
        MaximumLikelihood found = MaximumLikelihood.search(
                point -> {
                    BetaBinomial model = new BetaBinomial(Math.exp(point[0]), Math.exp(point[1]));
                    Sum sum = new Sum();
                    histories.rows().forEach(row -> sum.add(row.customers() * model.logLikelihood(row.history())));
                    return -sum.value() / total;
                },
                total,
                List.of(new double[] {0, 0}, new double[] {-1, 1}));
        double[] scales = {1, 1};
        double[] p = found.parameters();
        boolean ended = found.status() != FitStatus.NOT_CONVERGED;
        return new Fit<>(
                new BetaBinomial(p[0], p[1]),
                found.estimates(List.of("alpha", "beta"), scales),
                -found.objective() * total,
                total,
                ended ? FitStatus.BOUNDARY : found.status(),
                ended ? "no-dropout" : found.reason(),
                found.spread(scales));
    }

    @Override
    public PurchaseModel with(double[] parameters) {
        return new BetaBinomial(parameters[0], parameters[1]);
    }

    @Override
    public double logLikelihood(PurchaseHistory history) {
        return LogSpace.betaRatio(alpha, history.frequency(), beta, history.age() - history.frequency());
    }

    @Override
    public double probabilityAlive(PurchaseHistory history) {
        return 1;
    }

    @Override
    public double expectedPurchases(double time) {
        return BgBb.whole(time) * alpha / (alpha + beta);
    }

    @Override
    public double expectedPurchases(PurchaseHistory history, double time) {
        return BgBb.whole(time) * (alpha + history.frequency()) / (alpha + beta + history.age());
    }

    @Override
    public double probabilityOfNone(PurchaseHistory history, double time) {
        double missed = beta + history.age() - history.frequency();
        return Math.exp(LogSpace.betaRatio(alpha + history.frequency(), 0, missed, BgBb.whole(time)));
    }
}
