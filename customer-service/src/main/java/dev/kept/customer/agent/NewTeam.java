// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.agent;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says about a team. */
@Schema(name = "NewTeam", description = "A group of agents.")
record NewTeam(
        @Schema(description = "Its name; unique.", examples = "After-sales east") @NotNull @Size(min = 1, max = 100) String name,

        @Schema(description = "False once it no longer works; true where it is left out.") @Nullable Boolean active) {

    static NewTeam of(Team team) {
        return new NewTeam(team.name(), team.active());
    }

    boolean isActive() {
        return active == null || active;
    }
}
