// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.modelling;

import dev.kept.metrics.modelling.ModelOptions.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What can be fitted. */
public enum ModelKind {
    /** Purchases without a contract: BG/NBD, with Gamma-Gamma spends. */
    BG_NBD,
    /** As BG/NBD, but a customer may leave right after the first purchase. */
    MBG_NBD,
    /** Purchases without a contract: Pareto/NBD, with Gamma-Gamma spends. */
    PARETO_NBD,
    /** How long subscriptions last: shifted-beta-geometric. */
    SBG,
    /** As SBG, but the chance of leaving of one customer may change with time: beta-discrete-Weibull. */
    BDW,
    /** Purchases at opportunities that come once in each unit of time, such as yearly gifts: BG/BB, with Gamma-Gamma spends. */
    BG_BB,
    /** Margin times a multiple, from one chance for all to be kept: r / (1 + d - r). */
    MARGIN_RETENTION,
    /** What each customer has paid so far, less what was given back. */
    HISTORIC_REVENUE,
    /** The same less the cost of the goods, of serving and of winning the customer. */
    HISTORIC_CONTRIBUTION,
    /** Who is going to leave within the horizon: logistic regression on what was known before. */
    CHURN;

    /** Whether what it tells of a customer is still to come. */
    boolean looksAhead() {
        return this != HISTORIC_REVENUE && this != HISTORIC_CONTRIBUTION;
    }

    /** Unit of time unless another one is named; null where one must be. */
    @Nullable TimeUnit defaultUnit() {
        return switch (this) {
            case SBG, BDW -> TimeUnit.MONTH;
            case MARGIN_RETENTION -> TimeUnit.YEAR;
            case BG_BB -> null;
            default -> TimeUnit.WEEK;
        };
    }
}
