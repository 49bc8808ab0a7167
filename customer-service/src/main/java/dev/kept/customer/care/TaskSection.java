// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.care;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.file.TableSection;
import dev.kept.restkit.tenant.Caller;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;

/** The tasks for a customer, as a part of its file. */
@Singleton
class TaskSection extends TableSection {

    private static final Table TABLE = new Table("task", "task", "due_at", Set.of("title", "outcome"));

    private final TaskRepository tasks;

    TaskSection(EntityManager entities, Caller caller, ObjectMapper json, TaskRepository tasks) {
        super(TABLE, entities, caller, json);
        this.tasks = tasks;
    }

    @Override
    protected boolean versioned() {
        return true;
    }

    @Override
    protected void moved(List<String> ids, String from, String to, Changes changes) {
        tasks.findAll(ids).forEach(task -> changes.told(TaskEvents.moved(task, from, to)));
    }
}
