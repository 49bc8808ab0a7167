// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.growth;

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
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Durations;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long customers stay in a stage, with those who are still in it. */
@Singleton
final class TimeInStage implements MetricDefinition {

    private static final String ENDED = "ended:";
    private static final String STAGE = "stage";
    private static final String SOURCE = "Kaplan & Meier, JASA 53 (1958); interval: Brookmeyer & Crowley 1982";

    @Override
    public Metric define() {
        return Metric.named("time-in-stage", "Time in stage", "阶段停留时间")
                .in(Family.GROWTH, Direction.NEUTRAL)
                .meaning(
                        "One group for each stage: days from entering it in the period to leaving it. Who is still in it has stayed until the last closed day at least.",
                        "按阶段分组：自期间内进入该阶段至离开的天数；仍在该阶段者至少停留到最近结账日。")
                .cutBy(STAGE)
                .variant(Variant.named("median", Unit.DAYS)
                        .formula("first day on which at most half are still there", "仍停留者不超过一半的最早天数")
                        .meaning("Undefined while more than half are still there.", "过半仍停留时无定义。")
                        .source(SOURCE)
                        .as(formula((stays, level) -> stays.quantile(0.5, level))))
                .variant(Variant.named("mean-of-ended", Unit.DAYS)
                        .formula("days / ended", "天数 / 已离开")
                        .meaning(
                                "Of those who left alone: too short as long as others stay. For comparison only.",
                                "仅已离开者的均值，仍有停留者时偏短，仅供对照。")
                        .source("Common practice")
                        .as(formula(Durations::meanOfEnded)))
                .build();
    }

    private interface Computation {
        Figure of(Durations stays, double level);
    }

    private static Formula formula(Computation computation) {
        return (cells, question) -> {
            Slice slice = question.slice();
            List<String> groupBy = new ArrayList<>(List.of(STAGE));
            groupBy.addAll(slice.groupBy());
            long today = cells.watermark().horizon().toEpochDay();
            return Aggregate.tally(TallyKind.STAGE_STAYS)
                    .as((tally, asked) -> {
                        Durations stays = Durations.of(tally, ENDED, today + 1);
                        return computation
                                .of(stays, asked.level())
                                .withSample(stays.all())
                                .withParts(parts(stays));
                    })
                    .evaluate(
                            cells,
                            new MetricQuestion(
                                    question.grain(),
                                    question.periods(),
                                    new Slice(groupBy, slice.filter(), slice.segment()),
                                    question.level()));
        };
    }

    private static Map<String, Quantity> parts(Durations stays) {
        Map<String, Quantity> parts = new LinkedHashMap<>();
        parts.put("ended", Quantity.of(stays.over()));
        parts.put("open", Quantity.of(stays.lasting()));
        return parts;
    }
}
