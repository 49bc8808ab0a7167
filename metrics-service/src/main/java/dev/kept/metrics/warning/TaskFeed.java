// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.warning;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.feedkit.FeedEvent;
import dev.kept.feedkit.FeedHandler;
import dev.kept.metrics.store.TenantTransactions;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hears what became of the tasks that customer-service made of warnings. */
@ApplicationScoped
@Identifier("warning-tasks") class TaskFeed implements FeedHandler {

    private static final String CHANGED = "customer.task.changed.v1";
    private static final String OURS = "wrn_";
    private static final String BY = "task";

    private final TenantTransactions transactions;
    private final WarningSteps steps;

    TaskFeed(TenantTransactions transactions, WarningSteps steps) {
        this.transactions = transactions;
        this.steps = steps;
    }

    @Override
    public Set<String> types() {
        return Set.of(CHANGED);
    }

    @Override
    public void apply(String source, List<FeedEvent> events) {
        for (FeedEvent event : events) {
            String warning = event.data().path("loopId").asText();
            boolean settled = !event.data().path("status").asText("OPEN").equals("OPEN");
            if (settled && warning.startsWith(OURS)) {
                transactions.join(event.tenant(), connection -> {
                    steps.taskSettled(connection, warning, outcome(event.data()), BY + "/" + event.entity());
                    return warning;
                });
            }
        }
    }

    private static Warning.@Nullable Outcome outcome(JsonNode data) {
        String told = data.path("customerOutcome").asText();
        return Warning.Outcome.of(told).orElse(null);
    }

    /** Nothing: a step that is told again has been taken. */
    @Override
    public void reset(String source) {}
}
