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
import dev.kept.metrics.definition.Population;
import jakarta.inject.Singleton;

/** Customers present at the start of the period: |S|. */
@Singleton
final class CustomersAtStart implements MetricDefinition {

    @Override
    public Metric define() {
        return Metric.named("customers-at-start", "Customers at start", "期初客户数")
                .in(Family.GROWTH, Direction.NEUTRAL)
                .meaning(
                        "Distinct customers present at the first instant of the period, by the presence rule of the tenant.",
                        "期初时刻在册的客户数（按租户的在册规则去重）。")
                .members(Population.members())
                .variant(Variant.named("present", Unit.CUSTOMERS)
                        .formula("start", "期初客户数")
                        .meaning("Customers present at the start of the first day.", "在首日开始时在册的客户。")
                        .source(Population.SOURCE)
                        .counting(MemberSet.START, null)
                        .as(Population.formula((counts, question) -> Figure.of(Quantity.of(counts.start())))))
                .build();
    }
}
