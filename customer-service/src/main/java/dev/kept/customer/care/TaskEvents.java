// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.care;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.feedkit.OutboxEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What other services hear of a task for a customer: its full state at each version, and none of its words. */
final class TaskEvents {

    /** The full state of a task. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(
            String taskId,
            String customerId,
            @Nullable String complaintId,
            TaskKind kind,
            @Nullable String ownerId,
            @JsonUnwrapped Due due,
            TaskStatus status,
            @Nullable Instant settledAt,
            @Nullable String visitPlanId,
            @Nullable String occasion,
            @Nullable String loopId,
            @Nullable CustomerOutcome customerOutcome) {}

    /** By when. */
    record Due(LocalDate dueOn, Instant dueAt) {}

    private TaskEvents() {}

    static void recorded(Task task, Changes changes) {
        tell("customer.task.recorded.v1", task, 0, changes);
    }

    static void changed(Task task, Changes changes) {
        tell("customer.task.changed.v1", task, 0, changes);
    }

    static void deleted(Task task, Changes changes) {
        tell("customer.task.deleted.v1", task, 1, changes);
    }

    /** It is gone from one customer and is another's. */
    static List<OutboxEvent> moved(Task task, String from, String to) {
        return List.of(
                event("customer.task.deleted.v1", task, from, task.version()),
                event("customer.task.changed.v1", task, to, task.version()));
    }

    // A task for no customer is nobody else's business.
    private static void tell(String type, Task task, int ahead, Changes changes) {
        String customer = task.customerId();
        if (customer != null) {
            changes.after(task, () -> event(type, task, customer, task.version() + ahead));
        }
    }

    private static OutboxEvent event(String type, Task task, String subject, long version) {
        TaskContent content = task.content();
        State state = new State(
                task.id(),
                subject,
                content.complaintId(),
                content.kind(),
                content.ownerId(),
                new Due(content.dueOn(), content.dueAt()),
                task.status(),
                task.settledAt(),
                task.planId(),
                task.occasion(),
                task.loopId(),
                task.customerOutcome());
        return new OutboxEvent(type, subject, task.id(), version, content.dueAt(), state);
    }
}
