// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lets other features have something done. */
@ApplicationScoped
public class CareTasks {

    private final TaskService service;
    private final TaskRepository tasks;

    CareTasks(TaskService service, TaskRepository tasks) {
        this.service = service;
        this.tasks = tasks;
    }

    /** Opens a task for no customer and returns its id; faults are at {@code /ownerId} and {@code /dueOn}. */
    @Transactional
    public String open(String title, @Nullable String ownerId, LocalDate dueOn) {
        return service.create(new NewTask(null, null, null, title, TaskKind.FOLLOW_UP, ownerId, dueOn, null))
                .id();
    }

    /**
     * Opens the task that closes a loop, unless it is open already.
     *
     * @throws dev.kept.restkit.problem.ProblemException at {@code /customerId} or {@code /ownerId}, if there is none such
     */
    @Transactional
    public void openForLoop(String loopId, String customerId, String title, @Nullable String ownerId, Instant dueAt) {
        service.openForLoop(
                loopId, new NewTask(customerId, null, null, title, TaskKind.RECOVERY, ownerId, null, dueAt));
    }

    /** The tasks of the current tenant among those named, by id. */
    @Transactional
    public Map<String, CareTask> find(Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : tasks.findAll(ids).stream().collect(Collectors.toMap(Task::id, CareTask::of, (a, b) -> a));
    }
}
