// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.query.ComparisonView.Judged;
import dev.kept.metrics.target.MetricTarget;
import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the tenant wants a point to be. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PointTarget", description = "The target for periods of this length, if one is set.")
record TargetView(
        @Schema(description = "In the unit of the definition.", examples = "0.05")
        BigDecimal value,

        @Schema(
                description = "Whether the value reaches it; absent where the point is not `OK`, where the target is of"
                        + " another definition, and where neither direction is better.")
        @Nullable Boolean met) {

    /** Null where there is no target for the group. */
    static @Nullable TargetView of(
            MetricTarget target, Map<String, String> group, Metric metric, Variant variant, Judged now) {
        return target.of(group)
                .map(value -> new TargetView(
                        Numbers.rounded(value),
                        target.definition().equals(variant.key()) ? met(value, metric.direction(), now) : null))
                .orElse(null);
    }

    private static @Nullable Boolean met(BigDecimal target, Direction direction, Judged now) {
        Quantity value = now.figure().value();
        if (value == null || now.status() != PointStatus.OK || direction == Direction.NEUTRAL) {
            return null;
        }
        int above = value.value().compareTo(target);
        return direction == Direction.HIGHER_IS_BETTER ? above >= 0 : above <= 0;
    }
}
