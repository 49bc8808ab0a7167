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
import java.util.Map;

/** Share of the active customers who referred somebody. */
@Singleton
final class ReferringCustomers implements MetricDefinition {

    @Override
    public Metric define() {
        return Metric.named("referring-customers", "Referring customers", "推荐客户数")
                .in(Family.LOYALTY, Direction.HIGHER_IS_BETTER)
                .meaning("Customers who referred somebody in the period.", "期间内推荐过他人的客户数。")
                .without(Grain.WINDOW)
                .member("referred", MemberSet.REFERRERS)
                .variant(Variant.named("customers", Unit.CUSTOMERS)
                        .formula("referred", "推荐客户")
                        .meaning("Each counts once.", "每位客户计一次。")
                        .source("Kumar, Petersen & Leone, HBR 2007")
                        .counting(MemberSet.REFERRERS, null)
                        .as(Aggregate.tally(TallyKind.REFERRERS)
                                .as((tally, question) -> Figure.of(Quantity.of(tally.n("referred")))
                                        .withParts(Tallied.counts(tally, List.of("referred"))))))
                .variant(Variant.named("per-active", Unit.RATIO)
                        .formula("referred / active", "推荐客户 / 活跃客户")
                        .meaning(
                                "Over the buyers of the period; who refers need not have bought in it.",
                                "除以期间购买客户；推荐者未必在期间内购买。")
                        .source("Kumar, Petersen & Leone, HBR 2007")
                        .counting(MemberSet.REFERRERS, null)
                        .as(Aggregate.tally(TallyKind.REFERRERS)
                                .and(Aggregate.ACTIVITY)
                                .as((both, question) -> {
                                    Map<String, Quantity> parts = Tallied.counts(both.first(), List.of("referred"));
                                    parts.put(
                                            "active", Quantity.of(both.second().active()));
                                    return Figure.ratio(
                                                    both.first().n("referred"),
                                                    both.second().active())
                                            .withSample(both.second().active())
                                            .withParts(parts);
                                })))
                .build();
    }
}
