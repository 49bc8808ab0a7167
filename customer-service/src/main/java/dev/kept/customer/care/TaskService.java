// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.care;

import static dev.kept.customer.care.CareProblem.TASK_CUSTOMER_FIXED;
import static dev.kept.customer.care.CareProblem.TASK_NOT_FOUND;
import static dev.kept.customer.care.CareProblem.TASK_SETTLED;
import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;
import static java.time.temporal.ChronoUnit.MICROS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.customer.care.TaskCheck.Checked;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.eventfeed.EventFeed;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.patch.Patches;
import dev.kept.restkit.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keeps tasks. Every change tells the other services in the same transaction. */
@ApplicationScoped
class TaskService {

    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final TaskRepository tasks;
    private final VisitPlanner planner;
    private final TaskCheck check;
    private final TaskDates dates;
    private final EventFeed feed;
    private final Patches patches;

    TaskService(
            TaskRepository tasks,
            VisitPlanner planner,
            TaskCheck check,
            TaskDates dates,
            EventFeed feed,
            Patches patches) {
        this.tasks = tasks;
        this.planner = planner;
        this.check = check;
        this.dates = dates;
        this.feed = feed;
        this.patches = patches;
    }

    @Transactional
    Task get(String id) {
        return tasks.findByIdOptional(id).orElseThrow(() -> TASK_NOT_FOUND.with(id));
    }

    @Transactional
    Task create(NewTask wanted) {
        Checked checked = check.check(wanted);
        Changes changes = feed.begin();
        Task task = new Task(Ids.next("tsk"), checked.customerId(), checked.content(), dates.now());
        tasks.persist(task);
        TaskEvents.recorded(task, changes);
        changes.finish();
        return task;
    }

    /** The one task of a loop; nothing if it has it already. */
    @Transactional
    void openForLoop(String loopId, NewTask wanted) {
        if (tasks.closesLoop(loopId)) {
            return;
        }
        Checked checked = check.check(wanted);
        Changes changes = feed.begin();
        Task task = new Task(Ids.next("tsk"), checked.customerId(), checked.content(), dates.now()).closing(loopId);
        tasks.persist(task);
        TaskEvents.recorded(task, changes);
        changes.finish();
    }

    @Transactional
    Task patch(String id, @Nullable String ifMatch, JsonNode patch) {
        Task task = getForChange(id, ifMatch);
        Checked checked = check.check(patches.apply(NewTask.of(task), patch, NewTask.class));
        if (!Objects.equals(checked.customerId(), task.customerId())) {
            throw TASK_CUSTOMER_FIXED.with();
        }
        if (checked.content().equals(task.content())) {
            return task;
        }
        Changes changes = feed.begin();
        task.change(checked.content(), dates.now());
        TaskEvents.changed(task, changes);
        changes.finish();
        return task;
    }

    /** Ends an open task; that of a visit plan brings the next one. */
    @Transactional
    Task complete(String id, NewCompletion completion) {
        Task task = tasks.findForChange(id).orElseThrow(() -> TASK_NOT_FOUND.with(id));
        if (task.status() != TaskStatus.OPEN) {
            throw TASK_SETTLED.with(task.status());
        }
        if (completion.customerOutcome() != null && task.loopId() == null) {
            throw INVALID_REQUEST.withFaults(List.of(Fault.textAt("/customerOutcome", "outcome-without-loop")));
        }
        Changes changes = feed.begin();
        task.settle(completion, settledAt(completion), dates.now());
        TaskEvents.changed(task, changes);
        planner.settled(task, changes);
        changes.finish();
        return task;
    }

    @Transactional
    void delete(String id, @Nullable String ifMatch) {
        Task task = getForChange(id, ifMatch);
        Changes changes = feed.begin();
        tasks.delete(task);
        TaskEvents.deleted(task, changes);
        changes.finish();
    }

    /** When it was settled; a problem if that is yet to come. */
    Instant settledAt(NewCompletion completion) {
        Instant now = dates.now();
        Instant at = completion.at() == null ? now : completion.at().truncatedTo(MICROS);
        if (at.isBefore(Instant.EPOCH) || at.isAfter(now.plus(AHEAD))) {
            throw INVALID_REQUEST.withFaults(List.of(Fault.textAt("/at", "time-in-future")));
        }
        return at;
    }

    private Task getForChange(String id, @Nullable String ifMatch) {
        Task task = tasks.findForChange(id).orElseThrow(() -> TASK_NOT_FOUND.with(id));
        ETags.require(ifMatch, task.version());
        return task;
    }
}
