// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.campaign;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says about one contact of a campaign with one customer. */
@Schema(name = "NewCampaignTouch", description = "One contact of a campaign with one customer.")
record NewTouch(
        @Schema(description = "The contact's id in your own system; a known one corrects that touch.", examples = "m-1")
        @Nullable @Size(min = 1, max = 100) String externalId,

        @Schema(
                description = "Id of the campaign, which must have started.",
                examples = "cpg_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @NotNull @Size(min = 1, max = 100) String campaignId,

        @Schema(description = "Id of the customer.", examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Nullable @Size(min = 1, max = 100) String customerId,

        @Schema(description = "Or the customer's id in your own system.", examples = "C-17850")
        @Nullable @Size(min = 1, max = 100) String customerExternalId,

        @Schema(description = "When: not before 1970, at most 24 hours ahead.", examples = "2024-03-05T09:00:00Z")
        @NotNull Instant touchedAt,

        @Schema(description = "Over which channel; the campaign's own if left out.", examples = "email")
        @Nullable @Size(min = 1, max = 100) String channel,

        @Schema(description = "What became of it.") @NotNull TouchOutcome outcome,

        @Schema(
                description = "Id of the order that your own system links to it.",
                examples = "ord_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Nullable @Size(min = 1, max = 100) String orderId) {}
