// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.invitation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One step of an invitation's history. */
@Schema(name = "InvitationStep", description = "One step of an invitation's history.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record StepView(
        InvitationState state,

        Instant at,

        @Schema(description = "How or why, where that is known.", examples = "reminder 1") @Nullable String note) {

    static StepView of(Object[] row) {
        return new StepView(InvitationState.valueOf((String) row[0]), (Instant) row[1], (String) row[2]);
    }
}
