// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition;

import dev.kept.metrics.catalog.Aggregate;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Formula;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.TallyKind;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How long customers waited, in minutes of the clock. Who still waits has waited until the end of the last closed day at
 * least: leaving them out would make the slowest look quick.
 */
public final class Waits {

    private static final int SECONDS = 60;
    private static final String SOURCE =
            "Kaplan & Meier, JASA 53 (1958); ISO 10002:2018; interval: Brookmeyer & Crowley 1982";

    private Waits() {}

    /** After how long half were done. */
    public static Variant median(TallyKind kind) {
        return Variant.named("median", Unit.MINUTES)
                .formula("first time at which at most half still wait", "仍在等待者不超过一半的最早时间")
                .meaning(
                        "Median with those who still wait taken into account; undefined while fewer than half are done.",
                        "计入仍在等待者的中位数；完成不足一半时无定义。")
                .source(SOURCE)
                .as(formula(kind, (durations, level) -> durations.quantile(0.5, level)));
    }

    /** After how long nine of ten were done. */
    public static Variant ninthDecile(TallyKind kind) {
        return Variant.named("p90", Unit.MINUTES)
                .formula("first time at which at most a tenth still wait", "仍在等待者不超过十分之一的最早时间")
                .meaning(
                        "Nine of ten are done by then, with those who still wait taken into account.",
                        "届时十分之九已完成，计入仍在等待者。")
                .source(SOURCE)
                .as(formula(kind, (durations, level) -> durations.quantile(0.1, level)));
    }

    /** The mean that is usually shown, for comparison. */
    public static Variant meanOfDone(TallyKind kind) {
        return Variant.named("mean-of-done", Unit.MINUTES)
                .formula("sum of minutes / done", "等待分钟合计 / 已完成")
                .meaning(
                        "Mean of those that are done alone: too quick as long as others wait. For comparison only.",
                        "仅已完成者的均值：仍有等待者时偏快，仅供对照。")
                .source("Common practice")
                .as(formula(kind, Durations::meanOfEnded));
    }

    private interface Computation {
        Figure of(Durations durations, double level);
    }

    private static Formula formula(TallyKind kind, Computation computation) {
        return (cells, question) -> {
            long now = endOfLastDay(cells);
            return Aggregate.tally(kind)
                    .as((tally, asked) -> {
                        Durations waits = Durations.of(tally, "", now);
                        return computation
                                .of(waits, asked.level())
                                .withSample(waits.all())
                                .withParts(parts(waits));
                    })
                    .evaluate(cells, question);
        };
    }

    private static long endOfLastDay(CellReader cells) {
        return cells.watermark()
                        .horizon()
                        .plusDays(1)
                        .atStartOfDay(cells.policy().zone())
                        .toEpochSecond()
                / SECONDS;
    }

    private static Map<String, Quantity> parts(Durations waits) {
        Map<String, Quantity> parts = new LinkedHashMap<>();
        parts.put("done", Quantity.of(waits.over()));
        parts.put("open", Quantity.of(waits.lasting()));
        return parts;
    }
}
