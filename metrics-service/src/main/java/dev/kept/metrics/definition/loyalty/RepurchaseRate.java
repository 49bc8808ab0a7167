// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.loyalty;

import dev.kept.metrics.catalog.Aggregate;
import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.MemberSet;
import dev.kept.metrics.definition.Activity;
import dev.kept.metrics.definition.Shares;
import jakarta.inject.Singleton;

/** Share of the buyers of a period who bought at least twice in it. */
@Singleton
final class RepurchaseRate implements MetricDefinition {

    @Override
    public Metric define() {
        return Metric.named("repurchase-rate", "Repurchase rate", "复购率")
                .in(Family.LOYALTY, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "Share of the customers with at least one qualifying purchase in the period who made at least two.",
                        "期间内至少购买一次的客户中购买两次及以上的比例。")
                .members(Activity.members())
                .variant(Variant.named("orders", Unit.RATIO)
                        .formula("repeatOrders / active", "两单及以上客户 / 活跃客户")
                        .meaning("At least two qualifying orders, on the same day or not.", "至少两笔有效订单，可在同一天。")
                        .source("Farris, Bendle, Pfeifer & Reibstein, Marketing Metrics; interval: Wilson 1927")
                        .counting(MemberSet.REPEAT_ORDERS, MemberSet.ACTIVE)
                        .as(Aggregate.ACTIVITY.as((counts, question) -> Shares.of(
                                        counts.repeatOrders(), counts.active(), question.level())
                                .withParts(Activity.parts(counts, question)))))
                .variant(Variant.named("days", Unit.RATIO)
                        .formula("repeatDays / active", "两个购买日及以上客户 / 活跃客户")
                        .meaning(
                                "Qualifying orders on at least two days: split orders do not count as a repetition.",
                                "至少在两个不同日期购买：拆单不算复购。")
                        .source("Farris, Bendle, Pfeifer & Reibstein, Marketing Metrics; interval: Wilson 1927")
                        .counting(MemberSet.REPEAT_DAYS, MemberSet.ACTIVE)
                        .as(Aggregate.ACTIVITY.as(
                                (counts, question) -> Shares.of(counts.repeatDays(), counts.active(), question.level())
                                        .withParts(Activity.parts(counts, question)))))
                .build();
    }
}
