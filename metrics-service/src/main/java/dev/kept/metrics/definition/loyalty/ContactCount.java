// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.loyalty;

import dev.kept.metrics.catalog.Aggregate;
import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Tallied;
import jakarta.inject.Singleton;
import java.util.List;

/** Contacts with customers. */
@Singleton
final class ContactCount implements MetricDefinition {

    @Override
    public Metric define() {
        return Metric.named("contact-count", "Contacts", "互动次数")
                .in(Family.LOYALTY, Direction.NEUTRAL)
                .meaning("Contacts with customers by day, channel and agent.", "按日期、渠道与坐席统计的客户互动次数。")
                .about(TallyKind.INTERACTIONS)
                .variant(variant(
                        "all",
                        "inbound + outbound",
                        "呼入 + 呼出",
                        "Sought by either side.",
                        "任一方发起。",
                        List.of("inbound", "outbound")))
                .variant(variant("inbound", "inbound", "呼入", "Sought by the customer.", "客户发起。", List.of("inbound")))
                .build();
    }

    private static Variant variant(
            String key, String formula, String chinese, String meaning, String meaningChinese, List<String> parts) {
        return Variant.named(key, Unit.COUNT)
                .formula(formula, chinese)
                .meaning(meaning, meaningChinese)
                .source("Requirement articles: customer activity")
                .as(Aggregate.tally(TallyKind.INTERACTIONS)
                        .as((tally, question) -> Figure.of(Quantity.of(
                                        parts.stream().mapToLong(tally::n).sum()))
                                .withParts(Tallied.counts(tally, List.of("inbound", "outbound")))));
    }
}
