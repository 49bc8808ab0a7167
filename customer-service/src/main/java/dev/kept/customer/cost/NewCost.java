// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.cost;

import dev.kept.customer.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says about a cost. */
@Schema(
        name = "NewCost",
        description = "Money spent: on one day (incurredOn), or evenly over days (from and to, both included).")
record NewCost(
        @Schema(description = "The cost's id in your own system; unique.", examples = "INV-2024-0311")
        @Nullable @Size(min = 1, max = 100) String externalId,

        @Schema(description = "What it was spent on.") @NotNull CostType type,

        @Schema(description = "How much: above zero.") @NotNull @Valid Money amount,

        @Schema(description = "The day, in the tenant's zone.", examples = "2024-03-11") @Nullable LocalDate incurredOn,

        @Schema(description = "Or the first day of a period.", examples = "2024-03-01") @Nullable LocalDate from,

        @Schema(description = "And its last day, at most ten years later.", examples = "2024-03-31") @Nullable LocalDate to,

        @Schema(description = "The channel it was spent on, as in customers' acquisitionChannel.", examples = "search")
        @Nullable @Size(min = 1, max = 100) String channel,

        @Schema(description = "Id of the campaign.", examples = "cpg_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Nullable @Size(min = 1, max = 100) String campaignId,

        @Schema(
                description = "Id of the customer, for a cost of one customer.",
                examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Nullable @Size(min = 1, max = 100) String customerId,

        @Schema(description = "Or the customer's id in your own system.", examples = "C-17850")
        @Nullable @Size(min = 1, max = 100) String customerExternalId,

        @Schema(description = "Or the key of a segment, for a cost of all its customers.", examples = "tea-lovers")
        @Nullable @Size(min = 1, max = 60) String segment,

        @Schema(description = "In your own words; no personal data.", examples = "search advertisements")
        @Nullable @Size(min = 1, max = 500) String note) {

    static NewCost of(Cost cost) {
        CostContent content = cost.content();
        boolean oneDay = content.firstDay().equals(content.lastDay());
        return new NewCost(
                content.externalId(),
                content.type(),
                content.money(),
                oneDay ? content.firstDay() : null,
                oneDay ? null : content.firstDay(),
                oneDay ? null : content.lastDay(),
                content.channel(),
                content.campaignId(),
                cost.customerId(),
                null,
                content.segment(),
                content.note());
    }

    NewCost named(String externalIdOfPath) {
        return new NewCost(
                externalIdOfPath,
                type,
                amount,
                incurredOn,
                from,
                to,
                channel,
                campaignId,
                customerId,
                customerExternalId,
                segment,
                note);
    }
}
