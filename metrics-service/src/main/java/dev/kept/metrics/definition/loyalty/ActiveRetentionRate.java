// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.loyalty;

import dev.kept.metrics.catalog.Aggregate;
import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.MemberSet;
import dev.kept.metrics.definition.Activity;
import dev.kept.metrics.definition.Shares;
import jakarta.inject.Singleton;

/** Share of last period buyers who bought again in this one: harsher than retention by presence. */
@Singleton
final class ActiveRetentionRate implements MetricDefinition {

    @Override
    public Metric define() {
        return Metric.named("active-retention-rate", "Active retention rate", "活跃留存率")
                .in(Family.LOYALTY, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "Share of the buyers of the previous period who bought in this period too. Not the retention rate: whoever skips one period is missing.",
                        "上期购买客户中本期再次购买的比例；与客户留存率不同，跳过一期即不计入。")
                .members(Activity.members())
                .without(Grain.WINDOW)
                .variant(Variant.named("buyers", Unit.RATIO)
                        .formula("retained / previous", "留存 / 上期活跃")
                        .meaning("By distinct buyers of two adjacent periods of the same length.", "按相邻两期的购买客户计算。")
                        .source(Activity.SOURCE + "; interval: Wilson 1927")
                        .counting(MemberSet.RETAINED, MemberSet.PREVIOUS)
                        .as(Aggregate.ACTIVITY.as((counts, question) -> Shares.of(
                                        counts.previousRetained(), counts.previous(), question.level())
                                .withParts(Activity.parts(counts, question)))))
                .build();
    }
}
