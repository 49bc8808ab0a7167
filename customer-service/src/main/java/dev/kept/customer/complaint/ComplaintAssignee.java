// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who works on a complaint. */
@Schema(name = "ComplaintAssignee", description = "Who works on a complaint.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ComplaintAssignee(
        @Schema(description = "Id of the agent.", examples = "agt_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Nullable @Size(min = 1, max = 100) String agentId,

        @Schema(description = "Or the agent's id in your own system.", examples = "E-204")
        @Nullable @Size(min = 1, max = 100) String agentExternalId,

        @Schema(
                description = "Id of the team; the agent's where it is left out.",
                examples = "tem_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Nullable @Size(min = 1, max = 100) String teamId) {

    static final ComplaintAssignee NOBODY = new ComplaintAssignee(null, null, null);
}
