// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.modelling;

/** What can be fitted. */
public enum ModelKind {
    /** Purchases without a contract: BG/NBD, with Gamma-Gamma spends. */
    BG_NBD,
    /** As BG/NBD, but a customer may leave right after the first purchase. */
    MBG_NBD,
    /** Purchases without a contract: Pareto/NBD, with Gamma-Gamma spends. */
    PARETO_NBD
}
