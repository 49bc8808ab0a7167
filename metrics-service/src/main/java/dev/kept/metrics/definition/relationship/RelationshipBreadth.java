// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.relationship;

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

/** How many customers there are dealings with: acquired, retained and won back; together they are all at the end. */
@Singleton
final class RelationshipBreadth implements MetricDefinition {

    private static final String SOURCE =
            "Article 002: customers acquired, retained and re-acquired; population identity of sets S and E";

    @Override
    public Metric define() {
        return Metric.named("relationship-breadth", "Relationship breadth", "客户关系广度")
                .in(Family.LOYALTY, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "Customers at the end by where they come from: retained (kept), acquired (new) and won back (returned).",
                        "期末客户的来源构成：保留（kept）、新获（new）与赢回（returned）。")
                .members(Population.members())
                .variant(Variant.named("customers", Unit.CUSTOMERS)
                        .formula("end = kept + new + returned", "期末 = 保留 + 新获 + 赢回")
                        .meaning(
                                "Without groups always the number of customers at the end; in a group also those who moved in.",
                                "不分组时恒等于期末客户数；分组时另含组间移动。")
                        .source(SOURCE)
                        .counting(MemberSet.END, null)
                        .as(Population.formula((counts, question) -> Figure.of(Quantity.of(counts.end())))))
                .variant(Variant.named("index", Unit.RATIO)
                        .formula("(kept + new + returned) / start", "（保留 + 新获 + 赢回）/ 期初")
                        .meaning(
                                "Relative to the customers at the start; above 1 the base grows.",
                                "相对期初客户数；大于 1 表示客户基础扩大。")
                        .source(SOURCE)
                        .counting(MemberSet.END, MemberSet.START)
                        .as(Population.formula((counts, question) -> Figure.ratio(counts.end(), counts.start()))))
                .build();
    }
}
