// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.loyalty;

import dev.kept.metrics.catalog.Aggregate;
import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Formula;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.definition.Answers;
import dev.kept.metrics.definition.ByPerson;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;

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
                        .as(formula(NetScores::unweighted)))
                .variant(Variant.named("weighted", Unit.POINTS)
                        .formula(
                                "100 x (weight of promoters - weight of detractors) / sum of weights",
                                "100 ×（推荐者权重 − 贬损者权重）/ 权重之和")
                        .meaning(
                                "With survey weights; linearised standard error, adjusted interval with Kish's"
                                        + " effective sample size.",
                                "按调查权重加权；标准误线性化，调整区间采用 Kish 有效样本量。")
                        .source(SOURCE + "; Kish 1965")
                        .as(formula(NetScores::weighted)))
                .variants(ByPerson.netScores(TYPES))
                .build();
    }

    private static Formula formula(NetScores.Computation computation) {
        return Aggregate.answers(TYPES).as((totals, question) -> {
            Answers answers = new Answers(totals, scale -> scale.min() == 0 && scale.max() == 10);
            long otherScales = new Answers(totals, scale -> true).count() - answers.count();
            Map<String, Quantity> parts = answers.parts();
            parts.putAll(NetScores.parts(answers, NetPromoterScore::stance));
            return computation
                    .of(answers, NetPromoterScore::stance, question.level())
                    .withSample(answers.count())
                    .withParts(parts)
                    .withExclusions(otherScales == 0 ? Map.of() : Map.of("other-scale", otherScales));
        });
    }

    private static int stance(Answers.Cell cell) {
        return cell.score() >= 9 ? 1 : cell.score() <= 6 ? -1 : 0;
    }
}
