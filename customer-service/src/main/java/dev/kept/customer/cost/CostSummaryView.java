// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.cost;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Sums of costs as a client sees them. */
@Schema(name = "CostSummary", description = "Exact sums of costs over days.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CostSummaryView(
        @Schema(required = true, examples = "2024-01-01") LocalDate from,
        @Schema(required = true, examples = "2024-03-31") LocalDate to,

        @Schema(required = true, description = "type, channel, campaign or month.", examples = "channel")
        String groupBy,

        @Schema(required = true, description = "One sum for each key, in the order of keys.")
        List<Group> groups,

        @Schema(required = true, description = "What names no such key.")
        Money unallocated,

        @Schema(required = true, description = "All groups and what is unallocated.")
        Money total) {

    /** The sum of one key. */
    @Schema(name = "CostGroup", description = "The sum of one key.")
    record Group(
            @Schema(
                    required = true,
                    description = "A type, a channel, a campaign's id, or a month.",
                    examples = "search")
            String key,

            @Schema(required = true) Money amount) {}
}
