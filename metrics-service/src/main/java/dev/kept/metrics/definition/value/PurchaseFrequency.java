// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.value;

import dev.kept.metrics.catalog.Aggregate;
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
import dev.kept.metrics.definition.Money;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** Orders per buyer. */
@Singleton
final class PurchaseFrequency implements MetricDefinition {

    @Override
    public Metric define() {
        return Metric.named("purchase-frequency", "Purchase frequency", "购买频率")
                .in(Family.VALUE, Direction.HIGHER_IS_BETTER)
                .meaning("Orders per customer who bought in the period.", "期间内每位购买客户的平均订单数。")
                .members(Activity.members())
                .variant(Variant.named("orders-per-buyer", Unit.ORDERS_PER_CUSTOMER)
                        .formula("orders / active", "订单数 / 活跃客户")
                        .meaning("Orders over distinct buyers.", "订单数除以购买客户数。")
                        .source("Farris, Bendle, Pfeifer & Reibstein, Marketing Metrics")
                        .counting(null, MemberSet.ACTIVE)
                        .as(Aggregate.FLOWS.and(Aggregate.ACTIVITY).as((both, question) -> {
                            Map<String, Quantity> parts = new LinkedHashMap<>(Money.parts(both.first()));
                            parts.putAll(Activity.parts(both.second(), question));
                            return Figure.ratio(
                                            both.first().orders(), both.second().active())
                                    .withSample(both.second().active())
                                    .withParts(parts);
                        })))
                .build();
    }
}
