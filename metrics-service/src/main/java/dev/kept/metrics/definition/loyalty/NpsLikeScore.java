// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.loyalty;

import dev.kept.metrics.catalog.Aggregate;
import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Formula;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.AnswerTotals.Scale;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.definition.Answers;
import dev.kept.metrics.definition.OfAspect;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;

/**
 * Recommendation on other scales than 0-10. A score is taken to 0-10 and rounded, half up, and is a promoter from 9 on and
 * a detractor up to 6 there: 9 and 6 on 1-10, 7 and 4 on 1-7, 5 and 3 on 1-5, 85 and 64 on 0-100. It is no NPS: people
 * answer differently on each scale.
 */
@Singleton
final class NpsLikeScore implements MetricDefinition {

    private static final Set<String> TYPES = Set.of("NPS", "CSAT", "RATING");
    private static final String ASPECT = "recommendation";
    private static final String SOURCE =
            "After Reichheld, HBR 2003, with cut-offs by the place on the scale; interval: Rocks, American Statistician 70 (2016)";

    @Override
    public Metric define() {
        return Metric.named("nps-like", "NPS-like score", "类 NPS 推荐值")
                .in(Family.LOYALTY, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "Promoters minus detractors per hundred ratings of recommendation on a scale other than 0-10. Of the"
                                + " questions that a filter names (question, aspect), else of those whose aspect is recommendation."
                                + " Not comparable with a net promoter score, and never benchmarked.",
                        "在 0 至 10 以外的量表上，推荐意愿评分中推荐者与贬损者每百份之差。取筛选指定的问题（question、aspect），"
                                + "未指定时取方面为“recommendation”的问题。不可与净推荐值比较，也不做行业对标。")
                .ofAnswers()
                .variant(Variant.named("unweighted", Unit.POINTS)
                        .formula("100 x (promoters - detractors) / answers", "100 ×（推荐者 − 贬损者）/ 有效答案数")
                        .meaning(
                                "Every answer counts once. A score that is 9 or 10 when taken to 0-10 and rounded is a promoter, one"
                                        + " up to 6 a detractor; the parts say where that is on the scale asked.",
                                "每个答案计一次。分值换算到 0 至 10 并四舍五入后，9–10 为推荐者，0–6 为贬损者；在原量表上的界限见各部分。")
                        .source(SOURCE)
                        .neverBenchmarked()
                        .as(formula(NetScores::unweighted)))
                .variant(Variant.named("weighted", Unit.POINTS)
                        .formula(
                                "100 x (weight of promoters - weight of detractors) / sum of weights",
                                "100 ×（推荐者权重 − 贬损者权重）/ 权重之和")
                        .meaning("The same with survey weights.", "同上，按调查权重加权。")
                        .source(SOURCE + "; Kish 1965")
                        .neverBenchmarked()
                        .as(formula(NetScores::weighted)))
                .build();
    }

    private static Formula formula(NetScores.Computation computation) {
        Formula named = Aggregate.answers(TYPES).as((totals, question) -> {
            Answers all = new Answers(totals, scale -> scale.max() > scale.min());
            Answers answers = new Answers(totals, scale -> scale.max() > scale.min() && !isOfNps(scale));
            long ofNps = all.count() - answers.count();
            Map<String, Quantity> parts = answers.parts();
            parts.putAll(NetScores.parts(answers, NpsLikeScore::stance));
            if (answers.count() > 0) {
                parts.putAll(cutOffs(answers.cells().get(0).scale()));
            }
            Figure figure = computation
                    .of(answers, NpsLikeScore::stance, question.level())
                    .withSample(answers.count())
                    .withParts(parts)
                    .withExclusions(ofNps == 0 ? Map.of() : Map.of("nps-scale", ofNps));
            return answers.mixedScales() ? figure.withheld("mixed-scales") : figure;
        });
        Formula ofAspect = OfAspect.only(ASPECT, named);
        return (cells, question) -> {
            Set<String> filtered = question.slice().filter().keySet();
            boolean chosen = filtered.contains(Slice.QUESTION) || filtered.contains(Slice.ASPECT);
            return (chosen ? named : ofAspect).evaluate(cells, question);
        };
    }

    private static boolean isOfNps(Scale scale) {
        return scale.min() == 0 && scale.max() == 10;
    }

    private static int stance(Answers.Cell cell) {
        int place = place(cell.score(), cell.scale());
        return place >= 9 ? 1 : place <= 6 ? -1 : 0;
    }

    /** The score taken to 0-10 and rounded, half up. */
    private static int place(int score, Scale scale) {
        int width = scale.max() - scale.min();
        return (20 * (score - scale.min()) + width) / (2 * width);
    }

    private static Map<String, Quantity> cutOffs(Scale scale) {
        int promoters = scale.min();
        while (place(promoters, scale) < 9) {
            promoters++;
        }
        int detractors = promoters;
        while (place(detractors, scale) > 6) {
            detractors--;
        }
        return Map.of("promotersFrom", Quantity.of(promoters), "detractorsTo", Quantity.of(detractors));
    }
}
