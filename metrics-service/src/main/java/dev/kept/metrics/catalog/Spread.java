// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.catalog;

import dev.kept.metrics.math.Evidence;
import dev.kept.metrics.math.Interval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of chance in a figure.
 *
 * @param standardError in the unit of the value
 * @param intervals the preferred one first
 * @param counted what a test against another figure rests on, where that is not the standard error
 * @param unknown why there is no interval, where the formula knows
 */
public record Spread(
        @Nullable Double standardError,
        List<Interval> intervals,
        @Nullable Evidence counted,
        @Nullable String unknown) {

    static final Spread NONE = new Spread(null, List.of(), null, null);
}
