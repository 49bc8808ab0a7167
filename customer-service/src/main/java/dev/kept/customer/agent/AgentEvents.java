// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.agent;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.money.Decimals;
import dev.kept.feedkit.OutboxEvent;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** What other services hear of agents and trainings: ids and facts, never who somebody is. */
final class AgentEvents {

    /** The full state of an agent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AgentState(String agentId, @Nullable String teamId, boolean active) {}

    /** The full state of a training; the date is the agent's own, without a zone. */
    record TrainingState(String trainingId, String agentId, LocalDate date, String topic, String hours) {}

    private AgentEvents() {}

    static OutboxEvent changed(Agent agent) {
        return new OutboxEvent(
                "tenant.agent.changed.v1",
                "tenant",
                agent.id(),
                agent.version(),
                agent.updatedAt(),
                new AgentState(agent.id(), agent.teamId(), agent.active()));
    }

    static OutboxEvent recorded(Training training) {
        return training("tenant.training.recorded.v1", training, 1);
    }

    static OutboxEvent deleted(Training training) {
        return training("tenant.training.deleted.v1", training, 2);
    }

    private static OutboxEvent training(String type, Training training, long version) {
        return new OutboxEvent(
                type,
                "tenant",
                training.id(),
                version,
                training.date().atStartOfDay(ZoneOffset.UTC).toInstant(),
                new TrainingState(
                        training.id(),
                        training.agentId(),
                        training.date(),
                        training.topic(),
                        Decimals.text(training.hours())));
    }
}
