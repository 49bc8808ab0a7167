// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.attribution;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that may have brought a customer.
 *
 * @param id of the touch, or of the referral
 * @param campaignId of the campaign that touched; null for a referral
 */
@Schema(name = "TouchPoint", description = "Something that may have brought a customer.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TouchPoint(
        @Schema(
                required = true,
                description = "Id of the touch, or of the referral.",
                examples = "tch_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String id,

        @Schema(description = "Id of the campaign.") @Nullable String campaignId,

        @Schema(required = true, description = "`referral` for one.", examples = "email")
        String channel,

        @Schema(required = true, examples = "2024-03-05T09:00:00Z")
        Instant at) {}
