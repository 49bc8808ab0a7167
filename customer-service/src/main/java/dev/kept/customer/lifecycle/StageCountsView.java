// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.customer.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many customers were in each stage on a day. */
@Schema(name = "StageCounts", description = "How many customers were in each stage at the end of a local day.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record StageCountsView(
        @Schema(required = true, examples = "2024-06-30") LocalDate asOf,

        @Schema(required = true, description = "Customers whose latest changes are not counted yet.", examples = "0")
        long pending,

        @Schema(required = true) List<Group> groups) {

    /** One group of customers. */
    @Schema(name = "StageCountGroup", description = "The counts of one group; the only one where none was asked for.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Group(
            @Schema(
                    description = "The value of the attribute grouped by; empty where it is not known.",
                    examples = "华东")
            @Nullable String value,

            @Schema(required = true, description = "By stage.", examples = "{\"NEW\": 12, \"ACTIVE\": 40}")
            Map<Stage, Long> counts,

            @Schema(required = true, examples = "52") long total,

            @Schema(
                    description = "Those of them that are real customers by the policy's rule; only for today.",
                    examples = "31")
            @Nullable Long qualified) {}
}
