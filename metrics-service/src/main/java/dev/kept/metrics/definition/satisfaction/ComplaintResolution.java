// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.satisfaction;

import dev.kept.metrics.catalog.Aggregate;
import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Text;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Shares;
import dev.kept.metrics.definition.Tallied;
import jakarta.inject.Singleton;
import java.util.List;

/** How many complaints are resolved, and how many of those come back. */
@Singleton
final class ComplaintResolution implements MetricDefinition {

    @Override
    public Metric define() {
        return Metric.named("complaint-resolution-rate", "Complaint resolution rate", "投诉解决率")
                .in(Family.SATISFACTION, Direction.HIGHER_IS_BETTER)
                .meaning("Share of the complaints opened in the period that are resolved now.", "期间受理的投诉中目前已解决的比例。")
                .about(TallyKind.COMPLAINTS)
                .variant(variant(
                        "resolved",
                        new Text("resolved / opened", "已解决 / 受理数"),
                        new Text("Open ones, overdue or not, stay below the line.", "未解决者（无论是否超期）计入分母。")))
                .variant(variant(
                        "reopened",
                        new Text("reopened / opened", "重新打开 / 受理数"),
                        new Text(
                                "Share that was opened again at least once: the lower the better.",
                                "至少重新打开一次的比例，越低越好。")))
                .build();
    }

    private static Variant variant(String part, Text formula, Text meaning) {
        return Variant.named(part, Unit.RATIO)
                .formula(formula)
                .meaning(meaning)
                .source("ISO 10002:2018; interval: Wilson 1927")
                .as(Aggregate.tally(TallyKind.COMPLAINTS)
                        .as((tally, question) -> Shares.of(tally.n(part), tally.n("opened"), question.level())
                                .withParts(Tallied.counts(tally, List.of("opened", "resolved", "reopened")))));
    }
}
