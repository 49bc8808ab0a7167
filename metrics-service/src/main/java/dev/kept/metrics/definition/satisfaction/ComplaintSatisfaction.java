// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.satisfaction;

import dev.kept.metrics.catalog.Aggregate;
import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Shares;
import dev.kept.metrics.definition.Tallied;
import jakarta.inject.Singleton;
import java.util.List;

/** What customers say of the resolution of their complaints; by team and agent it shows who solves to satisfaction. */
@Singleton
final class ComplaintSatisfaction implements MetricDefinition {

    private static final List<String> PARTS = List.of("opened", "resolved", "rated", "satisfied");

    @Override
    public Metric define() {
        return Metric.named("complaint-satisfaction", "Satisfaction after resolution", "投诉解决后满意度")
                .in(Family.SATISFACTION, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "How satisfied customers were with the handling of the complaints that they opened in the period.",
                        "客户对期间所提投诉处理结果的满意程度。")
                .about(TallyKind.COMPLAINTS)
                .variant(Variant.named("top-box", Unit.RATIO)
                        .formula("satisfied / rated", "满意 / 已评价")
                        .meaning(
                                "Share of the ratings at or above 4 of 5, 6 of 7 or 8 of 10.",
                                "评分达到 5 分制 4 分、7 分制 6 分或 10 分制 8 分的比例。")
                        .source("ISO 10002:2018; ISO 10004:2018; interval: Wilson 1927")
                        .as(Aggregate.tally(TallyKind.COMPLAINTS)
                                .as((tally, question) -> Shares.of(
                                                tally.n("satisfied"), tally.n("rated"), question.level())
                                        .withParts(Tallied.counts(tally, PARTS)))))
                .variant(Variant.named("index", Unit.POINTS)
                        .formula("mean of 100 x (score - min) / (max - min)", "100 ×（分值 − 最低分）/（最高分 − 最低分）的平均")
                        .meaning("Each rating on its own scale from 0 to 100, then the mean.", "各评分换算为 0 至 100 后取平均。")
                        .source("ISO 10004:2018")
                        .as(Aggregate.tally(TallyKind.COMPLAINTS)
                                .as((tally, question) ->
                                        Tallied.mean(tally, "rated").withParts(Tallied.counts(tally, PARTS)))))
                .build();
    }
}
