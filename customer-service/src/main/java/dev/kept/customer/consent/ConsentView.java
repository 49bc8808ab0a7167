// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.consent;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One decision as a client sees it. */
@Schema(name = "Consent", description = "A customer's decision on a purpose.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConsentView(
        @Schema(required = true, examples = "con_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String id,

        @Schema(required = true, examples = "TRACKING") ConsentPurpose purpose,

        @Schema(required = true, description = "True agrees, false withdraws or refuses.")
        boolean granted,

        @Schema(required = true, examples = "2024-03-08T09:30:00Z")
        Instant at,

        @Schema(description = "When the agreement ends by itself.") @Nullable Instant expiresAt,

        @Schema(required = true, examples = "cookie-banner") String source,

        @Schema(description = "Which text the customer was shown.", examples = "2024-02") @Nullable String textVersion,

        @Schema(required = true, description = "When it was recorded.", examples = "2026-11-21T08:30:00Z")
        Instant createdAt) {

    static ConsentView of(Consent consent) {
        ConsentContent content = consent.content();
        return new ConsentView(
                consent.id(),
                content.purpose(),
                content.granted(),
                content.at(),
                content.expiresAt(),
                content.source(),
                content.textVersion(),
                consent.createdAt());
    }
}
