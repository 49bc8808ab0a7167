// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.lifetime;

import dev.kept.metrics.model.clv.GammaGamma;
import dev.kept.metrics.model.clv.PurchaseHistory;
import dev.kept.metrics.model.clv.PurchaseModel;
import dev.kept.metrics.model.fit.Fit;
import dev.kept.metrics.model.fit.Spread;
import dev.kept.metrics.modelling.ModelOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The parametric bootstrap: models that could as well have been fitted, and the interval of what they expect. What later
 * money is worth is taken from the fitted model, whose share of early and late purchases the draws hardly change.
 */
final class PurchaseDraws {

    private final List<PurchaseModel> purchases = new ArrayList<>();
    private final List<GammaGamma> spends = new ArrayList<>();
    private final double level;
    private final double[] totals;

    private PurchaseDraws(Fit<PurchaseModel> fit, Fit<GammaGamma> spend, ModelOptions options) {
        SplittableRandom random = new SplittableRandom(options.seedNumber());
        Spread purchaseSpread = fit.spread().orElseThrow();
        Spread spendSpread = spend.spread().orElseThrow();
        for (int draw = 0; draw < options.drawCount(); draw++) {
            purchases.add(fit.model().with(purchaseSpread.draw(random)));
            double[] p = spendSpread.draw(random);
            spends.add(new GammaGamma(p[0], p[1], p[2]));
        }
        this.level = options.level();
        this.totals = new double[options.drawCount()];
    }

    /** Empty where no draws are wanted, or the data do not identify all parameters. */
    static Optional<PurchaseDraws> of(Fit<PurchaseModel> fit, SpendFit spend, ModelOptions options) {
        Fit<GammaGamma> spends = spend.fit();
        return options.drawCount() == 0
                        || spends == null
                        || fit.spread().isEmpty()
                        || spends.spread().isEmpty()
                ? Optional.empty()
                : Optional.of(new PurchaseDraws(fit, spends, options));
    }

    /** Purchases that each draw expects of a history within a time. */
    double[] purchases(PurchaseHistory history, double time) {
        return purchases.stream()
                .mapToDouble(model -> model.expectedPurchases(history, time))
                .toArray();
    }

    /**
     * The value of a customer by each draw, which also adds to the total.
     *
     * @param purchases of the customer by each draw
     * @param factor what an expected amount of money is worth today
     */
    double[] values(Buys buys, double[] purchases, double factor) {
        double[] values = new double[purchases.length];
        for (int draw = 0; draw < values.length; draw++) {
            values[draw] = purchases[draw]
                    * factor
                    * SpendFit.expected(spends.get(draw), buys).orElse(Double.NaN);
            totals[draw] += values[draw];
        }
        return values;
    }

    /** Of the sum of all values that were asked for. */
    Optional<Ends> total() {
        return ends(totals);
    }

    /** The middle part of the draws; empty where one of them has no value. */
    Optional<Ends> ends(double[] values) {
        return Ends.of(values, level);
    }
}
