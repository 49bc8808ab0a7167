// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.target;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A target. */
@Schema(name = "MetricTarget", description = "The value that a metric should reach in every period of a length.")
record MetricTargetView(
        @Schema(examples = "retention-rate") String metric,

        @Schema(
                examples = "month",
                enumeration = {"day", "week", "month", "quarter", "year", "fiscal-quarter", "fiscal-year"})
        String grain,

        @Schema(examples = "set-based") String definition,

        @Schema(description = "In the unit of the definition.", examples = "0.9")
        BigDecimal value,

        @Schema(description = "What single groups should reach.")
        List<GroupTarget> groups,

        @Schema(description = "Who answers for it; absent where nobody does.", examples = "customer-success")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable String owner) {

    static MetricTargetView of(MetricTarget target) {
        return new MetricTargetView(
                target.metric(),
                target.grain(),
                target.definition(),
                plain(target.value()),
                target.groups(),
                target.owner());
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
