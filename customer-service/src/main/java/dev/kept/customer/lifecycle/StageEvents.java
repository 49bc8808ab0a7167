// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.customer.Stage;
import dev.kept.feedkit.OutboxEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What other services hear of stages: the whole history each time. */
final class StageEvents {

    /** Without a stage: the customer was merged into another. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(
            String customerId,
            @Nullable Stage stage,
            @Nullable LocalDate since,
            List<StageTransition> transitions) {}

    private StageEvents() {}

    static OutboxEvent changed(CustomerStage stage, List<StageTransition> history, Instant at) {
        return new OutboxEvent(
                "customer.stage.changed.v1",
                stage.customerId(),
                stage.customerId() + "/stage",
                stage.version(),
                at,
                new State(stage.customerId(), stage.stage(), stage.since(), history));
    }
}
