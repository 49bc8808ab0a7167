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
import dev.kept.metrics.definition.Answers;
import dev.kept.metrics.definition.ByPerson;
import dev.kept.metrics.math.Interval;
import dev.kept.metrics.math.NetScore;
import dev.kept.metrics.math.WeightedSample;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Share of promoters (9-10) minus share of detractors (0-6) among those who rated on 0-10, in points from -100 to 100.
 * Source: Reichheld, "The One Number You Need to Grow", HBR 2003.
 */
@Singleton
final class NetPromoterScore implements MetricDefinition {

    private static final Set<String> TYPES = Set.of("NPS");
    private static final String SOURCE =
            "Reichheld, The One Number You Need to Grow, HBR 2003; interval: Rocks, American Statistician 70 (2016)";

    @Override
    public Metric define() {
        return Metric.named("net-promoter-score", "Net promoter score", "客户净推荐值")
                .in(Family.LOYALTY, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "Promoters (9-10) minus detractors (0-6) per hundred valid answers on 0-10; from -100 to 100,"
                                + " not a percentage.",
                        "0 至 10 分有效答案中推荐者（9–10）与贬损者（0–6）占比之差，范围 −100 至 100，不是百分比。")
                .answering(TYPES)
                .variant(Variant.named("unweighted", Unit.POINTS)
                        .formula("100 x (promoters - detractors) / answers", "100 ×（推荐者 − 贬损者）/ 有效答案数")
                        .meaning("Every answer counts once.", "每个答案计一次。")
                        .source(SOURCE)
                        .as(formula(NetPromoterScore::unweighted)))
                .variant(Variant.named("weighted", Unit.POINTS)
                        .formula(
                                "100 x (weight of promoters - weight of detractors) / sum of weights",
                                "100 ×（推荐者权重 − 贬损者权重）/ 权重之和")
                        .meaning(
                                "With survey weights; linearised standard error, adjusted interval with Kish's"
                                        + " effective sample size.",
                                "按调查权重加权；标准误线性化，调整区间采用 Kish 有效样本量。")
                        .source(SOURCE + "; Kish 1965")
                        .as(formula(NetPromoterScore::weighted)))
                .variants(ByPerson.netScores(TYPES))
                .build();
    }

    private static Formula formula(BiFunction<Answers, Double, Figure> computation) {
        return Aggregate.answers(TYPES).as((totals, question) -> {
            Answers answers = new Answers(totals, scale -> scale.min() == 0 && scale.max() == 10);
            long otherScales = new Answers(totals, scale -> true).count() - answers.count();
            Map<String, Quantity> parts = answers.parts();
            parts.put("promoters", Quantity.of(answers.count(NetPromoterScore::promoter)));
            parts.put("passives", Quantity.of(answers.count(NetPromoterScore::passive)));
            parts.put("detractors", Quantity.of(answers.count(NetPromoterScore::detractor)));
            return computation
                    .apply(answers, question.level())
                    .withSample(answers.count())
                    .withParts(parts)
                    .withExclusions(otherScales == 0 ? Map.of() : Map.of("other-scale", otherScales));
        });
    }

    private static Figure unweighted(Answers answers, double level) {
        long promoters = answers.count(NetPromoterScore::promoter);
        long detractors = answers.count(NetPromoterScore::detractor);
        double n = answers.count();
        Figure figure = Figure.ratio(promoters - detractors, answers.count()).inPoints();
        if (n == 0) {
            return figure;
        }
        NetScore score = new NetScore(promoters / n, detractors / n, n);
        return figure.withError(100 * score.standardError())
                .withIntervals(() -> points(score.adjustedWald(level), score.wald(level)));
    }

    private static Figure weighted(Answers answers, double level) {
        BigDecimal promoters = answers.weight(NetPromoterScore::promoter);
        BigDecimal detractors = answers.weight(NetPromoterScore::detractor);
        BigDecimal all = answers.weight(cell -> true);
        Figure figure = Figure.ratio(Quantity.of(promoters.subtract(detractors)), Quantity.of(all))
                .inPoints();
        if (all.signum() == 0) {
            return figure;
        }
        WeightedSample sample = answers.weighted(cell -> promoter(cell) ? 1 : detractor(cell) ? -1 : 0);
        double total = all.doubleValue();
        NetScore score =
                new NetScore(promoters.doubleValue() / total, detractors.doubleValue() / total, sample.effectiveSize());
        double error = sample.n() < 2 ? score.standardError() : sample.linearisedError();
        return figure.withError(100 * error)
                .withIntervals(() -> points(score.adjustedWald(level), score.wald(error, level)));
    }

    private static List<Interval> points(Interval preferred, Interval other) {
        return List.of(preferred.times(100), other.times(100));
    }

    private static boolean promoter(Answers.Cell cell) {
        return cell.score() >= 9;
    }

    private static boolean passive(Answers.Cell cell) {
        return !promoter(cell) && !detractor(cell);
    }

    private static boolean detractor(Answers.Cell cell) {
        return cell.score() <= 6;
    }
}
