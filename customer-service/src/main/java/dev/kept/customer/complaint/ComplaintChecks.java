// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import dev.kept.customer.agent.AgentDirectory;
import dev.kept.customer.customer.CustomerDirectory;
import dev.kept.customer.lookup.Lookup;
import dev.kept.customer.order.OrderDirectory;
import dev.kept.customer.settings.TenantSettingsService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prepares the check of some complaints: loads at once what all of them need. */
@ApplicationScoped
class ComplaintChecks {

    private final TenantSettingsService settings;
    private final CustomerDirectory customers;
    private final OrderDirectory orders;
    private final AgentDirectory agents;
    private final Clock clock;

    ComplaintChecks(
            TenantSettingsService settings,
            CustomerDirectory customers,
            OrderDirectory orders,
            AgentDirectory agents,
            Clock clock) {
        this.settings = settings;
        this.customers = customers;
        this.orders = orders;
        this.agents = agents;
        this.clock = clock;
    }

    ComplaintCheck forAll(Collection<NewComplaint> complaints) {
        List<ComplaintAbout> abouts =
                complaints.stream().map(NewComplaint::aboutOrNothing).toList();
        List<ComplaintAssignee> assignees =
                complaints.stream().map(NewComplaint::assigneeOrNobody).toList();
        return new ComplaintCheck(
                settings.holdCurrency().currency(),
                customers.lookUp(
                        Lookup.names(complaints, NewComplaint::customerId),
                        Lookup.names(complaints, NewComplaint::customerExternalId)),
                orders.lookUp(
                        Lookup.names(abouts, ComplaintAbout::orderId),
                        Lookup.names(abouts, ComplaintAbout::orderExternalId)),
                agents.lookUp(
                        Lookup.names(assignees, ComplaintAssignee::agentId),
                        Lookup.names(assignees, ComplaintAssignee::agentExternalId)),
                agents.lookUpTeams(Lookup.names(assignees, ComplaintAssignee::teamId)),
                clock.instant());
    }

    /** The check of a step that may name an agent. */
    ComplaintCheck forStep(@Nullable String agentId) {
        return new ComplaintCheck(
                settings.holdCurrency().currency(),
                new Lookup<>("customer", List.of()),
                new Lookup<>("order", List.of()),
                agents.lookUp(Lookup.names(agentId), List.of()),
                new Lookup<>("team", List.of()),
                clock.instant());
    }
}
