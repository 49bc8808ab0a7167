// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.agent;

import static dev.kept.customer.agent.AgentProblem.TEAM_NAME_TAKEN;
import static dev.kept.customer.agent.AgentProblem.TEAM_NOT_FOUND;
import static java.time.temporal.ChronoUnit.MICROS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.customer.listing.Filters;
import dev.kept.customer.listing.Listing;
import dev.kept.customer.listing.PageRequest;
import dev.kept.customer.listing.SortKey;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.patch.Patches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps teams. */
@ApplicationScoped
class TeamService {

    private static final Listing<Team> LISTING =
            new Listing<>(Team.class, Team::id, List.of(SortKey.text("name", "name", Team::name)), "name");

    private final TeamRepository teams;
    private final Patches patches;
    private final Cursors cursors;
    private final Clock clock;

    TeamService(TeamRepository teams, Patches patches, Cursors cursors, Clock clock) {
        this.teams = teams;
        this.patches = patches;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    Page<Team> page(@Nullable Boolean active, @Nullable String sort, PageRequest request) {
        return LISTING.page(teams.getEntityManager(), cursors, new Filters().equal("active", active), sort, request);
    }

    @Transactional
    Team get(String id) {
        return teams.findByIdOptional(id).orElseThrow(() -> TEAM_NOT_FOUND.with(id));
    }

    @Transactional
    Team create(NewTeam wanted) {
        refuseTaken(wanted.name(), null);
        Team team = new Team(Ids.next("tem"), wanted, now());
        teams.persistAndFlush(team);
        return team;
    }

    @Transactional
    Team patch(String id, @Nullable String ifMatch, JsonNode patch) {
        Team team = teams.findForChange(id).orElseThrow(() -> TEAM_NOT_FOUND.with(id));
        ETags.require(ifMatch, team.version());
        NewTeam wanted = patches.apply(NewTeam.of(team), patch, NewTeam.class);
        refuseTaken(wanted.name(), team);
        team.change(wanted, now());
        teams.flush();
        return team;
    }

    private void refuseTaken(String name, @Nullable Team except) {
        teams.findByName(name).filter(other -> other != except).ifPresent(other -> {
            throw TEAM_NAME_TAKEN.with(name, other.id());
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(MICROS);
    }
}
