// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.revenue;

import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import jakarta.inject.Singleton;

/** What comes back of the money that is spent to serve customers. */
@Singleton
final class ReturnOnServicing implements MetricDefinition {

    @Override
    public Metric define() {
        return Metric.named("return-on-servicing", "Return on servicing", "服务投入回报率")
                .in(Family.VALUE, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "Margin of the period over what was spent to serve customers in it. Not causal: it does not say what"
                                + " the margin would have been without.",
                        "期间毛利与服务投入之比；不表示因果，不说明无投入时的毛利。")
                .variant(Variant.named("net", Unit.RATIO)
                        .formula(
                                "(revenue - refunded - goods - servicing) / servicing",
                                "（销售额 − 退款 − 商品成本 − 服务成本）/ 服务成本")
                        .meaning("0 if the margin pays just for the servicing.", "毛利恰好覆盖服务成本时为 0。")
                        .source(Contribution.SOURCE)
                        .as(Contribution.MONEY.as((both, question) -> {
                            Contribution money = Contribution.of(both);
                            return Figure.ratio(
                                            Quantity.money(money.margin() - money.servicing()),
                                            Quantity.money(money.servicing()))
                                    .withParts(money.parts());
                        })))
                .build();
    }
}
