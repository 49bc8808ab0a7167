// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.growth;

import dev.kept.metrics.catalog.Aggregate;
import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.MemberSet;
import dev.kept.metrics.cell.Tally;
import dev.kept.metrics.cell.TallyKind;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** Customers whom a subscription entitles. */
@Singleton
final class Subscribers implements MetricDefinition {

    @Override
    public Metric define() {
        return Metric.named("subscribers", "Subscribers", "订阅客户数")
                .in(Family.GROWTH, Direction.HIGHER_IS_BETTER)
                .meaning("Customers with at least one subscription that entitles, at an instant.", "某一时点至少有一份有效订阅的客户数。")
                .member("start", MemberSet.ENTITLED_AT_START)
                .member("end", MemberSet.ENTITLED_AT_END)
                .member("payingAtEnd", MemberSet.PAYING_AT_END)
                .variant(Variant.named("at-end", Unit.CUSTOMERS)
                        .formula("end", "期末")
                        .meaning("Entitled at the end of the period.", "期末有效。")
                        .source("Population identity of sets S and E")
                        .counting(MemberSet.ENTITLED_AT_END, null)
                        .as(Aggregate.tally(TallyKind.SUBSCRIBERS)
                                .as((tally, question) -> Figure.of(Quantity.of(tally.n("entitled")))
                                        .withParts(parts(tally)))))
                .variant(Variant.named("paying-at-end", Unit.CUSTOMERS)
                        .formula("payingAtEnd", "期末付费")
                        .meaning("Of those, who pay: not paused, not free.", "其中付费者：未暂停且非免费。")
                        .source("Population identity of sets S and E")
                        .counting(MemberSet.PAYING_AT_END, null)
                        .as(Aggregate.tally(TallyKind.SUBSCRIBERS)
                                .as((tally, question) -> Figure.of(Quantity.of(tally.n("paying")))
                                        .withParts(parts(tally)))))
                .build();
    }

    private static Map<String, Quantity> parts(Tally tally) {
        Map<String, Quantity> parts = new LinkedHashMap<>();
        parts.put("start", Quantity.of(tally.start("entitled").n()));
        parts.put("end", Quantity.of(tally.n("entitled")));
        parts.put("payingAtEnd", Quantity.of(tally.n("paying")));
        return parts;
    }
}
