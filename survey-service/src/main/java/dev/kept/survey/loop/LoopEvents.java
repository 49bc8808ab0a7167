// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.loop;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.feedkit.OutboxEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What other services hear of a loop: its full state at each version. */
final class LoopEvents {

    /** The state of a loop. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(
            String loopId,
            @Nullable String customerId,
            String responseId,
            String surveyKey,
            String question,
            int score,
            @Nullable String agentId,
            @Nullable String taskId,
            Instant dueAt,
            FeedbackLoop.Status status,
            FeedbackLoop.@Nullable Outcome outcome,
            @Nullable Instant closedAt) {}

    private LoopEvents() {}

    static OutboxEvent opened(FeedbackLoop loop, String customerId) {
        return event("survey.loop.opened.v1", loop, customerId, loop.openedAt());
    }

    /** @param customerId whose it is now */
    static OutboxEvent changed(FeedbackLoop loop, @Nullable String customerId) {
        Instant closed = loop.closedAt();
        return event("survey.loop.changed.v1", loop, customerId, closed == null ? loop.openedAt() : closed);
    }

    private static OutboxEvent event(String type, FeedbackLoop loop, @Nullable String customerId, Instant at) {
        State state = new State(
                loop.id(),
                customerId,
                loop.responseId(),
                loop.surveyKey(),
                loop.question(),
                loop.score(),
                loop.agentId(),
                loop.taskId(),
                loop.dueAt(),
                loop.status(),
                loop.outcome(),
                loop.closedAt());
        return new OutboxEvent(
                type, customerId == null ? loop.responseId() : customerId, loop.id(), loop.version(), at, state);
    }
}
