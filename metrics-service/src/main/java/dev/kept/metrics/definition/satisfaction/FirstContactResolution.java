// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.satisfaction;

import dev.kept.metrics.catalog.Aggregate;
import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Shares;
import dev.kept.metrics.definition.Tallied;
import jakarta.inject.Singleton;
import java.util.List;

/** Contacts after which no other was needed. */
@Singleton
final class FirstContactResolution implements MetricDefinition {

    @Override
    public Metric define() {
        return Metric.named("first-contact-resolution", "First-contact resolution", "首次联系解决率")
                .in(Family.SATISFACTION, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "Of the contacts that say whether another one was needed, those after which none was.",
                        "在注明是否需要再次联系的联系中，一次解决的比例。")
                .about(TallyKind.INTERACTIONS)
                .variant(Variant.named("contacts", Unit.RATIO)
                        .formula("firstContact / (firstContact + laterContact)", "一次解决 /（一次解决 + 需再次联系）")
                        .meaning("Contacts that say nothing are left out.", "未注明者不计。")
                        .source("COPC CX Standard; interval: Wilson 1927")
                        .as(Aggregate.tally(TallyKind.INTERACTIONS).as((tally, question) -> {
                            long first = tally.n("firstContact");
                            return Shares.of(first, first + tally.n("laterContact"), question.level())
                                    .withParts(Tallied.counts(
                                            tally, List.of("inbound", "outbound", "firstContact", "laterContact")));
                        })))
                .build();
    }
}
