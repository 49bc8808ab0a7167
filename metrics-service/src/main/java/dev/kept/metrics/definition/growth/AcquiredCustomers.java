// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.growth;

import dev.kept.metrics.catalog.Aggregate;
import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.MemberSet;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Happenings;
import dev.kept.metrics.definition.Spending;
import dev.kept.metrics.definition.Tallied;
import jakarta.inject.Singleton;
import java.util.List;

/** New customers by what brought them. */
@Singleton
final class AcquiredCustomers implements MetricDefinition {

    @Override
    public Metric define() {
        return Metric.named("acquired-customers", "Acquired customers", "获客数")
                .in(Family.GROWTH, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "Customers by the day of their first qualifying purchase, and by the channel and campaign that they are attributed to.",
                        "按首次有效购买日期、归因渠道与活动统计的客户数。")
                .about(TallyKind.ACQUISITIONS)
                .member("acquired", MemberSet.ATTRIBUTED)
                .variant(Variant.named("first-purchase", Unit.CUSTOMERS)
                        .formula("acquired", "新获客户")
                        .meaning(
                                "Whether or not they are still there at the end; unknown is who is attributed to nothing.",
                                "无论期末是否在册；未归因者列在 unknown。")
                        .source(Spending.SOURCE + "; interval: Garwood, Biometrika 28 (1936)")
                        .counting(MemberSet.ATTRIBUTED, null)
                        .as(Aggregate.tally(TallyKind.ACQUISITIONS)
                                .as((tally, question) -> Happenings.of(tally.n("acquired"), question.level())
                                        .withParts(Tallied.counts(tally, List.of("acquired"))))))
                .build();
    }
}
