// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.care;

import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;
import static java.time.temporal.ChronoUnit.MICROS;

import dev.kept.customer.agent.AgentDirectory;
import dev.kept.customer.complaint.ComplaintDirectory;
import dev.kept.customer.customer.CustomerDirectory;
import dev.kept.customer.customer.CustomerRef;
import dev.kept.customer.lookup.Lookup;
import dev.kept.restkit.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must hold for every task and visit plan. */
@ApplicationScoped
class TaskCheck {

    /** Care is planned for years, not for ages. */
    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private final CustomerDirectory customers;
    private final AgentDirectory agents;
    private final ComplaintDirectory complaints;
    private final TaskDates dates;

    TaskCheck(CustomerDirectory customers, AgentDirectory agents, ComplaintDirectory complaints, TaskDates dates) {
        this.customers = customers;
        this.agents = agents;
        this.complaints = complaints;
        this.dates = dates;
    }

    /** A task that may be kept. */
    record Checked(@Nullable String customerId, TaskContent content) {}

    Checked check(NewTask task) {
        List<Fault> faults = new ArrayList<>();
        CustomerRef named = customer(task.customerId(), task.customerExternalId(), faults);
        String customerId = ofComplaint(task.complaintId(), named == null ? null : named.id(), faults);
        checkOwner(task.ownerId(), faults);
        if ((task.dueOn() == null) == (task.dueAt() == null)) {
            faults.add(Fault.textAt("/dueOn", "due-not-once"));
        }
        Instant at = task.dueAt() == null ? null : task.dueAt().truncatedTo(MICROS);
        LocalDate on = at == null ? task.dueOn() : dates.dateOf(at);
        checkDate(at == null ? "/dueOn" : "/dueAt", on, faults);
        if (!faults.isEmpty() || on == null) {
            throw INVALID_REQUEST.withFaults(faults);
        }
        return new Checked(
                customerId,
                new TaskContent(
                        task.complaintId(),
                        task.title(),
                        task.kind(),
                        task.ownerId(),
                        on,
                        at == null ? dates.endOf(on) : at,
                        at != null));
    }

    private @Nullable String ofComplaint(
            @Nullable String complaintId, @Nullable String customerId, List<Fault> faults) {
        if (complaintId == null) {
            return customerId;
        }
        String complained = complaints.customerOf(complaintId).orElse(null);
        if (complained == null) {
            faults.add(Fault.textAt("/complaintId", "complaint-unknown", complaintId));
        } else if (customerId != null && !customerId.equals(complained)) {
            faults.add(Fault.textAt("/customerId", "customer-not-of-complaint"));
        }
        return complained;
    }

    @Nullable CustomerRef customer(@Nullable String id, @Nullable String externalId, List<Fault> faults) {
        return customers.lookUp(Lookup.names(id), Lookup.names(externalId)).find(id, externalId, faults);
    }

    void checkOwner(@Nullable String ownerId, List<Fault> faults) {
        if (ownerId != null
                && agents.lookUp(List.of(ownerId), List.of()).find(ownerId, null, new ArrayList<>()) == null) {
            faults.add(Fault.textAt("/ownerId", "agent-unknown", ownerId));
        }
    }

    void checkDate(String pointer, @Nullable LocalDate date, List<Fault> faults) {
        if (date != null && (date.isBefore(FIRST) || date.isAfter(LAST))) {
            faults.add(Fault.textAt(pointer, "date-out-of-range", FIRST, LAST));
        }
    }
}
