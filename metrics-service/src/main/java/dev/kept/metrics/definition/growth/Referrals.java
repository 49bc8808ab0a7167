// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.growth;

import dev.kept.metrics.catalog.Aggregate;
import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Formula;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Tallied;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Customers who bring customers. */
@Singleton
final class Referrals implements MetricDefinition {

    @Override
    public Metric define() {
        return Metric.named("referrals", "Referrals", "客户推荐")
                .in(Family.GROWTH, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "Customers who were referred by customers: word of mouth that was acted on, not the intention to recommend.",
                        "由客户推荐而来的客户：已发生的口碑传播，而非推荐意愿。")
                .variant(Variant.named("made", Unit.COUNT)
                        .formula("made", "推荐数")
                        .meaning("By the day on which they were made.", "按推荐日期。")
                        .source("Kumar, Petersen & Leone, HBR 2007")
                        .as(count("made")))
                .variant(Variant.named("converted", Unit.COUNT)
                        .formula("converted", "转化数")
                        .meaning("By the day on which the referred one bought.", "按被推荐者购买日期。")
                        .source("Kumar, Petersen & Leone, HBR 2007")
                        .as(count("converted")))
                .variant(Variant.named("share-of-new", Unit.RATIO)
                        .formula("converted / acquired", "转化数 / 新获客户")
                        .meaning(
                                "Of the customers won in the period, how many a referral brought; both on the day of the purchase.",
                                "期间新获客户中由推荐带来的比例，均按购买日期。")
                        .source("Kumar, Petersen & Leone, HBR 2007")
                        .as(Aggregate.tally(TallyKind.REFERRALS)
                                .and(Aggregate.FLOWS)
                                .as((both, question) -> {
                                    Map<String, Quantity> parts =
                                            Tallied.counts(both.first(), List.of("made", "converted"));
                                    parts.put(
                                            "acquired",
                                            Quantity.of(both.second().acquired()));
                                    return Figure.ratio(
                                                    both.first().n("converted"),
                                                    both.second().acquired())
                                            .withSample(both.second().acquired())
                                            .withParts(parts);
                                })))
                .build();
    }

    private static Formula count(String part) {
        return Aggregate.tally(TallyKind.REFERRALS)
                .as((tally, question) -> Figure.of(Quantity.of(tally.n(part)))
                        .withParts(Tallied.counts(tally, List.of("made", "converted"))));
    }
}
