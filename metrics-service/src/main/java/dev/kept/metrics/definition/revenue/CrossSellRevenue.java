// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.revenue;

import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Text;
import jakarta.inject.Singleton;

/** Revenue from categories that are new to the customer. */
@Singleton
final class CrossSellRevenue implements MetricDefinition {

    @Override
    public Metric define() {
        Metric.Builder metric = Metric.named("cross-sell-revenue", "Cross-sell revenue", "交叉销售收入")
                .meaning(
                        "Revenue from categories that the customer had not bought before, without the first order.",
                        "客户此前未购买过的品类带来的收入，不含首单。");
        return RevenueMix.of(
                        metric,
                        RevenueMix.CROSS_SELL,
                        new Text(
                                "A category is new to a customer if none of the earlier orders had it. Lines without a category are never cross-sell.",
                                "客户此前订单均未出现的品类视为新品类；未注明品类的明细不计为交叉销售。"))
                .build();
    }
}
