// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.growth;

import dev.kept.metrics.catalog.Aggregate;
import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.MemberSet;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Activity;
import dev.kept.metrics.definition.Population;
import dev.kept.metrics.definition.Tallied;
import jakarta.inject.Singleton;
import java.util.List;

/** Customers gained for each one lost, by activity. */
@Singleton
final class QuickRatio implements MetricDefinition {

    @Override
    public Metric define() {
        return Metric.named("quick-ratio", "Quick ratio", "速动比率")
                .in(Family.GROWTH, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "How many active customers the period gained for each that it lost; above 1 the active base grows.",
                        "期间每流失一个活跃客户所获得的活跃客户数；大于 1 表示活跃客户在增长。")
                .members(Activity.members())
                .without(Grain.WINDOW)
                .variant(Variant.named("activity", Unit.RATIO)
                        .formula("(new + returned) / lost", "（新增 + 回归）/ 流失")
                        .meaning("Undefined, not infinite, where nobody was lost.", "若无流失则无定义，而非无穷大。")
                        .source(Activity.SOURCE)
                        .counting(null, MemberSet.LAPSED)
                        .as(Activity.formula(
                                counts -> Figure.ratio(counts.fresh() + counts.returned(), counts.lost()))))
                .variant(Variant.named("presence", Unit.RATIO)
                        .formula("(new + returned) / lost", "（新增 + 回归）/ 流失")
                        .meaning(
                                "By presence at both edges: whoever joins and leaves within the period is in neither.",
                                "按期初期末在册集合；期间内来去者均不计。")
                        .source(Population.SOURCE)
                        .as(Population.formula((counts, question) -> Figure.ratio(counts.newAtEnd(), counts.lost()))))
                .variant(Variant.named("contract", Unit.RATIO)
                        .formula("(new + returned) / lost", "（新增 + 回归）/ 流失")
                        .meaning("By subscriptions that entitle.", "按订阅有效性。")
                        .source(Activity.SOURCE)
                        .as(Aggregate.tally(TallyKind.SUBSCRIBER_CHANGES)
                                .as((tally, question) -> Figure.ratio(
                                                tally.n("new") + tally.n("returned"), tally.n("lost"))
                                        .withParts(Tallied.counts(tally, List.of("new", "returned", "lost"))))))
                .build();
    }
}
