// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.care;

import dev.kept.customer.listing.Filters;
import dev.kept.customer.listing.Listing;
import dev.kept.customer.listing.PageRequest;
import dev.kept.customer.listing.SortKey;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Lists tasks. */
@ApplicationScoped
class TaskList {

    private static final Listing<Task> LISTING = new Listing<>(
            Task.class,
            Task::id,
            List.of(
                    SortKey.instant(
                            "dueAt", "content.dueAt", task -> task.content().dueAt()),
                    SortKey.instant("createdAt", "createdAt", Task::createdAt)),
            "dueAt");

    private final EntityManager entities;
    private final Cursors cursors;
    private final Clock clock;

    TaskList(EntityManager entities, Cursors cursors, Clock clock) {
        this.entities = entities;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    Page<TaskView> page(TaskFilter filter, PageRequest request, boolean masked) {
        Filters filters = new Filters()
                .equal("customerId", filter.customerId)
                .equal("content.complaintId", filter.complaintId)
                .equal("content.ownerId", filter.ownerId)
                .equal("content.kind", filter.kind)
                .equal("status", filter.status)
                .only(filter.overdue, "e.status = OPEN and e.content.dueAt < instant")
                .from("content.dueAt", filter.dueAfter)
                .before("content.dueAt", filter.dueBefore);
        Page<Task> page = LISTING.page(entities, cursors, filters, filter.sort, request);
        return new Page<>(page.data().stream().map(task -> view(task, masked)).toList(), page.page());
    }

    TaskView view(Task task, boolean masked) {
        Instant now = clock.instant();
        return TaskView.of(task, now, masked);
    }
}
