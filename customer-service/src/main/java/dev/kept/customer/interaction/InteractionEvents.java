// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.interaction;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.feedkit.OutboxEvent;
import org.jspecify.annotations.Nullable;

/** What other services hear of an interaction: its full state at each version, without what was said. */
final class InteractionEvents {

    /** The full state of an interaction. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Full(
            String interactionId,
            String customerId,
            InteractionChannel channel,
            @Nullable String touchpoint,
            Direction direction,
            @Nullable Integer durationSeconds,
            Handling handling) {}

    private InteractionEvents() {}

    static OutboxEvent recorded(Interaction interaction) {
        return event("recorded", interaction, interaction.customerId(), interaction.version());
    }

    static OutboxEvent corrected(Interaction interaction) {
        return event("corrected", interaction, interaction.customerId(), interaction.version());
    }

    static OutboxEvent deleted(Interaction interaction) {
        return event("deleted", interaction, interaction.customerId(), interaction.version() + 1);
    }

    /** That an interaction is no longer one of this customer, of whom it was. */
    static OutboxEvent movedFrom(String customerId, Interaction interaction) {
        return event("deleted", interaction, customerId, interaction.version());
    }

    private static OutboxEvent event(String what, Interaction interaction, String subject, long version) {
        InteractionContent content = interaction.content();
        Full full = new Full(
                interaction.id(),
                subject,
                content.channel(),
                content.touchpoint(),
                content.direction(),
                content.durationSeconds(),
                content.handlingOrNone());
        return new OutboxEvent(
                "customer.interaction." + what + ".v1", subject, interaction.id(), version, content.startedAt(), full);
    }
}
