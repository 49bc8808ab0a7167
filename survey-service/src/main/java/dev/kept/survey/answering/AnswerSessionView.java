// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answering;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A session as the API tells it; what was answered is in the response only. */
@Schema(name = "AnswerSession", description = "One respondent's way through a survey on the public page.")
record AnswerSessionView(
        @Schema(examples = "ans_01JD8N6V5T5Z3Q7W2K4M9X0A1B", required = true)
        String id,

        @Schema(required = true) String invitationId,
        @Nullable String linkId,

        @Schema(description = "Who answers, where that is known.") @Nullable String customerId,

        @Schema(required = true) String surveyId,
        @Schema(examples = "1", required = true) int surveyVersion,
        @Schema(required = true) SessionState state,
        @Nullable String responseId,

        @Schema(description = "Why somebody should look at it: it may be one of many by one person.", required = true)
        List<SessionFlag> flags,

        @Schema(required = true) Instant startedAt,
        @Nullable Instant endedAt) {

    static AnswerSessionView of(AnswerSession session) {
        return new AnswerSessionView(
                session.id(),
                session.invitationId(),
                session.linkId(),
                session.customerId(),
                session.surveyId(),
                session.surveyVersion(),
                session.state(),
                session.responseId(),
                session.flags().stream().sorted().toList(),
                session.startedAt(),
                session.endedAt());
    }
}
