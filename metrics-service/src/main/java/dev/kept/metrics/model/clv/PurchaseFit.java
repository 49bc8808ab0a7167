// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.clv;

import dev.kept.metrics.model.fit.Fit;
import dev.kept.metrics.model.fit.FitStatus;
import dev.kept.metrics.model.fit.MaximumLikelihood;
import dev.kept.metrics.model.fit.Objective;
import dev.kept.metrics.model.fit.Sum;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Fits the models of purchases. Time is scaled so that the mean age is one, and scaled back. */
final class PurchaseFit {

    /** A gain in log-likelihood below this over the model without drop-out is no drop-out. */
    static final double GAIN = 0.01;

    /** Beyond e^6 mean ages nobody leaves, and the likelihood of Pareto/NBD becomes slow. */
    private static final double PARETO_BOUND = 6;

    private static final List<double[]> STARTS = List.of(
            new double[] {0, 0, 0, 0},
            new double[] {-1, -1.5, -0.5, 0.5},
            new double[] {-0.5, -1, -3, 1},
            new double[] {1, 1, -1, 0});

    private final PurchaseHistories histories;
    private final List<PurchaseHistories.Row> scaled;
    private final double unit;
    private final double customers;

    private PurchaseFit(PurchaseHistories histories) {
        this.histories = histories;
        this.unit = histories.meanAge();
        this.customers = histories.customers();
        this.scaled = histories.rows().stream()
                .map(row -> new PurchaseHistories.Row(
                        new PurchaseHistory(
                                row.history().frequency(),
                                row.history().recency() / unit,
                                row.history().age() / unit),
                        row.customers()))
                .toList();
    }

    static Fit<PurchaseModel> betaGeometric(PurchaseHistories histories, int shift) {
        PurchaseFit fit = new PurchaseFit(histories);
        Objective objective = new BetaGeometricLikelihood(fit.scaled, fit.customers, shift);
        MaximumLikelihood found = MaximumLikelihood.search(objective, fit.customers, STARTS);
        double[] p = found.parameters();
        double alpha = p[1] * fit.unit;
        PurchaseModel model = shift == 0 ? new BgNbd(p[0], alpha, p[2], p[3]) : new MbgNbd(p[0], alpha, p[2], p[3]);
        return fit.orWithoutDropout(model, List.of("r", "alpha", "a", "b"), new double[] {1, fit.unit, 1, 1}, found);
    }

    static Fit<PurchaseModel> pareto(PurchaseHistories histories) {
        PurchaseFit fit = new PurchaseFit(histories);
        Objective objective = point -> {
            ParetoNbd model =
                    new ParetoNbd(Math.exp(point[0]), Math.exp(point[1]), Math.exp(point[2]), Math.exp(point[3]));
            return fit.negativeMean(model::logLikelihood);
        };
        MaximumLikelihood found =
                MaximumLikelihood.search(objective, fit.customers, STARTS.subList(0, 2), PARETO_BOUND);
        double[] p = found.parameters();
        PurchaseModel model = new ParetoNbd(p[0], p[1] * fit.unit, p[2], p[3] * fit.unit);
        return fit.orWithoutDropout(
                model, List.of("r", "alpha", "s", "beta"), new double[] {1, fit.unit, 1, fit.unit}, found);
    }

    private Fit<PurchaseModel> orWithoutDropout(
            PurchaseModel model, List<String> names, double[] scales, MaximumLikelihood found) {
        double likelihood = logLikelihood(found);
        MaximumLikelihood plain = MaximumLikelihood.search(
                point -> negativeMean(new Nbd(Math.exp(point[0]), Math.exp(point[1]))::logLikelihood),
                customers,
                List.of(new double[] {0, 0}, new double[] {-1, -1}));
        double plainLikelihood = logLikelihood(plain);
        if (plain.status() != FitStatus.NOT_CONVERGED && likelihood - plainLikelihood < GAIN) {
            double[] p = plain.parameters();
            double[] plainScales = {1, unit};
            return new Fit<>(
                    new Nbd(p[0], p[1] * unit),
                    plain.estimates(List.of("r", "alpha"), plainScales),
                    plainLikelihood,
                    customers,
                    FitStatus.BOUNDARY,
                    "no-dropout",
                    plain.spread(plainScales));
        }
        return new Fit<>(
                model,
                found.estimates(names, scales),
                likelihood,
                customers,
                found.status(),
                found.reason(),
                found.spread(scales));
    }

    /** The density of x moments in time changes with their unit. */
    private double logLikelihood(MaximumLikelihood found) {
        return -found.objective() * customers - histories.purchases() * Math.log(unit);
    }

    private double negativeMean(ToDoubleFunction<PurchaseHistory> logLikelihood) {
        Sum sum = new Sum();
        for (PurchaseHistories.Row row : scaled) {
            sum.add(row.customers() * logLikelihood.applyAsDouble(row.history()));
        }
        return -sum.value() / customers;
    }
}
