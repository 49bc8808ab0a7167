// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.loyalty;

import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.MemberSet;
import dev.kept.metrics.definition.Population;
import jakarta.inject.Singleton;

/** Customers won back. */
@Singleton
final class ReturnedCustomers implements MetricDefinition {

    @Override
    public Metric define() {
        return Metric.named("returned-customers", "Returned customers", "回归客户数")
                .in(Family.LOYALTY, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "Customers from before the period who were not present at its start and are present at its end.",
                        "期间之前已是客户、期初不在册而期末在册的客户（重新获得的已流失客户）。")
                .members(Population.members())
                .variant(Variant.named("present-at-end", Unit.CUSTOMERS)
                        .formula("returned", "回归")
                        .meaning("Won back and still present at the end.", "重新获得且期末仍在册。")
                        .source(Population.SOURCE)
                        .counting(MemberSet.WON_BACK, null)
                        .as(Population.formula(
                                (counts, question) -> Figure.of(Quantity.of(Population.returned(counts))))))
                .build();
    }
}
