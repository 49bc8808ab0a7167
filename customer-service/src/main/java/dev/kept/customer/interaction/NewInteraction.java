// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.interaction;

import static java.time.temporal.ChronoUnit.MICROS;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says about an interaction. */
@Schema(
        name = "NewInteraction",
        description =
                "A contact between a customer and the company. Name the customer by customerId or customerExternalId.")
record NewInteraction(
        @Schema(description = "The interaction's id in your own system; unique.", examples = "call-88123")
        @Nullable @Size(min = 1, max = 100) String externalId,

        @Schema(description = "Id of the customer.", examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Nullable @Size(min = 1, max = 100) String customerId,

        @Schema(description = "Or the customer's id in your own system.", examples = "C-17850")
        @Nullable @Size(min = 1, max = 100) String customerExternalId,

        @Schema(description = "Through what it took place.", examples = "PHONE") @NotNull InteractionChannel channel,

        @Schema(description = "Key of a touchpoint of the customer's journey.", examples = "onboarding-call")
        @Nullable @Size(min = 1, max = 60) String touchpoint,

        @Schema(description = "Who sought the contact.", examples = "OUTBOUND") @NotNull Direction direction,

        @Schema(
                description = "When it began: not before 1970, at most 24 hours ahead.",
                examples = "2024-03-08T09:30:00Z")
        @NotNull Instant startedAt,

        @Schema(description = "How long it took, in seconds.", examples = "310") @Nullable @Min(0) @Max(2_592_000) Integer durationSeconds,

        @Schema(description = "How it was handled.") @Nullable @Valid Handling handling,

        @Schema(description = "What was said; shown only with the scope customers:pii.", examples = "Asked for a demo.")
        @Nullable @Size(max = 4000) String summary) {

    /** The body that would make this interaction. */
    static NewInteraction of(Interaction interaction) {
        InteractionContent content = interaction.content();
        return new NewInteraction(
                content.externalId(),
                interaction.customerId(),
                null,
                content.channel(),
                content.touchpoint(),
                content.direction(),
                content.startedAt(),
                content.durationSeconds(),
                content.handlingOrNone(),
                content.summary());
    }

    NewInteraction named(String externalIdOfPath) {
        return new NewInteraction(
                externalIdOfPath,
                customerId,
                customerExternalId,
                channel,
                touchpoint,
                direction,
                startedAt,
                durationSeconds,
                handling,
                summary);
    }

    /** What is kept of it. */
    InteractionContent content() {
        return new InteractionContent(
                externalId,
                channel,
                touchpoint,
                direction,
                startedAt.truncatedTo(MICROS),
                durationSeconds,
                handling == null || handling.equals(Handling.NONE) ? null : handling,
                summary);
    }

    @Nullable String agentId() {
        return handling == null ? null : handling.agentId();
    }
}
