// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.satisfaction;

import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Waits;
import jakarta.inject.Singleton;

/** First response time of complaints, with those that still wait. */
@Singleton
final class FirstResponseTime implements MetricDefinition {

    @Override
    public Metric define() {
        return Metric.named("first-response-time", "First response time", "首次响应时间")
                .in(Family.SATISFACTION, Direction.LOWER_IS_BETTER)
                .meaning(
                        "Minutes of the clock from the opening of a complaint to the first response, by the day of the opening.",
                        "从投诉受理到首次响应的时钟分钟数，按受理日期统计。")
                .about(TallyKind.FIRST_RESPONSES)
                .variant(Waits.median(TallyKind.FIRST_RESPONSES))
                .variant(Waits.ninthDecile(TallyKind.FIRST_RESPONSES))
                .variant(Waits.meanOfDone(TallyKind.FIRST_RESPONSES))
                .build();
    }
}
