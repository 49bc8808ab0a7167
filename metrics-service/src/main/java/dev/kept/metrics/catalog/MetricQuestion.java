// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.catalog;

import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Slice;
import java.util.List;

/**
 * What is asked of a metric.
 *
 * @param grain of every period
 * @param periods adjacent, in order, at least one
 * @param level of the intervals, for example 0.95
 */
public record MetricQuestion(Grain grain, List<Period> periods, Slice slice, double level) {

    public MetricQuestion {
        periods = List.copyOf(periods);
    }

    /** Whether customers can move in and out of what is counted by a change of their attributes. */
    public boolean sliced() {
        return !slice.groupBy().isEmpty() || !slice.filter().isEmpty();
    }
}
