// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.agent;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A team as a client sees it. */
@Schema(name = "Team", description = "A group of agents.")
record TeamView(
        @Schema(required = true, examples = "tem_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String id,

        @Schema(required = true, examples = "After-sales east")
        String name,

        @Schema(required = true, description = "Whether it still works.")
        boolean active,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant createdAt,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant updatedAt) {

    static TeamView of(Team team) {
        return new TeamView(team.id(), team.name(), team.active(), team.createdAt(), team.updatedAt());
    }
}
