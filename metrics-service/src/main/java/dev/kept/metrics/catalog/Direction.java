// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.catalog;

/** Which change is good news. */
public enum Direction {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER,
    NEUTRAL
}
