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

/** Revenue per order. */
@Singleton
final class AverageOrderValue implements MetricDefinition {

    @Override
    public Metric define() {
        return Metric.named("average-order-value", "Average order value", "平均订单金额")
                .in(Family.VALUE, Direction.HIGHER_IS_BETTER)
                .meaning("Revenue divided by orders, before refunds.", "销售额除以订单数，退款前。")
                .variant(Variant.named("gross", Unit.MONEY)
                        .formula("revenue / orders", "销售额 / 订单数")
                        .meaning(
                                "Numerator and denominator are exact; the value is rounded to four decimals.",
                                "分子分母精确，结果保留四位小数。")
                        .source("Farris, Bendle, Pfeifer & Reibstein, Marketing Metrics")
                        .as(Money.formula(
                                flows -> Figure.ratio(Quantity.money(flows.revenue()), Quantity.of(flows.orders()))
                                        .inMoney()
                                        .withSample(flows.orders()))))
                .build();
    }
}
