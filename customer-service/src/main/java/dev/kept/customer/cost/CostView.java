// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.cost;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A cost as a client sees it. */
@Schema(name = "Cost", description = "Money spent on one day, or evenly over several.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CostView(
        @Schema(required = true, examples = "cst_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String id,

        @Schema(description = "The cost's id in your own system.", examples = "INV-2024-0311") @Nullable String externalId,

        @Schema(required = true, description = "What it was spent on.")
        CostType type,

        @Schema(required = true, description = "How much.") Money amount,

        @Schema(required = true, description = "The first day.", examples = "2024-03-01")
        LocalDate from,

        @Schema(
                required = true,
                description = "The last day; the first one for a cost of one day.",
                examples = "2024-03-31")
        LocalDate to,

        @Schema(description = "The channel.", examples = "search") @Nullable String channel,

        @Schema(description = "Id of the campaign.") @Nullable String campaignId,

        @Schema(description = "Id of the customer.") @Nullable String customerId,

        @Schema(description = "Key of the segment.") @Nullable String segment,

        @Schema(description = "In your own words.", examples = "search advertisements") @Nullable String note,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant updatedAt) {
    static CostView of(Cost cost) {
        CostContent content = cost.content();
        return new CostView(
                cost.id(),
                content.externalId(),
                content.type(),
                content.money(),
                content.firstDay(),
                content.lastDay(),
                content.channel(),
                content.campaignId(),
                cost.customerId(),
                content.segment(),
                content.note(),
                cost.updatedAt());
    }
}
