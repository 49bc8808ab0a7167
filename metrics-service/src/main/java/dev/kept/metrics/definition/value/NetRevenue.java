// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.value;

import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.definition.Money;
import jakarta.inject.Singleton;

/** Revenue after refunds. */
@Singleton
final class NetRevenue implements MetricDefinition {

    @Override
    public Metric define() {
        return Metric.named("net-revenue", "Net revenue", "净销售额")
                .in(Family.VALUE, Direction.HIGHER_IS_BETTER)
                .meaning("Revenue minus refunds, each in its own period; may be negative.", "销售额减退款额，各按自身日期计；可能为负。")
                .variant(Variant.named("own-period", Unit.MONEY)
                        .formula("revenue - refunded", "销售额 − 退款额")
                        .meaning("Refunds count in the period in which they were made.", "退款计入其发生的期间。")
                        .source("Farris, Bendle, Pfeifer & Reibstein, Marketing Metrics")
                        .as(Money.formula(flows -> Figure.of(Quantity.money(flows.revenue() - flows.refunded()))
                                .withSample(flows.orders()))))
                .build();
    }
}
