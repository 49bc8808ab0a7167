// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.interaction;

import static java.time.temporal.ChronoUnit.MICROS;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a contact was handled.
 *
 * @param agentId who handled it
 * @param outcome a code of the tenant's own
 * @param firstResponseAt when the customer first got an answer
 * @param resolvedOnFirstContact whether no other contact was needed
 */
@Schema(name = "InteractionHandling", description = "How a contact was handled.")
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
record Handling(
        @Schema(description = "Id of the agent.", examples = "agt_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Column(name = "agent_id")
        @Nullable @Size(min = 1, max = 100) String agentId,

        @Schema(description = "A code of your own.", examples = "callback-agreed")
        @Nullable @Pattern(regexp = "^[a-z0-9][a-z0-9-]{0,59}$") String outcome,

        @Schema(
                description = "When the customer first got an answer; not before the start.",
                examples = "2024-03-08T09:31:10Z")
        @Column(name = "first_response_at")
        @Nullable Instant firstResponseAt,

        @Schema(description = "Whether no other contact was needed.", examples = "true")
        @Column(name = "resolved_on_first_contact")
        @Nullable Boolean resolvedOnFirstContact) {

    static final Handling NONE = new Handling(null, null, null, null);

    Handling {
        firstResponseAt = firstResponseAt == null ? null : firstResponseAt.truncatedTo(MICROS);
    }
}
