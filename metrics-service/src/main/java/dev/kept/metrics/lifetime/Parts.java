// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.lifetime;

import dev.kept.metrics.model.clv.BetaBinomial;
import dev.kept.metrics.model.clv.BetaDiscreteWeibull;
import dev.kept.metrics.model.clv.BgBb;
import dev.kept.metrics.model.clv.BgNbd;
import dev.kept.metrics.model.clv.GammaGamma;
import dev.kept.metrics.model.clv.Geometric;
import dev.kept.metrics.model.clv.MbgNbd;
import dev.kept.metrics.model.clv.Nbd;
import dev.kept.metrics.model.clv.ParetoNbd;
import dev.kept.metrics.model.clv.ShiftedBetaGeometric;
import dev.kept.metrics.model.fit.Estimate;
import dev.kept.metrics.model.fit.Fit;
import dev.kept.metrics.modelling.FitResult;
import java.util.Map;

/** How fitted models are told. */
final class Parts {

    private static final Map<Class<?>, String> NAMES = Map.of(
            BgNbd.class, "BG/NBD",
            MbgNbd.class, "MBG/NBD",
            ParetoNbd.class, "Pareto/NBD",
            Nbd.class, "NBD",
            BgBb.class, "BG/BB",
            BetaBinomial.class, "beta-binomial",
            GammaGamma.class, "Gamma-Gamma",
            ShiftedBetaGeometric.class, "sBG",
            BetaDiscreteWeibull.class, "BdW",
            Geometric.class, "geometric");

    private Parts() {}

    static FitResult.Part of(String name, Fit<?> fit) {
        Object model = fit.model();
        return new FitResult.Part(
                name,
                NAMES.getOrDefault(model.getClass(), model.getClass().getSimpleName()),
                fit.status(),
                fit.reason().isEmpty() ? null : fit.reason(),
                fit.estimates().stream().map(Parts::parameter).toList(),
                fit.logLikelihood(),
                fit.observations());
    }

    private static FitResult.Parameter parameter(Estimate estimate) {
        return new FitResult.Parameter(
                estimate.name(),
                estimate.value(),
                estimate.standardError().isPresent() ? estimate.standardError().getAsDouble() : null);
    }
}
