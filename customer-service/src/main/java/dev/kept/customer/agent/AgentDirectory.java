// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.agent;

import dev.kept.customer.lookup.Lookup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;

/** Tells other features which agents and teams exist. */
@ApplicationScoped
public class AgentDirectory {

    private final AgentRepository agents;
    private final TeamRepository teams;

    AgentDirectory(AgentRepository agents, TeamRepository teams) {
        this.agents = agents;
        this.teams = teams;
    }

    /** The agents of the current tenant among those named; faults are {@code agent-unknown}, {@code agent-ambiguous}. */
    @Transactional
    public Lookup<AgentRef> lookUp(Collection<String> ids, Collection<String> externalIds) {
        return new Lookup<>(
                "agent", ids.isEmpty() && externalIds.isEmpty() ? List.of() : agents.findRefs(ids, externalIds));
    }

    /** The teams of the current tenant among those named; the fault is {@code team-unknown}. */
    @Transactional
    public Lookup<TeamRef> lookUpTeams(Collection<String> ids) {
        return new Lookup<>(
                "team",
                ids.isEmpty()
                        ? List.of()
                        : teams.list("id in ?1", ids).stream()
                                .map(team -> new TeamRef(team.id()))
                                .toList());
    }
}
