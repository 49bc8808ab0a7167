// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.satisfaction;

import dev.kept.metrics.catalog.Aggregate;
import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Formula;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.MetricQuestion;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.Tally;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Shares;
import dev.kept.metrics.definition.Tallied;
import dev.kept.metrics.math.Interval;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Service quality as inspections find it, by team, agent, inspector, checklist and place. */
@Singleton
final class InspectionResult implements MetricDefinition {

    private static final List<String> PARTS = List.of("inspected", "judged", "passed");
    private static final String SOURCE = "ISO 9001:2015, 9.1; interval: Wilson 1927";
    private static final double HUNDREDTHS = 1e4;

    @Override
    public Metric define() {
        return Metric.named("inspection-result", "Service inspections", "服务质量检查")
                .in(Family.SATISFACTION, Direction.HIGHER_IS_BETTER)
                .meaning("What inspections of the service found, by the day of the inspection.", "按检查日期统计的服务质量检查结果。")
                .about(TallyKind.INSPECTIONS)
                .ofNobody()
                .variant(Variant.named("pass-rate", Unit.RATIO)
                        .version(2)
                        .formula("passed / judged", "合格 / 有合格标准的检查数")
                        .meaning(
                                "Share of the inspections with a score to be reached that reached it; the others are left out and counted.",
                                "有合格分数要求的检查中达到要求的比例；其余检查不计入并列出数量。")
                        .source(SOURCE)
                        .as(tallied((tally, question) ->
                                judged(tally, Shares.of(tally.n("passed"), tally.n("judged"), question.level())))))
                .variant(Variant.named("breach-rate", Unit.RATIO)
                        .formula("(judged - passed) / judged", "（有合格标准的检查数 − 合格）/ 有合格标准的检查数")
                        .meaning(
                                "Share of the inspections with a score to be reached that missed it. Lower is better.",
                                "有合格分数要求的检查中未达到要求的比例，越低越好。")
                        .source(SOURCE)
                        .as(tallied((tally, question) -> judged(
                                tally,
                                Shares.of(
                                        tally.n("judged") - tally.n("passed"), tally.n("judged"), question.level())))))
                .variant(Variant.named("score", Unit.POINTS)
                        .formula("sum of scores / inspected", "得分之和 / 检查数")
                        .meaning("Mean score from 0 to 100, with Student's t interval.", "平均得分（0 至 100），附 t 区间。")
                        .source("ISO 9001:2015, 9.1; interval: Student 1908")
                        .as(tallied(InspectionResult::score)))
                .variant(Variant.named("count", Unit.COUNT)
                        .formula("inspected", "检查数")
                        .meaning("How many inspections there were.", "检查次数。")
                        .source(SOURCE)
                        .as(tallied((tally, question) ->
                                Figure.of(Quantity.of(tally.n("inspected"))).withParts(Tallied.counts(tally, PARTS)))))
                .build();
    }

    private static Formula tallied(BiFunction<Tally, MetricQuestion, Figure> figure) {
        return Aggregate.tally(TallyKind.INSPECTIONS).as(figure);
    }

    private static Figure judged(Tally tally, Figure share) {
        long free = tally.n("inspected") - tally.n("judged");
        return share.withParts(Tallied.counts(tally, PARTS))
                .withExclusions(free == 0 ? Map.of() : Map.of("no-pass-score", free));
    }

    private static Figure score(Tally tally, MetricQuestion question) {
        Figure mean = Tallied.mean(tally, "inspected").withParts(Tallied.counts(tally, PARTS));
        long n = tally.n("inspected");
        if (n < 2) {
            return mean;
        }
        double value = tally.amount("inspected") / HUNDREDTHS / n;
        double variance = Math.max(0, tally.amount("squares") / HUNDREDTHS / n - value * value) * n / (n - 1);
        double error = Math.sqrt(variance / n);
        Interval interval =
                Interval.student(value, error, n - 1.0, question.level()).clippedTo(0, 100);
        return mean.withError(error).withIntervals(() -> List.of(interval));
    }
}
