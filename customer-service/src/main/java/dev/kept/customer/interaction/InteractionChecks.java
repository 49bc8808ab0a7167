// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.interaction;

import dev.kept.customer.agent.AgentDirectory;
import dev.kept.customer.customer.CustomerDirectory;
import dev.kept.customer.lookup.Lookup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;

/** Prepares the check of some interactions: loads at once what all of them need. */
@ApplicationScoped
class InteractionChecks {

    private final CustomerDirectory customers;
    private final AgentDirectory agents;
    private final TouchpointRepository touchpoints;
    private final Clock clock;

    InteractionChecks(
            CustomerDirectory customers, AgentDirectory agents, TouchpointRepository touchpoints, Clock clock) {
        this.customers = customers;
        this.agents = agents;
        this.touchpoints = touchpoints;
        this.clock = clock;
    }

    InteractionCheck forAll(Collection<NewInteraction> interactions) {
        return new InteractionCheck(
                customers.lookUp(
                        Lookup.names(interactions, NewInteraction::customerId),
                        Lookup.names(interactions, NewInteraction::customerExternalId)),
                agents.lookUp(Lookup.names(interactions, NewInteraction::agentId), List.of()),
                touchpoints.keys(),
                clock.instant());
    }
}
