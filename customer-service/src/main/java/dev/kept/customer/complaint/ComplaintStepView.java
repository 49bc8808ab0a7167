// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step of a complaint as a client may see it: without the scope customers:pii its note is left out. */
@Schema(name = "ComplaintStep", description = "What was done to a complaint, by whom and when.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ComplaintStepView(
        @Schema(required = true, examples = "stp_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String id,

        @Schema(required = true, description = "1 is the receipt.", examples = "2")
        int position,

        @Schema(required = true) StepKind kind,

        @Schema(required = true, examples = "2024-03-08T10:00:00Z")
        Instant at,

        @Schema(description = "Id of the agent who did it.", examples = "agt_01KAMB7Q9V5W0Y3E8H2D4N6R1T") @Nullable String agentId,

        @Schema(description = "Left out without the scope customers:pii.", examples = "Called, asked for photographs")
        @Nullable String note) {

    static ComplaintStepView of(ComplaintStep step, boolean masked) {
        return new ComplaintStepView(
                step.id(), step.position(), step.kind(), step.at(), step.agentId(), masked ? null : step.note());
    }
}
