// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.interaction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An interaction as a client sees it. */
@Schema(name = "Interaction", description = "A contact between a customer and the company.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record InteractionView(
        @Schema(required = true, examples = "int_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String id,

        @Schema(description = "The interaction's id in your own system.", examples = "call-88123") @Nullable String externalId,

        @Schema(required = true, examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String customerId,

        @Schema(required = true, examples = "PHONE") InteractionChannel channel,

        @Schema(description = "Key of a touchpoint.", examples = "onboarding-call") @Nullable String touchpoint,

        @Schema(required = true, examples = "OUTBOUND") Direction direction,

        @Schema(required = true, examples = "2024-03-08T09:30:00Z")
        Instant startedAt,

        @Schema(description = "In seconds.", examples = "310") @Nullable Integer durationSeconds,

        @Schema(required = true, description = "How it was handled.")
        Handling handling,

        @Schema(description = "What was said; absent without the scope customers:pii.") @Nullable String summary,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant createdAt,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant updatedAt) {

    static InteractionView of(Interaction interaction, boolean masked) {
        InteractionContent content = interaction.content();
        return new InteractionView(
                interaction.id(),
                content.externalId(),
                interaction.customerId(),
                content.channel(),
                content.touchpoint(),
                content.direction(),
                content.startedAt(),
                content.durationSeconds(),
                content.handlingOrNone(),
                masked ? null : content.summary(),
                interaction.createdAt(),
                interaction.updatedAt());
    }
}
