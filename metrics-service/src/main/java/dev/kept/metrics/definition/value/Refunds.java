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

/** Money given back. */
@Singleton
final class Refunds implements MetricDefinition {

    @Override
    public Metric define() {
        return Metric.named("refunds", "Refunds", "退款额")
                .in(Family.VALUE, Direction.LOWER_IS_BETTER)
                .meaning(
                        "Amount given back in the period, on the day of the refund and whatever the day of the order.",
                        "期间内退还的金额，按退款日计，与下单日无关。")
                .variant(Variant.named("own-period", Unit.MONEY)
                        .formula("refunded", "退款金额之和")
                        .meaning("Every refund on its own day, exact.", "按退款日精确汇总。")
                        .source("Farris, Bendle, Pfeifer & Reibstein, Marketing Metrics")
                        .as(Money.formula(flows ->
                                Figure.of(Quantity.money(flows.refunded())).withSample(flows.refunds()))))
                .build();
    }
}
