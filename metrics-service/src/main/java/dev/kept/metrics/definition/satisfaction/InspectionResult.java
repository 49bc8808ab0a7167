// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.satisfaction;

import dev.kept.metrics.catalog.Aggregate;
import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Shares;
import dev.kept.metrics.definition.Tallied;
import jakarta.inject.Singleton;
import java.util.List;

/** Service quality as inspections find it, by team, agent and checklist. */
@Singleton
final class InspectionResult implements MetricDefinition {

    private static final List<String> PARTS = List.of("inspected", "passed");
    private static final String SOURCE = "ISO 9001:2015, 9.1; interval: Wilson 1927";

    @Override
    public Metric define() {
        return Metric.named("inspection-result", "Service inspections", "服务质量检查")
                .in(Family.SATISFACTION, Direction.HIGHER_IS_BETTER)
                .meaning("What inspections of the service found, by the day of the inspection.", "按检查日期统计的服务质量检查结果。")
                .about(TallyKind.INSPECTIONS)
                .ofNobody()
                .variant(Variant.named("pass-rate", Unit.RATIO)
                        .formula("passed / inspected", "合格 / 检查数")
                        .meaning("Share of the inspections that were passed.", "检查合格的比例。")
                        .source(SOURCE)
                        .as(Aggregate.tally(TallyKind.INSPECTIONS)
                                .as((tally, question) -> Shares.of(
                                                tally.n("passed"), tally.n("inspected"), question.level())
                                        .withParts(Tallied.counts(tally, PARTS)))))
                .variant(Variant.named("score", Unit.POINTS)
                        .formula("sum of scores / inspected", "得分之和 / 检查数")
                        .meaning("Mean score from 0 to 100.", "平均得分（0 至 100）。")
                        .source(SOURCE)
                        .as(Aggregate.tally(TallyKind.INSPECTIONS)
                                .as((tally, question) ->
                                        Tallied.mean(tally, "inspected").withParts(Tallied.counts(tally, PARTS)))))
                .variant(Variant.named("count", Unit.COUNT)
                        .formula("inspected", "检查数")
                        .meaning("How many inspections there were.", "检查次数。")
                        .source(SOURCE)
                        .as(Aggregate.tally(TallyKind.INSPECTIONS)
                                .as((tally, question) -> Figure.of(Quantity.of(tally.n("inspected")))
                                        .withParts(Tallied.counts(tally, PARTS)))))
                .build();
    }
}
