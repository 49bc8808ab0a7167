// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.satisfaction;

import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Text;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.Reply.Rating;
import dev.kept.metrics.definition.Replies;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Set;

/** Satisfaction as the weighted sum of its aspects; the parts are the table that adds up to it. */
@Singleton
final class SatisfactionComposite implements MetricDefinition {

    private static final Set<String> TYPES = Set.of("CSAT", "RATING");

    @Override
    public Metric define() {
        return Metric.named("satisfaction-composite", "Satisfaction from aspects", "分项加权满意度")
                .in(Family.SATISFACTION, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "Sum of weight x score over the aspects that the questions name. Weights are those of the request (weights=speed:0.5,food:0.3), else those that the version of the survey declares which was answered, else all aspects count the same; explain.weights says which. Versions that weigh differently are composed each for itself and pooled by responses. Parts: score, weight (as a share of 1) and points of each aspect; the points add up to the value.",
                        "各方面“权重 × 得分”之和。权重取自请求（weights=speed:0.5,food:0.3），否则取自所答问卷版本声明的权重，否则各方面权重相等；explain.weights 说明所用权重。权重不同的版本分别合成后按答卷数合并。分项列出得分、权重（合计为 1）与贡献分，贡献分之和即为总值。")
                .answering(TYPES)
                .variant(variant(
                        "index",
                        Unit.POINTS,
                        new Text("sum of weight x index of the aspect", "Σ 权重 × 该方面指数"),
                        false,
                        SatisfactionComposite::index))
                .variant(variant(
                        "top-box",
                        Unit.RATIO,
                        new Text("sum of weight x share of satisfied", "Σ 权重 × 满意比例"),
                        false,
                        rating -> rating.score() >= rating.scale().satisfiedFrom() ? BigDecimal.ONE : BigDecimal.ZERO))
                .variant(variant(
                        "mean",
                        Unit.SCORE,
                        new Text("sum of weight x mean score", "Σ 权重 × 平均分"),
                        true,
                        rating -> BigDecimal.valueOf(rating.score())))
                .build();
    }

    private static Variant variant(
            String key, Unit unit, Text formula, boolean oneScale, WeightedAspects.Measure measure) {
        return Variant.named(key, unit)
                .formula(formula)
                .meaning(
                        "Undefined while an aspect with a weight has no answer; a version of a survey of which that is true is left out where others are complete. The interval knows that one customer answers several aspects.",
                        "有权重的方面若无答案则无定义；若其他版本完整，则仅排除该问卷版本。区间考虑同一客户回答多个方面。")
                .source("ISO 10004:2018; GB/T 19038-2009; Liang & Zeger 1986")
                .weighing()
                .as(Replies.formula(
                        TYPES,
                        (replies, question) ->
                                new WeightedAspects(replies, question, measure).figure(question.level(), oneScale)));
    }

    private static BigDecimal index(Rating rating) {
        int width = rating.scale().max() - rating.scale().min();
        return width == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(100L * (rating.score() - rating.scale().min()))
                        .divide(BigDecimal.valueOf(width), MathContext.DECIMAL128);
    }
}
