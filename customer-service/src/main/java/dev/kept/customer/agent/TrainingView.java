// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.agent;

import dev.kept.customer.money.Decimals;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A training as a client sees it. */
@Schema(name = "Training", description = "What an agent was trained in.")
record TrainingView(
        @Schema(required = true, examples = "trn_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String id,

        @Schema(required = true, description = "Id of the agent.", examples = "agt_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String agentId,

        @Schema(required = true, examples = "2024-03-08") LocalDate date,

        @Schema(required = true, examples = "Complaint handling")
        String topic,

        @Schema(required = true, examples = "7.5") String hours,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant createdAt) {

    static TrainingView of(Training training) {
        return new TrainingView(
                training.id(),
                training.agentId(),
                training.date(),
                training.topic(),
                Decimals.text(training.hours()),
                training.createdAt());
    }
}
