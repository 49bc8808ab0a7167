// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.revenue;

import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Text;
import jakarta.inject.Singleton;

/** Revenue that word of mouth brings in. */
@Singleton
final class ReferralRevenue implements MetricDefinition {

    @Override
    public Metric define() {
        Metric.Builder metric = Metric.named("referral-revenue", "Referral revenue", "推荐带来的收入")
                .meaning("First orders of customers whom a referral brought.", "由推荐带来的客户的首单收入。");
        return RevenueMix.of(
                        metric,
                        RevenueMix.REFERRAL,
                        new Text(
                                "Of customers whose attribution is to a referral; what they buy later is repeat, cross-sell or up-sell revenue.",
                                "归因于推荐的客户的首单；其后续购买计入重复、交叉或增量销售。"))
                .build();
    }
}
