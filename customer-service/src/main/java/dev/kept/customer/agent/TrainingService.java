// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.agent;

import static dev.kept.customer.agent.AgentProblem.AGENT_NOT_FOUND;
import static dev.kept.customer.agent.AgentProblem.TRAINING_NOT_FOUND;
import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;
import static java.time.temporal.ChronoUnit.MICROS;

import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.eventfeed.EventFeed;
import dev.kept.customer.listing.Filters;
import dev.kept.customer.listing.Listing;
import dev.kept.customer.listing.PageRequest;
import dev.kept.customer.listing.SortKey;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps trainings of agents. */
@ApplicationScoped
class TrainingService {

    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);

    private static final Listing<Training> LISTING = new Listing<>(
            Training.class,
            Training::id,
            List.of(new SortKey<>("date", "e.date", training -> training.date().toString(), LocalDate::parse)),
            "-date");

    private final TrainingRepository trainings;
    private final AgentRepository agents;
    private final EventFeed feed;
    private final Cursors cursors;
    private final Clock clock;

    TrainingService(
            TrainingRepository trainings, AgentRepository agents, EventFeed feed, Cursors cursors, Clock clock) {
        this.trainings = trainings;
        this.agents = agents;
        this.feed = feed;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    Page<Training> page(String agentId, @Nullable String sort, PageRequest request) {
        requireAgent(agentId);
        return LISTING.page(
                trainings.getEntityManager(), cursors, new Filters().equal("agentId", agentId), sort, request);
    }

    @Transactional
    Training create(String agentId, NewTraining wanted) {
        requireAgent(agentId);
        if (wanted.date().isBefore(FIRST)) {
            throw INVALID_REQUEST.withFaults(List.of(Fault.textAt("/date", "date-too-early")));
        }
        Changes changes = feed.begin();
        Training training =
                new Training(Ids.next("trn"), agentId, wanted, clock.instant().truncatedTo(MICROS));
        trainings.persist(training);
        changes.after(training, () -> AgentEvents.recorded(training));
        changes.finish();
        return training;
    }

    @Transactional
    void delete(String agentId, String id) {
        Training training = trainings
                .findByIdOptional(id)
                .filter(found -> found.agentId().equals(agentId))
                .orElseThrow(() -> TRAINING_NOT_FOUND.with(id));
        Changes changes = feed.begin();
        trainings.delete(training);
        changes.after(training, () -> AgentEvents.deleted(training));
        changes.finish();
    }

    private void requireAgent(String id) {
        if (agents.findByIdOptional(id).isEmpty()) {
            throw AGENT_NOT_FOUND.with(id);
        }
    }
}
