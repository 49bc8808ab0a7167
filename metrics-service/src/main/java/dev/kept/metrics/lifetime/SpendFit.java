// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.lifetime;

import dev.kept.metrics.model.clv.GammaGamma;
import dev.kept.metrics.model.clv.SpendSample;
import dev.kept.metrics.model.fit.Fit;
import dev.kept.metrics.model.fit.FitStatus;
import dev.kept.metrics.model.fit.RejectedInput;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a purchase is worth, as far as the data tell.
 *
 * @param fit null where too few customers have repeat purchases of any worth
 * @param correlation of the number and the mean worth of purchases
 * @param refusal why there is no fit
 */
record SpendFit(
        @Nullable Fit<GammaGamma> fit,
        double correlation,
        long customers,
        @Nullable String refusal) {

    static SpendFit of(Supplier<SpendSample> spends) {
        try {
            SpendSample sample = spends.get();
            Fit<GammaGamma> fit = GammaGamma.fit(sample);
            return new SpendFit(
                    fit.status() == FitStatus.NOT_CONVERGED ? null : fit,
                    sample.correlation(),
                    sample.customers(),
                    fit.status() == FitStatus.NOT_CONVERGED ? "spend-" + fit.reason() : null);
        } catch (RejectedInput e) {
            return new SpendFit(null, 0, 0, String.join(",", e.faults().keySet()));
        }
    }

    /** Expected worth of a purchase of this customer; empty where it is not known. */
    OptionalDouble expected(Buys buys) {
        return fit == null ? OptionalDouble.empty() : expected(fit.model(), buys);
    }

    static OptionalDouble expected(GammaGamma model, Buys buys) {
        return model.expectedSpend(buys.repeats(), Math.max(0, buys.meanSpend()));
    }
}
