// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import static dev.kept.customer.complaint.ComplaintProblem.COMPLAINT_STEP_ILLEGAL;
import static dev.kept.customer.complaint.StepKind.CLOSED;
import static dev.kept.customer.complaint.StepKind.FOLLOW_UP;
import static dev.kept.customer.complaint.StepKind.INVESTIGATING;
import static dev.kept.customer.complaint.StepKind.PAUSED;
import static dev.kept.customer.complaint.StepKind.RESOLVED;
import static dev.kept.customer.complaint.StepKind.RESPONDED;
import static dev.kept.customer.complaint.StepKind.RESUMED;

import dev.kept.customer.persistence.NeverMutated;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** How far a complaint is. Which step may follow which is written here and nowhere else. */
@Embeddable
class ComplaintProgress {

    @Enumerated(EnumType.STRING)
    private ComplaintStatus status = ComplaintStatus.RECEIVED;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(NeverMutated.class)
    private List<Stop> stops = List.of();

    @Column(name = "last_step_at")
    private Instant lastStepAt;

    @Column(name = "step_count")
    private int stepCount = 1;

    @Column(name = "reopen_count")
    private int reopenCount;

    @Column(name = "first_responded_at")
    private @Nullable Instant firstRespondedAt;

    @Column(name = "investigating_at")
    private @Nullable Instant investigatingAt;

    @Column(name = "resolved_at")
    private @Nullable Instant resolvedAt;

    @Column(name = "followed_up_at")
    private @Nullable Instant followedUpAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    protected ComplaintProgress() {}

    ComplaintProgress(Instant openedAt) {
        this.lastStepAt = openedAt;
    }

    /** The steps that may be next. */
    List<StepKind> legal() {
        if (paused()) {
            return List.of(RESPONDED, RESUMED);
        }
        return switch (status) {
            case RECEIVED -> List.of(RESPONDED, INVESTIGATING, PAUSED);
            case INVESTIGATING -> List.of(RESPONDED, PAUSED, RESOLVED);
            case RESOLVED -> List.of(RESPONDED, INVESTIGATING, FOLLOW_UP);
            case FOLLOW_UP -> List.of(RESPONDED, INVESTIGATING, CLOSED);
            case CLOSED -> List.of(INVESTIGATING);
        };
    }

    /** Takes a step; the caller has made sure that it is not before the last one. A problem if it is not legal. */
    void take(StepKind step, Instant at) {
        if (!legal().contains(step)) {
            throw COMPLAINT_STEP_ILLEGAL.with(
                    step,
                    paused() ? status + " (" + PAUSED + ")" : status,
                    legal().stream().map(StepKind::name).collect(Collectors.joining(", ")));
        }
        switch (step) {
            case RESPONDED -> respond(at);
            case INVESTIGATING -> investigate(at);
            case PAUSED -> stop(at);
            case RESUMED -> goOn(at);
            case RESOLVED -> resolve(at);
            case FOLLOW_UP -> followedUpAt = at;
            case CLOSED -> closedAt = at;
            case RECEIVED -> throw new IllegalArgumentException("A complaint is received once");
        }
        if (step != RESPONDED && step != PAUSED && step != RESUMED) {
            status = ComplaintStatus.valueOf(step.name());
        }
        lastStepAt = at;
        stepCount++;
    }

    private void respond(Instant at) {
        if (firstRespondedAt == null) {
            firstRespondedAt = at;
        }
    }

    private void investigate(Instant at) {
        if (!status.isOpen()) {
            reopenCount++;
            resolvedAt = null;
            followedUpAt = null;
            closedAt = null;
            goOn(at);
        }
        investigatingAt = at;
    }

    // A solution is an answer, too.
    private void resolve(Instant at) {
        respond(at);
        resolvedAt = at;
        stop(at);
    }

    private void stop(Instant at) {
        List<Stop> more = new ArrayList<>(stops);
        more.add(new Stop(at, null));
        stops = List.copyOf(more);
    }

    private void goOn(Instant at) {
        List<Stop> ended = new ArrayList<>(stops);
        Stop last = ended.remove(ended.size() - 1);
        ended.add(new Stop(last.from(), at));
        stops = List.copyOf(ended);
    }

    /** Whether the company waits for the customer. */
    boolean paused() {
        return status.isOpen()
                && !stops.isEmpty()
                && stops.get(stops.size() - 1).to() == null;
    }

    ComplaintStatus status() {
        return status;
    }

    List<Stop> stops() {
        return stops;
    }

    Instant lastStepAt() {
        return lastStepAt;
    }

    int stepCount() {
        return stepCount;
    }

    int reopenCount() {
        return reopenCount;
    }

    @Nullable Instant firstRespondedAt() {
        return firstRespondedAt;
    }

    @Nullable Instant investigatingAt() {
        return investigatingAt;
    }

    @Nullable Instant resolvedAt() {
        return resolvedAt;
    }

    @Nullable Instant followedUpAt() {
        return followedUpAt;
    }

    @Nullable Instant closedAt() {
        return closedAt;
    }
}
