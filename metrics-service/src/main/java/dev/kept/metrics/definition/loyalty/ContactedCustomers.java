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
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.MemberSet;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Tallied;
import jakarta.inject.Singleton;
import java.util.List;

/** Contacts, and the customers who had one. */
@Singleton
final class ContactedCustomers implements MetricDefinition {

    @Override
    public Metric define() {
        return Metric.named("contacted-customers", "Customers in contact", "互动客户数")
                .in(Family.LOYALTY, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "Customers with at least one contact in the period, sought by either side.",
                        "期间内至少有一次互动（任一方发起）的客户数。")
                .without(Grain.WINDOW)
                .member("contacted", MemberSet.CONTACTED)
                .variant(Variant.named("customers", Unit.CUSTOMERS)
                        .formula("contacted", "互动客户")
                        .meaning("Each counts once.", "每位客户计一次。")
                        .source("Requirement articles: customer activity")
                        .counting(MemberSet.CONTACTED, null)
                        .as(Aggregate.tally(TallyKind.CONTACTED)
                                .as((tally, question) -> Figure.of(Quantity.of(tally.n("contacted")))
                                        .withParts(Tallied.counts(tally, List.of("contacted"))))))
                .build();
    }
}
