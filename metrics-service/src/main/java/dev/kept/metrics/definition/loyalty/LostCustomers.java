// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.loyalty;

import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.MemberSet;
import dev.kept.metrics.definition.Population;
import jakarta.inject.Singleton;

/** Customers present at the start and no longer at the end. */
@Singleton
final class LostCustomers implements MetricDefinition {

    @Override
    public Metric define() {
        return Metric.named("lost-customers", "Lost customers", "流失客户数")
                .in(Family.LOYALTY, Direction.LOWER_IS_BETTER)
                .meaning("Customers whose presence ended.", "在册状态终止的客户。")
                .members(Population.members())
                .variant(Variant.named("set-based", Unit.CUSTOMERS)
                        .formula("lost = start - kept", "流失 = 期初 − 保留")
                        .meaning("Present at the start, not at the end.", "期初在册而期末不在册的客户。")
                        .source(Population.SOURCE)
                        .counting(MemberSet.LOST, null)
                        .as(Population.formula((counts, question) -> Figure.of(Quantity.of(counts.lost())))))
                .variant(Variant.named("events", Unit.CUSTOMERS)
                        .formula("churnEvents", "流失事件数")
                        .meaning(
                                "Every end of a presence within the period: counts those who were acquired and lost, and may count a customer twice.",
                                "期间内每一次在册终止：包括期间内获得又流失者，同一客户可能计多次。")
                        .source(Population.SOURCE)
                        .as(Population.withFlows((counts, flows) -> Figure.of(Quantity.of(flows.churnEvents())))))
                .build();
    }
}
