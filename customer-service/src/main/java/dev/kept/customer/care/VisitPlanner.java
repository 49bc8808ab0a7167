// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.care;

import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.eventfeed.EventFeed;
import dev.kept.restkit.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Makes the next task of a visit plan once the one before is settled or late. Dates that passed meanwhile are left out:
 * nobody is helped by ten visits that were due long ago.
 */
@ApplicationScoped
class VisitPlanner {

    private final VisitPlanRepository plans;
    private final TaskRepository tasks;
    private final TaskDates dates;
    private final EventFeed feed;

    VisitPlanner(VisitPlanRepository plans, TaskRepository tasks, TaskDates dates, EventFeed feed) {
        this.plans = plans;
        this.tasks = tasks;
        this.dates = dates;
        this.feed = feed;
    }

    /** Brings some plans of the current tenant forward whose task is late. */
    @Transactional
    void raiseDue() {
        Changes changes = feed.begin();
        plans.findDueForChange(dates.now()).forEach(plan -> advance(plan, changes));
        changes.finish();
    }

    /** Brings the plan of a settled task forward, if it was the plan's newest one. */
    void settled(Task task, Changes changes) {
        if (task.planId() != null) {
            plans.findForChange(task.planId())
                    .filter(plan -> task.content().dueOn().equals(plan.currentOn()))
                    .ifPresent(plan -> advance(plan, changes));
        }
    }

    /** Makes the next task of a plan, if there is one. */
    void advance(VisitPlan plan, Changes changes) {
        LocalDate today = dates.today();
        LocalDate current = plan.currentOn();
        LocalDate earliest = current == null || current.isBefore(today) ? today : current.plusDays(1);
        Optional<LocalDate> next = plan.active() ? plan.schedule().from(earliest) : Optional.empty();
        next.ifPresentOrElse(date -> visit(plan, date, changes), plan::rest);
    }

    private void visit(VisitPlan plan, LocalDate date, Changes changes) {
        TaskContent content =
                new TaskContent(null, plan.title(), plan.kind(), plan.ownerId(), date, dates.endOf(date), false);
        if (!tasks.hasVisit(plan.id(), date)) {
            Task task = new Task(Ids.next("tsk"), plan.customerId(), content, dates.now()).of(plan);
            tasks.persist(task);
            TaskEvents.recorded(task, changes);
        }
        plan.reach(date, content.dueAt());
    }
}
