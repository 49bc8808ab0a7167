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

/** Customers won for the first time in the period. */
@Singleton
final class NewCustomers implements MetricDefinition {

    @Override
    public Metric define() {
        return Metric.named("new-customers", "New customers", "新增客户数")
                .in(Family.GROWTH, Direction.HIGHER_IS_BETTER)
                .meaning("Customers whose first qualifying purchase ever falls into the period.", "首次有效购买发生在期间内的客户。")
                .members(Population.members())
                .variant(Variant.named("acquired", Unit.CUSTOMERS)
                        .formula("acquired", "期间内首次购买的客户数")
                        .meaning(
                                "All who bought for the first time, whether or not they are still present at the end.",
                                "期间内所有首次购买的客户，无论期末是否仍在册。")
                        .source(Population.SOURCE)
                        .counting(MemberSet.ACQUIRED, null)
                        .as(Population.formula((counts, question) -> Figure.of(Quantity.of(counts.acquired())))))
                .variant(Variant.named("present-at-end", Unit.CUSTOMERS)
                        .formula("new = acquired - acquiredLost", "新增 = 首次购买 − 其中期末已流失")
                        .meaning(
                                "Those of them who are present at the end; the form that closes the population identity.",
                                "其中期末仍在册的客户；使人口恒等式成立的口径。")
                        .source(Population.SOURCE)
                        .counting(MemberSet.NEW_FIRST_EVER, null)
                        .as(Population.formula((counts, question) -> Figure.of(Quantity.of(counts.newFirstEver())))))
                .build();
    }
}
