// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.feedback;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whose an item shall be. */
@Schema(name = "NewFeedbackAssignment", description = "Who shall handle an item, and until when a reply is due.")
record NewAssignment(
        @Schema(description = "Id of the agent.", examples = "agt_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @NotNull @Pattern(regexp = "^agt_[0-9A-Za-z]{1,60}$", message = "must be an agent's id, which begins with agt_") String agentId,

        @Schema(description = "Until when the first reply is due.", examples = "2030-05-14T09:30:00Z") @Nullable Instant dueAt) {}
