// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import static java.time.temporal.ChronoUnit.MICROS;

import dev.kept.customer.agent.AgentRef;
import dev.kept.customer.agent.TeamRef;
import dev.kept.customer.customer.CustomerRef;
import dev.kept.customer.lookup.Lookup;
import dev.kept.customer.money.Currencies;
import dev.kept.customer.money.Money;
import dev.kept.customer.order.OrderRef;
import dev.kept.restkit.problem.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What must hold for every complaint, whichever way it comes in.
 *
 * @param currency the tenant's, held; a complaint without compensation has it
 * @param now the current time
 */
record ComplaintCheck(
        String currency,
        Lookup<CustomerRef> customers,
        Lookup<OrderRef> orders,
        Lookup<AgentRef> agents,
        Lookup<TeamRef> teams,
        Instant now) {

    /** Clocks of clients may be a little ahead of ours. */
    static final Duration AHEAD = Duration.ofMinutes(5);

    /** A complaint that may be kept; without handling nothing was said of it. */
    record Checked(
            CustomerRef customer,
            ComplaintContent content,
            @Nullable ComplaintHandling handling) {

        Remedy remedy() {
            return handling == null ? Remedy.NONE : new Remedy(handling.solution(), handling.compensation());
        }
    }

    /** The complaint in the form in which it is kept, or null, and then at least one fault was added. */
    @Nullable Checked check(NewComplaint complaint, List<Fault> faults) {
        int before = faults.size();
        CustomerRef customer = customers.find(complaint.customerId(), complaint.customerExternalId(), faults);
        if (complaint.customerId() == null && complaint.customerExternalId() == null) {
            faults.add(Fault.textAt("/customerId", "customer-missing"));
        }
        OrderRef order = order(complaint.aboutOrNothing(), customer, faults);
        ComplaintAssignee assignee = assignee(complaint.assigneeOrNobody(), faults);
        checkTime("/openedAt", complaint.openedAt(), faults);
        ComplaintHandling handling =
                complaint.handling() == null ? null : checkHandling(complaint.openedAt(), complaint.handling(), faults);
        if (faults.size() > before || customer == null) {
            return null;
        }
        ComplaintContent content = new ComplaintContent(
                complaint.externalId(),
                complaint.openedAt().truncatedTo(MICROS),
                complaint.channel(),
                complaint.category(),
                complaint.severity(),
                complaint.subject(),
                complaint.text(),
                complaint.aboutOrNothing().product(),
                order == null ? complaint.aboutOrNothing().orderId() : order.id(),
                assignee.agentId(),
                assignee.teamId());
        return new Checked(customer, content, handling);
    }

    void checkTime(String pointer, @Nullable Instant time, List<Fault> faults) {
        if (time != null && (time.isBefore(Instant.EPOCH) || time.isAfter(now.plus(AHEAD)))) {
            faults.add(Fault.textAt(pointer, "time-in-future"));
        }
    }

    void checkCompensation(String pointer, @Nullable Money money, List<Fault> faults) {
        if (money != null) {
            Currencies.check(pointer + "/currency", money.currency(), faults);
        }
        if (money != null && money.value().signum() == 0) {
            faults.add(Fault.textAt(pointer + "/amount", "amount-not-positive"));
        }
    }

    private @Nullable OrderRef order(ComplaintAbout about, @Nullable CustomerRef customer, List<Fault> faults) {
        List<Fault> found = new ArrayList<>();
        OrderRef order = orders.find(about.orderId(), about.orderExternalId(), found);
        if (order != null && customer != null && !order.customerId().equals(customer.id())) {
            found.add(Fault.textAt("/orderId", "customer-not-of-order"));
        }
        within("/about", found, faults);
        return order;
    }

    private ComplaintAssignee assignee(ComplaintAssignee wanted, List<Fault> faults) {
        List<Fault> found = new ArrayList<>();
        AgentRef agent = agents.find(wanted.agentId(), wanted.agentExternalId(), found);
        TeamRef team = teams.find(wanted.teamId(), null, found);
        within("/assignee", found, faults);
        String ofAgent = agent == null ? null : agent.teamId();
        return new ComplaintAssignee(agent == null ? null : agent.id(), null, team == null ? ofAgent : team.id());
    }

    private ComplaintHandling checkHandling(Instant openedAt, ComplaintHandling handling, List<Fault> faults) {
        checkCompensation("/handling/compensation", handling.compensation(), faults);
        Instant last = openedAt;
        last = inOrder("investigatingAt", handling.investigatingAt(), last, faults);
        last = inOrder("resolvedAt", handling.resolvedAt(), last, faults);
        last = inOrder("followedUpAt", handling.followedUpAt(), last, faults);
        inOrder("closedAt", handling.closedAt(), last, faults);
        inOrder("firstRespondedAt", handling.firstRespondedAt(), openedAt, faults);
        Instant solved = Objects.requireNonNullElse(handling.resolvedAt(), Instant.MAX);
        if (handling.firstRespondedAt() != null && handling.firstRespondedAt().isAfter(solved)) {
            faults.add(Fault.textAt("/handling/firstRespondedAt", "response-after-solution"));
        }
        return handling;
    }

    private Instant inOrder(String member, @Nullable Instant time, Instant last, List<Fault> faults) {
        if (time == null) {
            return last;
        }
        checkTime("/handling/" + member, time, faults);
        if (time.isBefore(last)) {
            faults.add(Fault.textAt("/handling/" + member, "step-before-last", last));
        }
        return time;
    }

    private static void within(String pointer, List<Fault> found, List<Fault> faults) {
        found.forEach(fault -> faults.add(Fault.at(pointer + fault.pointer(), fault.code(), fault.detail())));
    }
}
