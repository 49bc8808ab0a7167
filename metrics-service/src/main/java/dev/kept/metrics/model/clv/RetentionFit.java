// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.clv;

import dev.kept.metrics.model.fit.Estimate;
import dev.kept.metrics.model.fit.Fit;
import dev.kept.metrics.model.fit.FitStatus;
import dev.kept.metrics.model.fit.MaximumLikelihood;
import dev.kept.metrics.model.fit.RejectedInput;
import dev.kept.metrics.model.fit.Spread;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Fits the models of contracts. */
final class RetentionFit {

    /** A gain in log-likelihood below this over equal customers is no difference between them. */
    private static final double GAIN = 0.01;

    private RetentionFit() {}

    static Fit<RetentionModel> shiftedBetaGeometric(TenureTable table) {
        MaximumLikelihood found = search(
                table,
                p -> new ShiftedBetaGeometric(Math.exp(p[0]), Math.exp(p[1])),
                List.of(new double[] {0, 0}, new double[] {-1, 1}, new double[] {1, 3}));
        double[] p = found.parameters();
        double[] scales = {1, 1};
        Fit<RetentionModel> fit = new Fit<>(
                new ShiftedBetaGeometric(p[0], p[1]),
                found.estimates(List.of("alpha", "beta"), scales),
                -found.objective() * table.total(),
                table.total(),
                found.status(),
                found.reason(),
                found.spread(scales));
        return orGeometric(table, fit);
    }

    static Fit<RetentionModel> betaDiscreteWeibull(TenureTable table) {
        MaximumLikelihood found = search(
                table,
                p -> new BetaDiscreteWeibull(Math.exp(p[0]), Math.exp(p[1]), Math.exp(p[2])),
                List.of(new double[] {0, 0, 0}, new double[] {-1, 1, 0.3}, new double[] {1, 3, -0.3}));
        double[] p = found.parameters();
        double[] scales = {1, 1, 1};
        Fit<RetentionModel> fit = new Fit<>(
                new BetaDiscreteWeibull(p[0], p[1], p[2]),
                found.estimates(List.of("gamma", "delta", "c"), scales),
                -found.objective() * table.total(),
                table.total(),
                found.status(),
                found.reason(),
                found.spread(scales));
        return orGeometric(table, fit);
    }

    private static MaximumLikelihood search(
            TenureTable table, Function<double[], RetentionModel> model, List<double[]> starts) {
        if (table.totalLost() == 0 || table.exposure() == table.totalLost()) {
            throw new RejectedInput(
                    table.totalLost() == 0 ? "nobody-left" : "nobody-stayed", Math.round(table.total()));
        }
        return MaximumLikelihood.search(
                point -> -model.apply(point).logLikelihood(table) / table.total(), table.total(), starts);
    }

    private static Fit<RetentionModel> orGeometric(TenureTable table, Fit<RetentionModel> fit) {
        Geometric plain = new Geometric(table.totalLost() / table.exposure());
        double likelihood = plain.logLikelihood(table);
        if (fit.logLikelihood() - likelihood >= GAIN) {
            return fit;
        }
        double error = Math.sqrt(plain.theta() * (1 - plain.theta()) / table.exposure());
        return new Fit<>(
                plain,
                List.of(new Estimate("theta", plain.theta(), OptionalDouble.of(error))),
                likelihood,
                table.total(),
                FitStatus.BOUNDARY,
                "customers-do-not-differ",
                Optional.of(new Spread(new double[] {plain.theta()}, new double[][] {{error / plain.theta()}})));
    }
}
