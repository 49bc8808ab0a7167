// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.loyalty;

import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.MemberSet;
import dev.kept.metrics.definition.Population;
import dev.kept.metrics.definition.Shares;
import jakarta.inject.Singleton;
import java.math.BigDecimal;

/** Share of customers lost, with the denominator in the name of each definition. */
@Singleton
final class ChurnRate implements MetricDefinition {

    @Override
    public Metric define() {
        return Metric.named("churn-rate", "Customer churn rate", "客户流失率")
                .in(Family.LOYALTY, Direction.LOWER_IS_BETTER)
                .meaning(
                        "Share of customers lost in the period. The definitions differ in what they divide by.",
                        "期间内流失客户的比例；各口径的分母不同。")
                .members(Population.members())
                .variant(overStart())
                .variant(overEnd())
                .variant(overAverage())
                .variant(overStartPlusNew())
                .variant(flow())
                .variant(Variant.named("flow-over-end", Unit.RATIO)
                        .formula("churnEvents / end", "流失事件数 / 期末")
                        .meaning("Every end of a presence over the customers at the end.", "期间内全部流失事件除以期末客户数。")
                        .source("Variant of the requirement articles")
                        .counting(null, MemberSet.END)
                        .as(Population.withFlows((counts, flows) -> Figure.ratio(flows.churnEvents(), counts.end()))))
                .variant(Variant.named("flow-over-start-plus-new", Unit.RATIO)
                        .formula("churnEvents / (start + acquired)", "流失事件数 / （期初 + 首次获得）")
                        .meaning(
                                "Every end of a presence over the start and all who were acquired.",
                                "期间内全部流失事件除以期初客户与首次获得客户之和。")
                        .source("Variant of the requirement articles")
                        .as(Population.withFlows((counts, flows) ->
                                Figure.ratio(flows.churnEvents(), counts.start() + counts.acquired()))))
                .variant(overAll())
                .variant(PacedChurn.dailySum())
                .variant(PacedChurn.rolling())
                .variant(YearlyChurn.variant())
                .build();
    }

    private static Variant overAll() {
        return Variant.named("over-all", Unit.RATIO)
                .formula("(lost + acquiredLost) / (start + acquired + returned)", "（期初流失 + 期内获得又流失）/（期初 + 首次获得 + 回归）")
                .meaning(
                        "Of all who were customers at any time in the period, those who are not at its end; one who came back and left again is in neither.",
                        "期间内曾在册的全部客户中期末不在册的比例；回归后又流失者不计。")
                .source("Variant of the requirement articles")
                .as(Population.formula((counts, question) -> Figure.ratio(
                        counts.lost() + counts.acquiredLost(),
                        counts.start() + counts.acquired() + Population.returned(counts))));
    }

    private static Variant overStart() {
        return Variant.named("over-start", Unit.RATIO)
                .formula("lost / start", "流失 / 期初")
                .meaning(
                        "Of those present at the start, the share not present at the end. Equals 1 - retention.",
                        "期初在册客户中期末不在册的比例；恒等于 1 − 留存率。")
                .source(Population.SOURCE + "; interval: Wilson 1927")
                .counting(MemberSet.LOST, MemberSet.START)
                .as(Population.formula(
                        (counts, question) -> Shares.of(counts.lost(), counts.start(), question.level())));
    }

    private static Variant overEnd() {
        return Variant.named("over-end", Unit.RATIO)
                .formula("lost / end", "流失 / 期末")
                .meaning(
                        "One reading of lost over all customers; the lost are not among those it divides by.",
                        "“流失客户 / 总客户”的一种理解：分母为期末客户数，其中不含流失者。")
                .source("Variant of the requirement articles")
                .counting(MemberSet.LOST, MemberSet.END)
                .as(Population.formula((counts, question) -> Figure.ratio(counts.lost(), counts.end())));
    }

    private static Variant overAverage() {
        return Variant.named("over-average", Unit.RATIO)
                .formula("lost / ((start + end) / 2)", "流失 / （期初 + 期末）的平均")
                .meaning("Lost over the mean number of customers at both edges.", "流失客户数除以期初与期末客户数的平均。")
                .source("Variant of the requirement articles")
                .counting(MemberSet.LOST, null)
                .as(Population.formula((counts, question) -> {
                    BigDecimal twice = BigDecimal.valueOf(counts.start() + counts.end());
                    return Figure.ratio(Quantity.of(counts.lost()), Quantity.of(twice.divide(BigDecimal.valueOf(2))));
                }));
    }

    private static Variant overStartPlusNew() {
        return Variant.named("over-start-plus-new", Unit.RATIO)
                .formula("lost / (start + acquired)", "流失 / （期初 + 首次获得）")
                .meaning(
                        "Lost from the start over all who were there at the start or were acquired.",
                        "期初流失客户数除以期初客户与期间内首次获得客户之和。")
                .source("Variant of the requirement articles")
                .counting(MemberSet.LOST, null)
                .as(Population.formula(
                        (counts, question) -> Figure.ratio(counts.lost(), counts.start() + counts.acquired())));
    }

    private static Variant flow() {
        return Variant.named("flow", Unit.RATIO)
                .formula("churnEvents / start", "流失事件数 / 期初")
                .meaning(
                        "Every end of a presence counts, also of customers acquired in the period: at least over-start,"
                                + " and may exceed 1.",
                        "期间内每一次在册终止均计入，包括期间内新获得者；不小于“期初”口径，可能大于 1。")
                .source(Population.SOURCE)
                .counting(null, MemberSet.START)
                .as(Population.withFlows((counts, flows) -> Figure.ratio(flows.churnEvents(), counts.start())));
    }
}
