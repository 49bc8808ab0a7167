// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.revenue;

import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Text;
import jakarta.inject.Singleton;

/** Revenue above the customer's own baseline of the period before. */
@Singleton
final class UpSellRevenue implements MetricDefinition {

    @Override
    public Metric define() {
        Metric.Builder metric = Metric.named("up-sell-revenue", "Up-sell revenue", "增量销售收入")
                .meaning(
                        "Revenue in categories that the customer bought before, above what the customer spent on them in the period before.",
                        "客户已购品类中，超出其上一期同品类消费的部分。");
        return RevenueMix.of(
                        metric,
                        RevenueMix.UP_SELL,
                        new Text(
                                "Customer by customer and category by category; where nothing was spent on a category in the period before there is no baseline, and the revenue is repeat revenue.",
                                "逐客户、逐品类计算；上一期该品类无消费则无基线，计入重复购买收入。"))
                .build();
    }
}
