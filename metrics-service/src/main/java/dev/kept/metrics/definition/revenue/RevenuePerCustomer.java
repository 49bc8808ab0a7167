// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.revenue;

import dev.kept.metrics.catalog.Aggregate;
import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.FlowTotals;
import dev.kept.metrics.cell.MemberSet;
import dev.kept.metrics.definition.Money;
import jakarta.inject.Singleton;
import java.util.Map;

/** What a customer spends in a period. */
@Singleton
final class RevenuePerCustomer implements MetricDefinition {

    @Override
    public Metric define() {
        return Metric.named("revenue-per-customer", "Revenue per customer", "客均消费金额")
                .in(Family.VALUE, Direction.HIGHER_IS_BETTER)
                .meaning("Revenue of the period per customer, before refunds.", "期间内每位客户的消费金额，退款前。")
                .members(Map.of("active", MemberSet.ACTIVE))
                .variant(Variant.named("per-active", Unit.MONEY)
                        .formula("revenue / active", "销售额 / 活跃客户")
                        .meaning("Over the distinct buyers of the period.", "除以期间购买客户数。")
                        .source("Farris, Bendle, Pfeifer & Reibstein, Marketing Metrics")
                        .counting(null, MemberSet.ACTIVE)
                        .as(Aggregate.FLOWS.and(Aggregate.ACTIVITY).as((both, question) -> {
                            FlowTotals flows = both.first();
                            long active = both.second().active();
                            Map<String, Quantity> parts = Money.parts(flows);
                            parts.put("active", Quantity.of(active));
                            return Figure.ratio(Quantity.money(flows.revenue()), Quantity.of(active))
                                    .inMoney()
                                    .withSample(active)
                                    .withParts(parts);
                        })))
                .build();
    }
}
