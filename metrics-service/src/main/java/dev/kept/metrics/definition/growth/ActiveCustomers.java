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
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Activity;
import dev.kept.metrics.definition.Periods;
import dev.kept.metrics.definition.ProductLines;
import jakarta.inject.Singleton;

/** Distinct buyers of the period and how they split. */
@Singleton
final class ActiveCustomers implements MetricDefinition {

    @Override
    public Metric define() {
        return Metric.named("active-customers", "Active customers", "活跃客户数")
                .in(Family.GROWTH, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "Distinct customers with a qualifying purchase in the period: new, retained from the period before, or"
                                + " returned. A customer of two product lines counts in both: their counts do not add up to the"
                                + " total; they exist for months, quarters and years.",
                        "期间内有有效购买的客户数：新增、上期留存与回归之和。购买两条产品线的客户在两者中各计一次，分组之和不等于总数；" + "按产品线仅限月、季、年。")
                .about(TallyKind.LINE_BUYERS)
                .members(Activity.members())
                .member("bought", MemberSet.LINE_BUYERS)
                .variant(Variant.named("buyers", Unit.CUSTOMERS)
                        .formula("active = new + retained + returned", "活跃 = 新增 + 留存 + 回归")
                        .meaning("Customers who bought at least once.", "至少购买一次的客户。")
                        .source(Activity.SOURCE)
                        .counting(MemberSet.ACTIVE, null)
                        .as(ProductLines.or(
                                TallyKind.LINE_BUYERS,
                                Periods.onlyLong(ProductLines.count(TallyKind.LINE_BUYERS, "bought", "bought")),
                                Activity.formula(counts -> Figure.of(Quantity.of(counts.active()))))))
                .build();
    }
}
