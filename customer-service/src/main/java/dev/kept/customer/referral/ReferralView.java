// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.referral;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A referral as a client sees it. */
@Schema(name = "Referral", description = "That one customer brought another.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReferralView(
        @Schema(required = true, examples = "rfl_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String id,

        @Schema(required = true, description = "Id of who brought.", examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String customerId,

        @Schema(required = true, description = "Id of who came.", examples = "cus_01KAMB8W0T4B6Z1N9C7X5V3M2K")
        String referredId,

        @Schema(required = true, examples = "K7MPQ2XW9A") String code,

        @Schema(required = true, examples = "2024-03-08T09:30:00Z")
        Instant madeAt,

        @Schema(description = "When who came first bought enough; absent until then.") @Nullable Instant convertedAt,

        @Schema(description = "The order that converted it.") @Nullable String orderId,

        @Schema(description = "The points entry that rewarded it; absent where the programme gives none.") @Nullable String rewardEntryId) {
    static ReferralView of(Referral referral) {
        return new ReferralView(
                referral.id(),
                referral.customerId(),
                referral.referredId(),
                referral.code(),
                referral.madeAt(),
                referral.convertedAt(),
                referral.orderId(),
                referral.rewardEntryId());
    }
}
