// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.value;

import dev.kept.metrics.catalog.Aggregate;
import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Formula;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Money;
import dev.kept.metrics.definition.ProductLines;
import dev.kept.metrics.definition.Tallied;
import jakarta.inject.Singleton;
import java.util.List;

/** Order amounts before refunds. */
@Singleton
final class Revenue implements MetricDefinition {

    @Override
    public Metric define() {
        return Metric.named("revenue", "Revenue", "销售额")
                .in(Family.VALUE, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "Amount of all orders of the period, before refunds. Product lines and categories are those of the"
                                + " lines of the orders; what no line tells is unknown.",
                        "期间内全部订单金额，退款前。产品线与品类取自订单明细，未注明者归入 unknown。")
                .about(TallyKind.SALES)
                .variant(Variant.named("gross", Unit.MONEY)
                        .formula("revenue", "订单金额之和")
                        .meaning("Every order on its own day, exact.", "按下单日精确汇总。")
                        .source("Farris, Bendle, Pfeifer & Reibstein, Marketing Metrics")
                        .as(ProductLines.or(TallyKind.SALES, sales(), ofOrders())))
                .build();
    }

    private static Formula ofOrders() {
        return Money.formula(flows -> Figure.of(Quantity.money(flows.revenue())).withSample(flows.orders()));
    }

    private static Formula sales() {
        return Aggregate.tally(TallyKind.SALES)
                .as((tally, question) -> Figure.of(Quantity.money(tally.amount("sold")))
                        .withParts(Tallied.amounts(tally, List.of("sold"))));
    }
}
