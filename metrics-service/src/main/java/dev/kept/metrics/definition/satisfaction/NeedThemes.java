// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.satisfaction;

import dev.kept.metrics.catalog.Aggregate;
import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.Tally;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Shares;
import dev.kept.metrics.definition.Tallied;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What customers speak of, and whether for better or worse. */
@Singleton
final class NeedThemes implements MetricDefinition {

    private static final List<String> SENTIMENTS = List.of("POSITIVE", "NEUTRAL", "NEGATIVE");
    private static final String SOURCE = "Griffin & Hauser 1993, Marketing Science 12:1-27 (voice of the customer)";

    @Override
    public Metric define() {
        return Metric.named("need-themes", "Themes of needs", "需求主题")
                .in(Family.SATISFACTION, Direction.NEUTRAL)
                .meaning(
                        "Feedback by what it is about; an item counts once for each of its themes. Group by theme, and compare periods to see needs change.",
                        "按主题统计的反馈；一条反馈在其每个主题中各计一次。按主题分组并比较期间，可见需求变化。")
                .about(TallyKind.THEMES)
                .variant(Variant.named("mentions", Unit.COUNT)
                        .formula("mentions", "提及次数")
                        .meaning("How often a theme was spoken of.", "主题被提及的次数。")
                        .source(SOURCE)
                        .as(Aggregate.tally(TallyKind.THEMES)
                                .as((tally, question) ->
                                        Figure.of(Quantity.of(mentions(tally))).withParts(parts(tally)))))
                .variant(Variant.named("negative-share", Unit.RATIO)
                        .formula("negative / mentions", "负面 / 提及次数")
                        .meaning("Share of the mentions whose sentiment is negative.", "负面情感的提及所占比例。")
                        .source(SOURCE + "; interval: Wilson 1927")
                        .as(Aggregate.tally(TallyKind.THEMES)
                                .as((tally, question) -> Shares.of(
                                                tally.n("NEGATIVE"), mentions(tally), question.level())
                                        .withParts(parts(tally)))))
                .build();
    }

    private static long mentions(Tally tally) {
        return tally.parts().values().stream().mapToLong(Tally.Totals::n).sum();
    }

    private static Map<String, Quantity> parts(Tally tally) {
        Map<String, Quantity> parts = new LinkedHashMap<>();
        Tallied.counts(tally, SENTIMENTS).forEach((name, value) -> parts.put(name.toLowerCase(Locale.ROOT), value));
        return parts;
    }
}
