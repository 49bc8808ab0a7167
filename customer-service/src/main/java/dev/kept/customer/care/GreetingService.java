// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.care;

import static dev.kept.customer.care.CareProblem.GREETING_RECORDED;
import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;

import dev.kept.customer.calendar.Holiday;
import dev.kept.customer.customer.CustomerRef;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.eventfeed.EventFeed;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Records greetings: each customer is greeted once per occasion and year. */
@ApplicationScoped
class GreetingService {

    private static final String BIRTHDAY = "birthday";

    private final TaskRepository tasks;
    private final TaskService service;
    private final TaskCheck check;
    private final TaskDates dates;
    private final EventFeed feed;

    GreetingService(TaskRepository tasks, TaskService service, TaskCheck check, TaskDates dates, EventFeed feed) {
        this.tasks = tasks;
        this.service = service;
        this.check = check;
        this.dates = dates;
        this.feed = feed;
    }

    @Transactional
    Task record(NewGreeting wanted) {
        List<Fault> faults = new ArrayList<>();
        CustomerRef customer = check.customer(wanted.customerId(), wanted.customerExternalId(), faults);
        if (wanted.customerId() == null && wanted.customerExternalId() == null) {
            faults.add(Fault.textAt("/customerId", "customer-missing"));
        }
        Optional<Holiday> holiday = Holiday.of(wanted.occasion());
        if (holiday.isEmpty() && !wanted.occasion().equals(BIRTHDAY)) {
            faults.add(Fault.textAt("/occasion", "occasion-unknown"));
        }
        List<Fault> owner = new ArrayList<>();
        check.checkOwner(wanted.agentId(), owner);
        owner.forEach(fault -> faults.add(Fault.at("/agentId", fault.code(), fault.detail())));
        if (!faults.isEmpty() || customer == null) {
            throw INVALID_REQUEST.withFaults(faults);
        }
        String key = customer.id() + "/" + wanted.occasion() + "/" + wanted.year();
        tasks.findByOccasion(key).ifPresent(known -> {
            throw GREETING_RECORDED.with(known.id());
        });
        var settledAt = service.settledAt(wanted.completion());
        // A birthday's own date is personal; the greeting is dated by when it was settled.
        LocalDate on = holiday.map(day -> day.in(wanted.year())).orElseGet(() -> dates.dateOf(settledAt));
        Changes changes = feed.begin();
        TaskContent content =
                new TaskContent(null, null, TaskKind.GREETING, wanted.agentId(), on, dates.endOf(on), false);
        Task task = new Task(Ids.next("tsk"), customer.id(), content, dates.now()).on(wanted.occasion(), key);
        task.settle(wanted.completion(), settledAt, dates.now());
        tasks.persist(task);
        TaskEvents.recorded(task, changes);
        changes.finish();
        return task;
    }
}
