// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.agent;

import static dev.kept.customer.agent.AgentProblem.AGENT_EXTERNAL_ID_TAKEN;
import static dev.kept.customer.agent.AgentProblem.AGENT_NOT_FOUND;
import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;
import static java.time.temporal.ChronoUnit.MICROS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.eventfeed.EventFeed;
import dev.kept.customer.listing.Filters;
import dev.kept.customer.listing.Listing;
import dev.kept.customer.listing.PageRequest;
import dev.kept.customer.listing.SortKey;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.patch.Patches;
import dev.kept.restkit.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps agents. */
@ApplicationScoped
class AgentService {

    private static final Listing<Agent> LISTING = new Listing<>(
            Agent.class,
            Agent::id,
            List.of(
                    SortKey.instant("createdAt", "createdAt", Agent::createdAt),
                    SortKey.text("externalId", "externalId", Agent::externalId)),
            "-createdAt");

    private final AgentRepository agents;
    private final TeamRepository teams;
    private final EventFeed feed;
    private final Patches patches;
    private final Cursors cursors;
    private final Clock clock;

    AgentService(
            AgentRepository agents,
            TeamRepository teams,
            EventFeed feed,
            Patches patches,
            Cursors cursors,
            Clock clock) {
        this.agents = agents;
        this.teams = teams;
        this.feed = feed;
        this.patches = patches;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    Page<Agent> page(AgentFilter filter, PageRequest request) {
        Filters filters = new Filters()
                .equal("externalId", filter.externalId)
                .equal("teamId", filter.teamId)
                .equal("active", filter.active);
        return LISTING.page(agents.getEntityManager(), cursors, filters, filter.sort, request);
    }

    @Transactional
    Agent get(String id) {
        return agents.findByIdOptional(id).orElseThrow(() -> AGENT_NOT_FOUND.with(id));
    }

    @Transactional
    Agent create(NewAgent wanted) {
        check(wanted, null);
        Changes changes = feed.begin();
        Agent agent = new Agent(Ids.next("agt"), wanted, now());
        agents.persist(agent);
        changes.after(agent, () -> AgentEvents.changed(agent));
        changes.finish();
        return agent;
    }

    @Transactional
    Agent patch(String id, @Nullable String ifMatch, JsonNode patch) {
        Agent agent = agents.findForChange(id).orElseThrow(() -> AGENT_NOT_FOUND.with(id));
        ETags.require(ifMatch, agent.version());
        NewAgent wanted = patches.apply(NewAgent.of(agent), patch, NewAgent.class);
        check(wanted, agent);
        if (wanted.equals(NewAgent.of(agent))) {
            return agent;
        }
        Changes changes = feed.begin();
        agent.change(wanted, now());
        changes.after(agent, () -> AgentEvents.changed(agent));
        changes.finish();
        return agent;
    }

    private void check(NewAgent wanted, @Nullable Agent before) {
        if (wanted.teamId() != null && teams.findById(wanted.teamId()) == null) {
            throw INVALID_REQUEST.withFaults(List.of(Fault.textAt("/teamId", "team-unknown", wanted.teamId())));
        }
        String externalId = wanted.externalId();
        if (externalId != null) {
            agents.findByExternalId(externalId).filter(other -> other != before).ifPresent(other -> {
                throw AGENT_EXTERNAL_ID_TAKEN.with(externalId, other.id());
            });
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(MICROS);
    }
}
