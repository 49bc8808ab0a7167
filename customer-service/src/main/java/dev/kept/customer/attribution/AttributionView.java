// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.attribution;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An attribution as a client sees it. */
@Schema(name = "CustomerAttribution", description = "What brought a customer, and why that is said.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AttributionView(
        @Schema(required = true, examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String customerId,

        @Schema(description = "When it first bought; absent for one that has not.", examples = "2024-03-08T09:30:00Z")
        @Nullable Instant acquiredAt,

        @Schema(required = true, description = "The channel; `unknown` where nothing tells.", examples = "search")
        String channel,

        @Schema(description = "Id of the campaign.") @Nullable String campaignId,

        @Schema(required = true, description = "Why.") Because because,

        @Schema(description = "The touch, or the referral, that got the credit.") @Nullable String touchId,

        @Schema(required = true, description = "By which policy.")
        AttributionPolicy policy,

        @Schema(required = true, description = "The touches that were considered, oldest first.")
        List<TouchPoint> considered) {
    static AttributionView of(
            String customerId,
            @Nullable Instant acquiredAt,
            Attribution attribution,
            AttributionPolicy policy,
            List<TouchPoint> considered) {
        return new AttributionView(
                customerId,
                acquiredAt,
                attribution.channel(),
                attribution.campaignId(),
                attribution.because(),
                attribution.touchId(),
                policy,
                considered);
    }
}
