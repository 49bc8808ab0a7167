// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.growth;

import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.MemberSet;
import dev.kept.metrics.definition.Activity;
import jakarta.inject.Singleton;

/** Distinct buyers of the period and how they split. */
@Singleton
final class ActiveCustomers implements MetricDefinition {

    @Override
    public Metric define() {
        return Metric.named("active-customers", "Active customers", "活跃客户数")
                .in(Family.GROWTH, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "Distinct customers with a qualifying purchase in the period: new, retained from the period before, or returned.",
                        "期间内有有效购买的客户数：新增、上期留存与回归之和。")
                .members(Activity.members())
                .variant(Variant.named("buyers", Unit.CUSTOMERS)
                        .formula("active = new + retained + returned", "活跃 = 新增 + 留存 + 回归")
                        .meaning("Customers who bought at least once.", "至少购买一次的客户。")
                        .source(Activity.SOURCE)
                        .counting(MemberSet.ACTIVE, null)
                        .as(Activity.formula(counts -> Figure.of(Quantity.of(counts.active())))))
                .build();
    }
}
