// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.growth;

import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.catalog.Text;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.Tally;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Cuts;
import dev.kept.metrics.definition.Shares;
import jakarta.inject.Singleton;
import java.util.Map;

/** Changes from one stage of the life cycle to another. */
@Singleton
final class StageTransitions implements MetricDefinition {

    private static final String SOURCE = "Pfeifer & Carraway, Journal of Interactive Marketing 14 (2000)";

    @Override
    public Metric define() {
        return Metric.named("stage-transitions", "Changes of stage", "阶段迁移")
                .in(Family.GROWTH, Direction.NEUTRAL)
                .meaning(
                        "One group for each pair of stages, such as NEW>ACTIVE, by the day of the change.",
                        "按阶段对分组（如 NEW>ACTIVE），以迁移日期统计。")
                .cutBy("transition")
                .variant(variant(
                        "count",
                        Unit.COUNT,
                        new Text("changes", "迁移次数"),
                        new Text("Every change counts.", "每次迁移计一次。"),
                        (tally, change, level) -> Figure.of(Quantity.of(tally.n(change)))))
                .variant(variant(
                        "share-of-leaving",
                        Unit.RATIO,
                        new Text("changes / all changes out of the same stage", "迁移次数 / 离开同一阶段的全部次数"),
                        new Text(
                                "Of those who left a stage in the period, where they went: the shares of a stage add up to 1.",
                                "期间离开某阶段者的去向，同一阶段各去向之和为 1。"),
                        (tally, change, level) -> Shares.of(tally.n(change), leaving(tally, change), level)))
                .variant(variant(
                        "mean-days",
                        Unit.DAYS,
                        new Text("days in the stage before / changes", "此前阶段停留天数 / 迁移次数"),
                        new Text(
                                "Mean time in the stage that was left, of those who left it in the period.",
                                "期间离开者在此前阶段的平均停留天数。"),
                        (tally, change, level) -> Figure.ratio(tally.amount(change), tally.n(change))
                                .withSample(tally.n(change))))
                .build();
    }

    private static Variant variant(String key, Unit unit, Text formula, Text meaning, Cuts.Computation computation) {
        return Variant.named(key, unit)
                .formula(formula)
                .meaning(meaning)
                .source(SOURCE)
                .as(Cuts.byPart(
                        TallyKind.STAGE_CHANGES,
                        (tally, change, level) -> computation
                                .of(tally, change, level)
                                .withParts(Map.of("changes", Quantity.of(tally.n(change))))));
    }

    private static long leaving(Tally tally, String change) {
        String from = change.substring(0, change.indexOf('>') + 1);
        return tally.parts().entrySet().stream()
                .filter(part -> part.getKey().startsWith(from))
                .mapToLong(part -> part.getValue().n())
                .sum();
    }
}
