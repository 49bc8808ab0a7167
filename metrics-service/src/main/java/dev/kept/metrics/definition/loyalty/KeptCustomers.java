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

/** Customers present at both edges of the period. */
@Singleton
final class KeptCustomers implements MetricDefinition {

    @Override
    public Metric define() {
        return Metric.named("kept-customers", "Kept customers", "保留客户数")
                .in(Family.LOYALTY, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "Customers present at the start who are present at the end as well; lost and back within the period counts as kept.",
                        "期初与期末均在册的客户；期间内流失又回归者视为保留。")
                .members(Population.members())
                .variant(Variant.named("set-based", Unit.CUSTOMERS)
                        .formula("kept = start and end", "保留 = 期初集合 ∩ 期末集合")
                        .meaning("Members of both sets.", "同时属于两个集合的客户。")
                        .source(Population.SOURCE)
                        .counting(MemberSet.KEPT, null)
                        .as(Population.formula((counts, question) -> Figure.of(Quantity.of(counts.kept())))))
                .build();
    }
}
