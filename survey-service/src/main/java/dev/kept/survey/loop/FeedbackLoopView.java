// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.loop;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A loop as the API shows it. */
@Schema(name = "FeedbackLoop", description = "A low score that somebody shall call about.")
@JsonInclude(JsonInclude.Include.NON_NULL)
final class FeedbackLoopView {

    @Schema(required = true, examples = "flp_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
    public final String id;

    @Schema(required = true, examples = "rsp_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
    public final String responseId;

    @Schema(examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
    public final @Nullable String customerId;

    @Schema(required = true, description = "Id of the policy that opened it.")
    public final String policyId;

    @Schema(required = true, examples = "after-order")
    public final String surveyKey;

    @Schema(required = true, examples = "recommend")
    public final String question;

    @Schema(required = true, examples = "3")
    public final int score;

    @Schema(description = "Id of the agent whose task it is.")
    public final @Nullable String agentId;

    @Schema(description = "Id of the task; soon after the loop was opened.")
    public final @Nullable String taskId;

    @Schema(required = true)
    public final FeedbackLoop.Status status;

    @Schema(required = true, description = "Whether it is open and late.")
    public final boolean overdue;

    public final FeedbackLoop.@Nullable Outcome outcome;

    @Schema(required = true)
    public final Instant openedAt;

    @Schema(required = true)
    public final Instant dueAt;

    public final @Nullable Instant closedAt;

    private FeedbackLoopView(FeedbackLoop loop, @Nullable String customerId, Instant now) {
        this.id = loop.id();
        this.responseId = loop.responseId();
        this.customerId = customerId;
        this.policyId = loop.policyId();
        this.surveyKey = loop.surveyKey();
        this.question = loop.question();
        this.score = loop.score();
        this.agentId = loop.agentId();
        this.taskId = loop.taskId();
        this.status = loop.status();
        this.overdue = loop.status() == FeedbackLoop.Status.OPEN && now.isAfter(loop.dueAt());
        this.outcome = loop.outcome();
        this.openedAt = loop.openedAt();
        this.dueAt = loop.dueAt();
        this.closedAt = loop.closedAt();
    }

    static FeedbackLoopView of(LoopRepository.Owned owned, Instant now) {
        return new FeedbackLoopView(owned.loop(), owned.customerId(), now);
    }
}
