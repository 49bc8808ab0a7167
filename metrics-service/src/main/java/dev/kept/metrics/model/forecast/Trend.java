// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.forecast;

/** How a series is taken to go on. */
public enum Trend {
    /** At its level. */
    NONE,
    /** In a straight line. */
    LINEAR,
    /** In a line that flattens: Gardner and McKenzie (1985). */
    DAMPED
}
