// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of an item.
 *
 * @param agentId whose it is to handle
 * @param dueAt until when the first reply is due
 */
@Embeddable
record Handling(
        @Enumerated(EnumType.STRING) FeedbackStatus status,
        @Column(name = "agent_id") @Nullable String agentId,
        @Column(name = "assigned_at") @Nullable Instant assignedAt,
        @Column(name = "due_at") @Nullable Instant dueAt,
        @Column(name = "first_replied_at") @Nullable Instant firstRepliedAt,
        @Column(name = "closed_at") @Nullable Instant closedAt) {

    static final Handling NONE = new Handling(FeedbackStatus.OPEN, null, null, null, null, null);

    /** To another agent as well, and after a reply too; a closed item stays closed. */
    Handling assigned(String agent, @Nullable Instant due, Instant now) {
        require(status != FeedbackStatus.CLOSED);
        FeedbackStatus next = status == FeedbackStatus.REPLIED ? status : FeedbackStatus.ASSIGNED;
        return new Handling(next, agent, now, due, firstRepliedAt, null);
    }

    Handling replied(Instant now) {
        require(status != FeedbackStatus.CLOSED);
        return new Handling(
                FeedbackStatus.REPLIED,
                agentId,
                assignedAt,
                dueAt,
                firstRepliedAt == null ? now : firstRepliedAt,
                null);
    }

    Handling closed(Instant now) {
        require(status != FeedbackStatus.CLOSED);
        return new Handling(FeedbackStatus.CLOSED, agentId, assignedAt, dueAt, firstRepliedAt, now);
    }

    boolean overdue(Instant now) {
        return dueAt != null && firstRepliedAt == null && status != FeedbackStatus.CLOSED && now.isAfter(dueAt);
    }

    private static void require(boolean legal) {
        if (!legal) {
            throw FeedbackProblem.FEEDBACK_CLOSED.with();
        }
    }
}
