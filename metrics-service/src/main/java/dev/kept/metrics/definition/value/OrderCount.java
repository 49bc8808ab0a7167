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
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Money;
import dev.kept.metrics.definition.ProductLines;
import jakarta.inject.Singleton;

/** Orders placed. */
@Singleton
final class OrderCount implements MetricDefinition {

    @Override
    public Metric define() {
        return Metric.named("order-count", "Orders", "订单数")
                .in(Family.VALUE, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "Orders of the period that were not deleted; fully refunded ones stay orders. An order of two product"
                                + " lines counts in both: their counts do not add up to the total.",
                        "期间内未删除的订单数；全额退款的订单仍计入。含两条产品线的订单在两者中各计一次，分组之和不等于总数。")
                .about(TallyKind.LINE_ORDERS)
                .variant(Variant.named("placed", Unit.ORDERS)
                        .formula("orders", "订单数")
                        .meaning("Every order on its own day.", "按下单日计。")
                        .source("Farris, Bendle, Pfeifer & Reibstein, Marketing Metrics")
                        .as(ProductLines.or(
                                TallyKind.LINE_ORDERS,
                                ProductLines.count(TallyKind.LINE_ORDERS, "orders", "orders"),
                                Money.formula(flows -> Figure.of(Quantity.of(flows.orders()))))))
                .build();
    }
}
