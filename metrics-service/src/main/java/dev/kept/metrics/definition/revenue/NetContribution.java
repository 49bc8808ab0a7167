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
import dev.kept.metrics.cell.MemberSet;
import jakarta.inject.Singleton;
import java.util.Map;

/** What the customers of a period leave after all that can be told to be spent on them. */
@Singleton
final class NetContribution implements MetricDefinition {

    private static final String FORMULA = "contribution = revenue - refunded - goods - servicing - acquisition";
    private static final String FORMULA_ZH = "净贡献 = 销售额 − 退款 − 商品成本 − 服务成本 − 获客成本";

    @Override
    public Metric define() {
        return Metric.named("net-contribution", "Net contribution", "客户净贡献")
                .in(Family.VALUE, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "Revenue less refunds, cost of goods, servicing and acquisition. What is spent on no customer in"
                                + " particular is in the group unknown.",
                        "销售额减退款、商品成本、服务成本与获客成本；不归属具体客户的支出列在 unknown 组。")
                .members(Map.of("active", MemberSet.ACTIVE))
                .variant(Variant.named("total", Unit.MONEY)
                        .formula(FORMULA, FORMULA_ZH)
                        .meaning("Exact to the last decimal.", "精确到最后一位小数。")
                        .source(Contribution.SOURCE)
                        .as(Contribution.MONEY.as((both, question) -> {
                            Contribution money = Contribution.of(both);
                            return Figure.of(Quantity.money(money.net())).withParts(money.parts());
                        })))
                .variant(Variant.named("per-customer", Unit.MONEY)
                        .formula("contribution / active", "净贡献 / 活跃客户")
                        .meaning("Over the distinct buyers of the period.", "除以期间购买客户数。")
                        .source(Contribution.SOURCE)
                        .counting(null, MemberSet.ACTIVE)
                        .as(Contribution.MONEY.and(Aggregate.ACTIVITY).as((both, question) -> {
                            Contribution money = Contribution.of(both.first());
                            long active = both.second().active();
                            Map<String, Quantity> parts = money.parts();
                            parts.put("active", Quantity.of(active));
                            return Figure.ratio(Quantity.money(money.net()), Quantity.of(active))
                                    .inMoney()
                                    .withSample(active)
                                    .withParts(parts);
                        })))
                .variant(profitability())
                .build();
    }

    private static Variant profitability() {
        return Variant.named("profitability", Unit.RATIO)
                .formula("contribution / (revenue - refunded)", "净贡献 /（销售额 − 退款）")
                .meaning("What is left of each unit that customers pay.", "客户每支付一单位所留下的净贡献。")
                .source(Contribution.SOURCE)
                .as(Contribution.MONEY.as((both, question) -> {
                    Contribution money = Contribution.of(both);
                    return Figure.ratio(Quantity.money(money.net()), Quantity.money(money.revenue() - money.refunded()))
                            .withParts(money.parts());
                }));
    }
}
