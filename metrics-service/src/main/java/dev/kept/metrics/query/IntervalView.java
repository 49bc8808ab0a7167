// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import dev.kept.metrics.math.Interval;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A confidence interval in the unit of the value. */
@Schema(
        name = "MetricInterval",
        requiredProperties = {"low", "high", "level", "method"},
        description = "A two-sided confidence interval, in the unit of the value.")
record IntervalView(
        BigDecimal low,
        BigDecimal high,
        BigDecimal level,
        @Schema(examples = "wilson") String method) {

    static IntervalView of(Interval interval) {
        return new IntervalView(
                Numbers.rounded(BigDecimal.valueOf(interval.low())),
                Numbers.rounded(BigDecimal.valueOf(interval.high())),
                BigDecimal.valueOf(interval.level()),
                interval.method());
    }
}
