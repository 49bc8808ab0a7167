// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.cell;

/** Length of a period. {@link #WINDOW} is any half-open range of local days taken as one period. */
public enum Grain {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR,
    WINDOW
}
