// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.loyalty;

import dev.kept.metrics.catalog.Aggregate;
import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.MemberSet;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Population;
import dev.kept.metrics.definition.Shares;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** Churn of those who had never been lost before. */
@Singleton
final class FirstTimeChurn implements MetricDefinition {

    @Override
    public Metric define() {
        return Metric.named("first-time-churn-rate", "First-time churn rate", "首次流失率")
                .in(Family.LOYALTY, Direction.LOWER_IS_BETTER)
                .meaning(
                        "Of the customers at the start who had never been lost, the share whose presence ended in the period, whether or not they came back in it: each customer is counted in one period of a lifetime.",
                        "期初在册且从未流失过的客户中，期间内在册终止的比例（不论期间内是否回归）；每位客户终身只计一次。")
                .without(Grain.WINDOW)
                .member("neverLost", MemberSet.NEVER_LOST_AT_START)
                .member("firstLost", MemberSet.FIRST_LOST)
                .variant(Variant.named("never-lost-before", Unit.RATIO)
                        .formula("firstLost / neverLost", "首次流失 / 期初从未流失者")
                        .meaning(
                                "Differs from over-start by those who were lost before, and by those who came back within the period.",
                                "与期初口径之差：曾经流失者不计，期间内流失后又回归者计入。")
                        .source(Population.SOURCE + "; interval: Wilson 1927")
                        .counting(MemberSet.FIRST_LOST, MemberSet.NEVER_LOST_AT_START)
                        .as(Aggregate.tally(TallyKind.FIRST_SPELLS)
                                .and(Aggregate.tally(TallyKind.FIRST_LOSSES))
                                .as((both, question) -> {
                                    long start = both.first().start("neverLost").n();
                                    long lost = both.second().n("lost");
                                    Map<String, Quantity> parts = new LinkedHashMap<>();
                                    parts.put("neverLost", Quantity.of(start));
                                    parts.put("firstLost", Quantity.of(lost));
                                    return Shares.of(lost, start, question.level())
                                            .withParts(parts);
                                })))
                .build();
    }
}
