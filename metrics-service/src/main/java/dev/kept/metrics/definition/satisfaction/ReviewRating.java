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
import dev.kept.metrics.definition.Tallied;
import jakarta.inject.Singleton;
import java.util.List;

/** How reviews and other feedback rate the company. */
@Singleton
final class ReviewRating implements MetricDefinition {

    private static final String SOURCE = "Keller 1993, Journal of Marketing 57:1-22; ISO 10004:2018";

    @Override
    public Metric define() {
        return Metric.named("review-rating", "Rating in reviews", "评论评分（美誉度）")
                .in(Family.SATISFACTION, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "Ratings in reviews and other feedback on a common scale from 0 to 100, with how many they rest on. Kept apart from brand-rating: those who write reviews are not those who answer surveys.",
                        "评论等反馈中的评分换算为 0 至 100，并给出样本量；评论者与受访者并非同一群体，故与 brand-rating 分列。")
                .about(TallyKind.FEEDBACK)
                .variant(Variant.named("index", Unit.POINTS)
                        .formula("mean of 100 x (rating - min) / (max - min)", "100 ×（评分 − 最低）/（最高 − 最低）的平均")
                        .meaning(
                                "Ratings of feedback; filter or group by source for reviews alone.",
                                "反馈中的评分；可按来源筛选或分组。")
                        .source(SOURCE)
                        .as(Aggregate.tally(TallyKind.FEEDBACK)
                                .as((tally, question) -> Tallied.mean(tally, "rated")
                                        .withParts(Tallied.counts(tally, List.of("rated"))))))
                .build();
    }
}
