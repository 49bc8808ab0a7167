// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.loop;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A policy as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "LoopPolicy", description = "Which scores of a question somebody shall call about, and until when.")
record LoopPolicyView(
        @Schema(required = true, examples = "lpp_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String id,

        @Schema(required = true, examples = "after-order") String surveyKey,
        @Schema(required = true, examples = "recommend") String question,
        @Schema(required = true, examples = "0") int scoreFrom,
        @Schema(required = true, examples = "6") int scoreTo,
        @Nullable String agentId,
        @Schema(required = true, examples = "2") int dueDays,
        @Schema(required = true) boolean active,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {

    static LoopPolicyView of(LoopPolicy policy) {
        NewLoopPolicy content = policy.content();
        return new LoopPolicyView(
                policy.id(),
                content.surveyKey(),
                content.question(),
                content.scoreFrom(),
                content.scoreTo(),
                content.agentId(),
                content.dueDays(),
                content.activeOrDefault(),
                policy.createdAt(),
                policy.updatedAt());
    }
}
