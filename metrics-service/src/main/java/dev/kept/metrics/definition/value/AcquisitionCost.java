// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.value;

import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Text;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.MemberSet;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Spending;
import jakarta.inject.Singleton;
import java.util.List;

/** What it costs to win a customer. */
@Singleton
final class AcquisitionCost implements MetricDefinition {

    @Override
    public Metric define() {
        return Metric.named("customer-acquisition-cost", "Customer acquisition cost", "客户获取成本")
                .in(Family.VALUE, Direction.LOWER_IS_BETTER)
                .meaning(
                        "Money spent to win customers over the customers who bought for the first time. By channel, campaign or what customers are the group unknown holds what is allocated to none, so that groups add up to the total.",
                        "获客支出除以首次购买客户数；按渠道、活动或客户属性拆分时，未分配的支出列在 unknown 组，各组之和等于总额。")
                .about(TallyKind.COSTS)
                .member("acquired", MemberSet.ACQUIRED)
                .variant(variant(
                        "loaded",
                        0,
                        Spending.LOADED,
                        new Text("(marketing + sales + promotion + tools) / acquired", "（营销 + 销售 + 促销 + 工具）/ 新获客户"),
                        new Text(
                                "Fully loaded, same period. Prospects who did not come are paid for, too; won-back customers are not new.",
                                "完全成本，同期；含未成交的潜在客户支出，赢回客户不计为新客户。")))
                .variant(variant(
                        "paid",
                        0,
                        Spending.PAID,
                        new Text("(marketing + promotion) / acquired", "（营销 + 促销）/ 新获客户"),
                        new Text("What is paid to others alone, same period.", "仅外部支出，同期。")))
                .variant(lagged(1))
                .variant(lagged(2))
                .variant(lagged(3))
                .build();
    }

    private static Variant lagged(int lag) {
        return variant(
                "lag-" + lag,
                lag,
                Spending.LOADED,
                new Text(
                        "(marketing + sales + promotion + tools) " + lag + " earlier / acquired",
                        "提前 " + lag + " 期的完全成本 / 新获客户"),
                new Text(
                        "Fully loaded; the spending came that many periods before the customers.", "完全成本；支出先于获客相应期数。"));
    }

    private static Variant variant(String key, int lag, List<String> types, Text formula, Text meaning) {
        return Variant.named(key, Unit.MONEY)
                .formula(formula)
                .meaning(meaning)
                .source(Spending.SOURCE + "; interval: Garwood 1936 of the number of customers")
                .counting(null, MemberSet.ACQUIRED)
                .as(Spending.formula(
                        lag, (costs, acquired, level) -> Spending.perCustomer(costs, types, acquired, level)));
    }
}
