// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A touch as a client sees it. */
@Schema(name = "CampaignTouch", description = "One contact of a campaign with one customer.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TouchView(
        @Schema(required = true, examples = "tch_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String id,

        @Schema(description = "The contact's id in your own system.", examples = "m-1") @Nullable String externalId,

        @Schema(required = true, examples = "cpg_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String campaignId,

        @Schema(required = true, examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String customerId,

        @Schema(required = true, examples = "2024-03-05T09:00:00Z")
        Instant touchedAt,

        @Schema(required = true, description = "Over which channel.", examples = "email")
        String channel,

        @Schema(required = true, description = "What became of it.")
        TouchOutcome outcome,

        @Schema(description = "The order that your own system links to it.") @Nullable String orderId,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant createdAt,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant updatedAt) {
    static TouchView of(Touch touch) {
        TouchContent content = touch.content();
        return new TouchView(
                touch.id(),
                content.externalId(),
                touch.campaignId(),
                touch.customerId(),
                content.touchedAt(),
                content.channel(),
                content.outcome(),
                content.orderId(),
                touch.createdAt(),
                touch.updatedAt());
    }
}
