// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.growth;

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
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Durations;
import dev.kept.metrics.definition.Shares;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** Prospects who became customers. */
@Singleton
final class ConversionRate implements MetricDefinition {

    private static final String CONVERTED = "converted:";
    private static final String SOURCE = "Farris, Bendle, Pfeifer & Reibstein, Marketing Metrics";

    @Override
    public Metric define() {
        return Metric.named("conversion-rate", "Conversion rate", "客户转化率")
                .in(Family.GROWTH, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "Of the customers who became prospects in the period, those who bought for the first time since: by entry, so that growing numbers of prospects do not blur it.",
                        "期间内成为潜在客户者中此后首次购买的比例；按进入时间分群，不受潜在客户数增长影响。")
                .about(TallyKind.PROSPECTS)
                .variant(Variant.named("by-entry", Unit.RATIO)
                        .formula("converted / entered", "已转化 / 进入")
                        .meaning("Up to now; the young have had less time.", "截至目前；较新的潜在客户时间较短。")
                        .source(SOURCE + "; interval: Wilson 1927")
                        .as(formula((waits, level) -> Shares.of(waits.over(), waits.all(), level))))
                .variant(within(30))
                .variant(within(90))
                .build();
    }

    private static Variant within(int days) {
        return Variant.named("within-" + days + "-days", Unit.RATIO)
                .formula("1 - S(" + days + ")", "1 − S(" + days + ")")
                .meaning(
                        "Within so many days; those who have not had them yet are counted as long as they were seen.",
                        "在相应天数内转化；尚未满期者按已观察时间计入。")
                .source(
                        "Kaplan & Meier, JASA 53 (1958); interval: Kalbfleisch & Prentice 1980, Wilson 1927 where all were seen so long")
                .as(formula((waits, level) -> waits.endedWithin(days, level)));
    }

    private interface Computation {
        Figure of(Durations waits, double level);
    }

    private static Formula formula(Computation computation) {
        return (cells, question) -> {
            long today = cells.watermark().horizon().toEpochDay();
            return Aggregate.tally(TallyKind.PROSPECTS)
                    .as((tally, asked) -> {
                        Durations waits = Durations.of(tally, CONVERTED, today);
                        return computation
                                .of(waits, asked.level())
                                .withSample(waits.all())
                                .withParts(parts(waits));
                    })
                    .evaluate(cells, question);
        };
    }

    private static Map<String, Quantity> parts(Durations waits) {
        Map<String, Quantity> parts = new LinkedHashMap<>();
        parts.put("entered", Quantity.of(waits.all()));
        parts.put("converted", Quantity.of(waits.over()));
        return parts;
    }
}
