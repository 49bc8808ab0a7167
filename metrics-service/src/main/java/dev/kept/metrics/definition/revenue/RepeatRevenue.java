// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.revenue;

import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.TallyKind;
import jakarta.inject.Singleton;
import java.util.List;

/** Revenue from customers who had bought before. */
@Singleton
final class RepeatRevenue implements MetricDefinition {

    private static final List<String> LATER_ORDERS =
            List.of(RevenueMix.CROSS_SELL, RevenueMix.UP_SELL, RevenueMix.REPEAT);

    @Override
    public Metric define() {
        return Metric.named("repeat-revenue", "Repeat-purchase revenue", "重复购买收入")
                .in(Family.VALUE, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "Revenue by what each line of an order was to the customer; the parts add up to the revenue.",
                        "按订单明细对客户的意义划分收入；各部分之和等于销售额。")
                .only(Grain.MONTH, Grain.QUARTER, Grain.YEAR)
                .about(TallyKind.REVENUE_PARTS)
                .members(RevenueMix.members())
                .variant(Variant.named("order-share", Unit.RATIO)
                        .formula("(repeat + crossSell + upSell) / revenue", "（重复 + 交叉 + 增量）/ 销售额")
                        .meaning(
                                "All revenue of a customer's second and later orders over all revenue.",
                                "客户第二单及以后全部订单的收入占销售额的比例。")
                        .source(RevenueMix.SOURCE)
                        .as(RevenueMix.share(LATER_ORDERS)))
                .variant(Variant.named("orders", Unit.MONEY)
                        .formula("repeat + crossSell + upSell", "重复 + 交叉 + 增量")
                        .meaning("The same as an amount.", "同上，金额。")
                        .source(RevenueMix.SOURCE)
                        .as(RevenueMix.amount(LATER_ORDERS)))
                .variant(Variant.named("same-category", Unit.MONEY)
                        .formula("repeat", "重复")
                        .meaning(
                                "What is neither first, cross-sell nor up-sell: bought again, at most as much as before.",
                                "既非首单、也非交叉或增量销售：再次购买且不超过基线的部分。")
                        .source(RevenueMix.SOURCE)
                        .as(RevenueMix.amount(List.of(RevenueMix.REPEAT))))
                .variant(Variant.named("same-product", Unit.MONEY)
                        .formula("sameProduct", "同一产品的重复购买")
                        .meaning(
                                "Second and later orders of the same product; overlaps with the other parts.",
                                "同一产品第二次及以后的订单收入；与其他部分重叠。")
                        .source(RevenueMix.SOURCE)
                        .as(RevenueMix.amount(List.of("sameProduct"))))
                .build();
    }
}
