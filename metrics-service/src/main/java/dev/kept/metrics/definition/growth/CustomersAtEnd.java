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

/** Customers present at the end of the period: |E|. */
@Singleton
final class CustomersAtEnd implements MetricDefinition {

    @Override
    public Metric define() {
        return Metric.named("customers-at-end", "Customers at end", "期末客户数")
                .in(Family.GROWTH, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "Distinct customers present at the end of the period, by the presence rule of the tenant.",
                        "期末时刻在册的客户数（按租户的在册规则去重）。")
                .members(Population.members())
                .variant(Variant.named("present", Unit.CUSTOMERS)
                        .formula("end = start + new + returned - lost", "期末 = 期初 + 新增 + 回归 − 流失")
                        .meaning("Customers present when the day after the period begins.", "在期间结束后次日开始时在册的客户。")
                        .source(Population.SOURCE)
                        .counting(MemberSet.END, null)
                        .as(Population.formula((counts, question) -> Figure.of(Quantity.of(counts.end())))))
                .build();
    }
}
