// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.agent;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.customer.Mask;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An agent as a client may see it: without the scope customers:pii the name is masked. */
@Schema(name = "Agent", description = "Somebody who works for you with your customers.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgentView(
        @Schema(required = true, examples = "agt_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String id,

        @Schema(description = "The agent's id in your own system.", examples = "E-204") @Nullable String externalId,

        @Schema(description = "Full name; only its first character without the scope customers:pii.", examples = "李*")
        @Nullable String name,

        @Schema(description = "Id of the agent's team.", examples = "tem_01KAMB7Q9V5W0Y3E8H2D4N6R1T") @Nullable String teamId,

        @Schema(required = true, description = "Whether the agent still works for you.")
        boolean active,

        @Schema(required = true, description = "Whether the name is masked in this answer.")
        boolean masked,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant createdAt,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant updatedAt) {

    static AgentView of(Agent agent, boolean masked) {
        return new AgentView(
                agent.id(),
                agent.externalId(),
                masked ? Mask.name(agent.name()) : agent.name(),
                agent.teamId(),
                agent.active(),
                masked,
                agent.createdAt(),
                agent.updatedAt());
    }
}
