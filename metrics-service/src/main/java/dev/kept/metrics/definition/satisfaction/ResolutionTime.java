// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.satisfaction;

import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Waits;
import jakarta.inject.Singleton;

/** Resolution time of complaints, with those that still wait. */
@Singleton
final class ResolutionTime implements MetricDefinition {

    @Override
    public Metric define() {
        return Metric.named("resolution-time", "Resolution time", "解决时间")
                .in(Family.SATISFACTION, Direction.LOWER_IS_BETTER)
                .meaning(
                        "Minutes of the clock from the opening of a complaint to the resolution that still holds, by the day of the opening.",
                        "从投诉受理到有效解决的时钟分钟数，按受理日期统计。")
                .about(TallyKind.RESOLUTIONS)
                .variant(Waits.median(TallyKind.RESOLUTIONS))
                .variant(Waits.ninthDecile(TallyKind.RESOLUTIONS))
                .variant(Waits.meanOfDone(TallyKind.RESOLUTIONS))
                .build();
    }
}
