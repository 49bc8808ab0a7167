// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.survival;

import java.util.OptionalDouble;

/**
 * Leaving within an interval of tenure.
 *
 * @param from tenure at the start, exclusive
 * @param to tenure at the end, inclusive
 * @param events who left
 * @param exposure time that customers spent in the interval
 */
public record Hazard(double from, double to, long events, double exposure) {

    /** Leavers per unit of time; empty where nobody was there. */
    public OptionalDouble rate() {
        return exposure > 0 ? OptionalDouble.of(events / exposure) : OptionalDouble.empty();
    }
}
