// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.loyalty;

import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.MemberSet;
import dev.kept.metrics.definition.Population;
import dev.kept.metrics.definition.Shares;
import jakarta.inject.Singleton;

/** Share of the customers present at the start who are present at the end. Retention and churn add up to exactly 1. */
@Singleton
final class RetentionRate implements MetricDefinition {

    @Override
    public Metric define() {
        return Metric.named("retention-rate", "Customer retention rate", "客户留存率")
                .in(Family.LOYALTY, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "Share of the customers present at the start of the period who are present at its end.",
                        "期初在册客户中期末仍在册的比例（客户保持率）。")
                .members(Population.members())
                .variant(setBased())
                .variant(endWithoutNew())
                .variant(naive())
                .build();
    }

    private static Variant setBased() {
        return Variant.named("set-based", Unit.RATIO)
                .formula("kept / start", "保留 / 期初")
                .meaning(
                        "By sets of customers: lost and back within the period is kept. Equals 1 - churn.",
                        "按客户集合计算：期间内流失又回归者视为保留；恒等于 1 − 流失率。")
                .source(Population.SOURCE + "; interval: Wilson 1927")
                .counting(MemberSet.KEPT, MemberSet.START)
                .as(Population.formula(
                        (counts, question) -> Shares.of(counts.kept(), counts.start(), question.level())));
    }

    private static Variant endWithoutNew() {
        return Variant.named("article-003", Unit.RATIO)
                .formula("(end - new - returned) / start", "（期末 − 新增）/ 期初，新增含回归")
                .meaning(
                        "What is left of the end once everybody who was not there at the start is taken off: the same"
                                + " fraction as set-based for the whole base; customers who move between groups make a"
                                + " difference inside a group.",
                        "期末客户数减去所有期初不在册者；对整体与集合口径完全相等，分组时会受客户跨组迁移影响。")
                .source("Customer retention formula of the requirement articles; " + Population.SOURCE)
                .counting(null, MemberSet.START)
                .as(Population.formula(
                        (counts, question) -> Figure.ratio(counts.end() - counts.newAtEnd(), counts.start())
                                .withSample(counts.start())));
    }

    private static Variant naive() {
        return Variant.named("naive-acquired", Unit.RATIO)
                .formula(
                        "(end - acquired) / start = kept / start + (returned - acquiredLost) / start",
                        "（期末 − 首次获得）/ 期初 = 保留率 + （回归 − 获得后流失）/ 期初")
                .meaning(
                        "Takes off all who were acquired: above the true rate by the customers won back, below it by"
                                + " those acquired and lost within the period. May leave 0 to 1; for comparison only.",
                        "减去期间内全部首次获得的客户：因回归客户而偏高，因获得后流失而偏低，可能超出 0 至 1，仅供对照。")
                .source("Common practice; correction terms from the population identity")
                .counting(null, MemberSet.START)
                .as(Population.formula(
                        (counts, question) -> Figure.ratio(counts.end() - counts.acquired(), counts.start())
                                .withSample(counts.start())));
    }
}
