// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.forecast;

/** How the time of year enters. */
public enum Season {
    /** Not at all. */
    NONE,
    /** As an amount that is added. */
    ADDITIVE,
    /** As a factor; for values above zero. */
    MULTIPLICATIVE
}
