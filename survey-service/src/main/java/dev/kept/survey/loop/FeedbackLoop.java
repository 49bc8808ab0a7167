// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.loop;

import dev.kept.restkit.id.Ids;
import dev.kept.survey.response.RecordedResponse;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A low score that somebody shall call about. */
@Entity
@Table(name = "feedback_loop")
class FeedbackLoop {

    /** Whether somebody still has to call. */
    @Schema(name = "FeedbackLoopStatus", description = "Whether it is open still.")
    enum Status {
        OPEN,
        CLOSED
    }

    /** How it ended. */
    @Schema(name = "FeedbackLoopOutcome", description = "DONE or NOT_DONE by its task; BY_HAND: closed here.")
    enum Outcome {
        DONE,
        NOT_DONE,
        BY_HAND
    }

    @Id
    private String id;

    @TenantId
    private String tenant;

    @Column(name = "response_id", updatable = false)
    private String responseId;

    @Column(name = "policy_id", updatable = false)
    private String policyId;

    @Column(name = "survey_key", updatable = false)
    private String surveyKey;

    @Column(updatable = false)
    private String question;

    @Column(updatable = false)
    private int score;

    @Column(name = "agent_id")
    private @Nullable String agentId;

    @Column(name = "task_id")
    private @Nullable String taskId;

    @Enumerated(EnumType.STRING)
    private Status status = Status.OPEN;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    @Column(name = "due_at", updatable = false)
    private Instant dueAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Version
    private long version = 1;

    protected FeedbackLoop() {}

    FeedbackLoop(LoopPolicy policy, RecordedResponse response, int score, Instant now) {
        this.id = Ids.next("flp");
        this.responseId = response.id();
        this.policyId = policy.id();
        this.surveyKey = policy.surveyKey();
        this.question = policy.question();
        this.score = score;
        this.agentId = policy.agentId();
        this.openedAt = now;
        this.dueAt = now.plus(Duration.ofDays(policy.dueDays()));
    }

    /** What its task tells; a loop that is closed stays so. */
    void hear(String task, @Nullable String owner, @Nullable Outcome settled, @Nullable Instant at) {
        this.taskId = task;
        if (status == Status.OPEN) {
            this.agentId = owner;
            if (settled != null && at != null) {
                close(settled, at);
            }
        }
    }

    void close(Outcome how, Instant at) {
        this.status = Status.CLOSED;
        this.outcome = how;
        this.closedAt = at.isBefore(openedAt) ? openedAt : at;
    }

    String id() {
        return id;
    }

    String tenant() {
        return tenant;
    }

    String responseId() {
        return responseId;
    }

    String policyId() {
        return policyId;
    }

    String surveyKey() {
        return surveyKey;
    }

    String question() {
        return question;
    }

    int score() {
        return score;
    }

    @Nullable String agentId() {
        return agentId;
    }

    @Nullable String taskId() {
        return taskId;
    }

    Status status() {
        return status;
    }

    @Nullable Outcome outcome() {
        return outcome;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    @Nullable Instant closedAt() {
        return closedAt;
    }

    long version() {
        return version;
    }
}
