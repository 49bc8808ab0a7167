// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.modelling;

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
    /** Who is going to leave within the horizon: logistic regression on what was known before. */
    CHURN;

    /** Whether it is of subscriptions, which are renewed by the month unless another unit is named. */
    boolean ofContracts() {
        return this == SBG || this == BDW;
    }
}
