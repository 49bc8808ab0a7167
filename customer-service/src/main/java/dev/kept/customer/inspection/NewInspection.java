// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.inspection;

import static java.time.temporal.ChronoUnit.MICROS;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says about an inspection. */
@Schema(name = "NewInspection", description = "That the service of an agent or a team was looked at by a checklist.")
record NewInspection(
        @Schema(description = "Id of the checklist; fixed.", examples = "chk_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @NotNull @Size(min = 1, max = 100) String checklistId,

        @Schema(description = "When; not in the future.", examples = "2026-03-12T14:00:00Z") @NotNull @PastOrPresent Instant inspectedAt,

        @Schema(description = "Id of the agent whose service it was.", examples = "agt_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Nullable @Size(min = 1, max = 100) String agentId,

        @Schema(
                description = "Id of the team whose service it was; where it is left out, the agent's at present.",
                examples = "tem_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Nullable @Size(min = 1, max = 100) String teamId,

        @Schema(description = "Id of the agent who inspected.", examples = "agt_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Nullable @Size(min = 1, max = 100) String inspectorId,

        @Schema(description = "Where; figures are cut by it.") @Nullable @Valid InspectedPlace place,

        @Schema(description = "What was found at the items, each at most once; one that is left out did not apply.")
        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid ItemResult> results,

        @Schema(description = "On the whole, in your own words.", examples = "Friendly, but slow")
        @Nullable @Size(min = 1, max = 4000) String comment) {

    NewInspection {
        inspectedAt = inspectedAt == null ? inspectedAt : inspectedAt.truncatedTo(MICROS);
    }

    static NewInspection of(Inspection inspection) {
        InspectionContent content = inspection.content();
        return new NewInspection(
                inspection.checklistId(),
                content.inspectedAt(),
                content.agentId(),
                content.teamId(),
                content.inspectorId(),
                content.place(),
                content.results(),
                content.comment());
    }
}
