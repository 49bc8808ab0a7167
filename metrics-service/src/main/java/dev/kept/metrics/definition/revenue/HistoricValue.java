// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.revenue;

import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Formula;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.definition.Periods;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.ToLongFunction;

/** What a customer has been worth so far. The value that is still to come is a model's to predict. */
@Singleton
final class HistoricValue implements MetricDefinition {

    @Override
    public Metric define() {
        return Metric.named("historic-customer-value", "Historic customer value", "客户历史价值")
                .in(Family.VALUE, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "Everything from the first order to the end of the period, per customer ever acquired. Of a segment"
                                + " those count who are in it on the last day of the period.",
                        "自首单至期末的累计金额，除以截至期末获得的全部客户；按分群查询时，以期末当日在群内者计。")
                .variant(Variant.named("net", Unit.MONEY)
                        .formula(
                                "(revenue - refunded - goods - servicing - acquisition) / customers",
                                "（销售额 − 退款 − 商品成本 − 服务成本 − 获客成本）/ 客户")
                        .meaning("What customers have left after all that was spent on them.", "扣除全部投入后客户留下的价值。")
                        .source("Farris et al.; Gupta & Lehmann 2003: net value counts what the customer costs")
                        .as(Periods.ever(perCustomer(Contribution::net))))
                .variant(Variant.named("gross", Unit.MONEY)
                        .formula("revenue / customers", "销售额 / 客户")
                        .meaning("Revenue alone, before refunds and costs.", "仅销售额，未扣退款与成本。")
                        .source("Farris et al., Marketing Metrics")
                        .as(Periods.ever(perCustomer(Contribution::revenue))))
                .variant(Variant.named("margin", Unit.MONEY)
                        .formula("(revenue - refunded - goods) / customers", "（销售额 − 退款 − 商品成本）/ 客户")
                        .meaning("Before what serving and winning customers cost.", "未扣服务与获客成本。")
                        .source("Farris et al., Marketing Metrics")
                        .as(Periods.ever(perCustomer(Contribution::margin))))
                .build();
    }

    private static Formula perCustomer(ToLongFunction<Contribution> worth) {
        return Contribution.MONEY.as((both, question) -> {
            Contribution money = Contribution.of(both);
            long customers = both.first().acquired();
            Map<String, Quantity> parts = money.parts();
            parts.put("customers", Quantity.of(customers));
            return Figure.ratio(Quantity.money(worth.applyAsLong(money)), Quantity.of(customers))
                    .inMoney()
                    .withSample(customers)
                    .withParts(parts);
        });
    }
}
