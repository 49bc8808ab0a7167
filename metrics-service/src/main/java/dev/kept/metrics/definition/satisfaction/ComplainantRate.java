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
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.MemberSet;
import dev.kept.metrics.cell.PopulationCounts;
import dev.kept.metrics.cell.Tally;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Shares;
import dev.kept.metrics.definition.Tallied;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Share of the customers of a period who complained in it. */
@Singleton
final class ComplainantRate implements MetricDefinition {

    @Override
    public Metric define() {
        return Metric.named("complainant-rate", "Complainant rate", "投诉客户占比")
                .in(Family.SATISFACTION, Direction.LOWER_IS_BETTER)
                .meaning(
                        "Customers who opened at least one complaint in the period, over all customers of the period.",
                        "期间内至少投诉一次的客户占期间全部客户的比例。")
                .without(Grain.WINDOW)
                .member("complained", MemberSet.COMPLAINANTS)
                .variant(Variant.named("customers", Unit.RATIO)
                        .formula("complained / (start + arrived + outside)", "投诉客户 /（期初在册 + 期间到来 + 其他投诉者）")
                        .meaning(
                                "The customers of a period: present at its start, those who bought in it without being present then, and complainants who were neither.",
                                "期间客户为：期初在册者、期初不在册而期间购买者，以及两者皆非的投诉者。")
                        .source("ISO 10002:2018; interval: Wilson 1927")
                        .counting(MemberSet.COMPLAINANTS, null)
                        .as(Aggregate.tally(TallyKind.COMPLAINANTS)
                                .and(Aggregate.POPULATION)
                                .as((both, question) -> figure(both.first(), both.second(), question.level()))))
                .build();
    }

    private static Figure figure(Tally tally, PopulationCounts counts, double level) {
        Long returnedLost = counts.returnedLost();
        long arrived = counts.newAtEnd() + counts.acquiredLost() + (returnedLost == null ? 0 : returnedLost);
        long complained = tally.n("complained");
        long all = counts.start() + arrived + tally.n("outside");
        Map<String, Quantity> parts = Tallied.counts(tally, List.of("complained", "outside"));
        parts.put("start", Quantity.of(counts.start()));
        parts.put("arrived", Quantity.of(arrived));
        // In a group somebody may have complained as what they were not at the start.
        Figure figure = complained <= all
                ? Shares.of(complained, all, level)
                : Figure.ratio(complained, all).withSample(all);
        return figure.withParts(parts);
    }
}
