// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.agent;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says about an agent. */
@Schema(name = "NewAgent", description = "Somebody who works for you with your customers.")
record NewAgent(
        @Schema(description = "The agent's id in your own system; unique.", examples = "E-204")
        @Nullable @Size(min = 1, max = 100) String externalId,

        @Schema(description = "Full name.", examples = "李娜") @Nullable @Size(min = 1, max = 200) String name,

        @Schema(description = "Id of the agent's team.", examples = "tem_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Nullable @Size(min = 1, max = 100) String teamId,

        @Schema(description = "False once the agent no longer works for you; true where it is left out.") @Nullable Boolean active) {

    static NewAgent of(Agent agent) {
        return new NewAgent(agent.externalId(), agent.name(), agent.teamId(), agent.active());
    }

    boolean isActive() {
        return active == null || active;
    }
}
