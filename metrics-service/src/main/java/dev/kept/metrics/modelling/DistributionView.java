// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.modelling;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a model expects of the customers of a group. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PredictionDistribution", description = "What a model expects of the customers of a group.")
record DistributionView(
        @Schema(required = true, description = "`unknown` where the customer has none; empty for one group.")
        String group,

        @Schema(required = true) long customers,

        @Schema(description = "Left out where the kind of model tells no values.") @Nullable Values expectedValue,

        @Nullable BigDecimal meanChurnProbability,
        @Nullable String valueAtRisk) {

    /** Amounts over the customers of a group. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ValueDistribution")
    record Values(
            @Schema(required = true, examples = "18250.5") String total,
            @Schema(required = true) String mean,
            @Nullable String p10,
            @Nullable String p25,
            @Nullable String median,
            @Nullable String p75,
            @Nullable String p90) {}
}
