// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.satisfaction;

import dev.kept.metrics.catalog.Aggregate;
import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Formula;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Happenings;
import dev.kept.metrics.definition.Tallied;
import jakarta.inject.Singleton;
import java.util.List;

/** Complaints that customers opened. */
@Singleton
final class ComplaintCount implements MetricDefinition {

    @Override
    public Metric define() {
        return Metric.named("complaint-count", "Complaints", "投诉数")
                .in(Family.SATISFACTION, Direction.LOWER_IS_BETTER)
                .meaning("Complaints by the day on which they were opened.", "按受理日期统计的投诉数。")
                .about(TallyKind.COMPLAINTS)
                .variant(variant("opened")
                        .formula("opened", "受理数")
                        .meaning("Every complaint counts once.", "每件投诉计一次。")
                        .source("ISO 10002:2018; GB/T 19012; interval: Garwood, Biometrika 28 (1936)")
                        .as(formula("opened")))
                .variant(variant("reopened")
                        .formula("reopened", "重新打开数")
                        .meaning(
                                "Of those, opened again at least once; counts once, by the day of the first opening.",
                                "其中至少重新打开一次者，按首次受理日期计一次。")
                        .source("ISO 10002:2018; GB/T 19012; interval: Garwood, Biometrika 28 (1936)")
                        .as(formula("reopened")))
                .build();
    }

    private static Variant.Builder variant(String key) {
        return Variant.named(key, Unit.COMPLAINTS);
    }

    private static Formula formula(String part) {
        return Aggregate.tally(TallyKind.COMPLAINTS)
                .as((tally, question) -> Happenings.of(tally.n(part), question.level())
                        .withParts(Tallied.counts(tally, List.of("opened", "reopened", "answered", "resolved"))));
    }
}
