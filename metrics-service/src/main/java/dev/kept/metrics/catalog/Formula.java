// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.catalog;

import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import java.util.Map;

/** Computes one named definition of a metric from cells. */
@FunctionalInterface
public interface Formula {

    /**
     * @return for each group a figure for each period, without gaps; without group-by always the group
     *     {@link Group#TOTAL}
     */
    Map<Group, Map<Period, Figure>> evaluate(CellReader cells, MetricQuestion question);
}
