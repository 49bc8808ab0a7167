// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.interaction;

import dev.kept.customer.agent.AgentRef;
import dev.kept.customer.customer.CustomerRef;
import dev.kept.customer.lookup.Lookup;
import dev.kept.restkit.problem.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What must hold for every interaction, whichever way it comes in.
 *
 * @param customers those that the interactions name
 * @param agents those that the interactions name
 * @param touchpoints keys of the tenant's touchpoints
 * @param now the current time
 */
record InteractionCheck(Lookup<CustomerRef> customers, Lookup<AgentRef> agents, Set<String> touchpoints, Instant now) {

    private static final Duration AHEAD = Duration.ofHours(24);

    /** An interaction that may be kept. */
    record Checked(String customerId, InteractionContent content) {}

    /** The interaction in the form in which it is kept, or null, and then at least one fault was added. */
    @Nullable Checked check(NewInteraction wanted, List<Fault> faults) {
        CustomerRef customer = customers.find(wanted.customerId(), wanted.customerExternalId(), faults);
        if (wanted.customerId() == null && wanted.customerExternalId() == null) {
            faults.add(Fault.textAt("/customerId", "customer-missing"));
        }
        if (wanted.startedAt().isBefore(Instant.EPOCH) || wanted.startedAt().isAfter(now.plus(AHEAD))) {
            faults.add(Fault.textAt("/startedAt", "time-out-of-range"));
        }
        String touchpoint = wanted.touchpoint();
        if (touchpoint != null && !touchpoints.contains(touchpoint)) {
            faults.add(Fault.textAt("/touchpoint", "touchpoint-unknown", touchpoint));
        }
        checkHandling(wanted, faults);
        return faults.isEmpty() && customer != null ? new Checked(customer.id(), wanted.content()) : null;
    }

    private void checkHandling(NewInteraction wanted, List<Fault> faults) {
        Handling handling = wanted.handling();
        if (handling == null) {
            return;
        }
        String agent = handling.agentId();
        if (agent != null && agents.find(agent, null, new ArrayList<>()) == null) {
            faults.add(Fault.textAt("/handling/agentId", "agent-unknown", agent));
        }
        Instant response = handling.firstResponseAt();
        if (response != null && response.isBefore(wanted.startedAt())) {
            faults.add(Fault.textAt("/handling/firstResponseAt", "response-before-start"));
        }
    }
}
