// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.catalog;

import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Slice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What is asked of a metric.
 *
 * @param grain of every period
 * @param periods adjacent, in order, at least one
 * @param level of the intervals, for example 0.95
 * @param weights of the aspects, for figures that weigh them; empty for those that surveys declare, or equal weights
 */
public record MetricQuestion(
        Grain grain, List<Period> periods, Slice slice, double level, Map<String, BigDecimal> weights) {

    public MetricQuestion {
        periods = List.copyOf(periods);
        weights = Map.copyOf(weights);
    }

    /** Without weights of its own. */
    public MetricQuestion(Grain grain, List<Period> periods, Slice slice, double level) {
        this(grain, periods, slice, level, Map.of());
    }

    /** Whether customers can move in and out of what is counted by a change of their attributes. */
    public boolean sliced() {
        return !slice.groupBy().isEmpty() || !slice.filter().isEmpty();
    }
}
