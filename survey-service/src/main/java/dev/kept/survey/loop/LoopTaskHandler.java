// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.loop;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.feedkit.FeedEvent;
import dev.kept.feedkit.FeedHandler;
import dev.kept.feedkit.Outbox;
import dev.kept.restkit.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;

/** Follows the tasks that customer-service opened for loops: whose they are, and that they are settled. */
@ApplicationScoped
class LoopTaskHandler implements FeedHandler {

    private static final Set<String> TYPES = Set.of("customer.task.recorded.v1", "customer.task.changed.v1");

    private final DataSource database;
    private final SessionFactory sessions;
    private final Outbox outbox;

    LoopTaskHandler(DataSource database, SessionFactory sessions, Outbox outbox) {
        this.database = database;
        this.sessions = sessions;
        this.outbox = outbox;
    }

    @Override
    public Set<String> types() {
        return TYPES;
    }

    @Override
    public void apply(String source, List<FeedEvent> events) {
        List<FeedEvent> ofLoops = events.stream()
                .filter(event -> event.data().hasNonNull("loopId"))
                .toList();
        if (ofLoops.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            for (FeedEvent event : ofLoops) {
                TenantContext.enter(connection, event.tenant());
                apply(event);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot follow the tasks of loops", e);
        }
    }

    private void apply(FeedEvent event) {
        try (Session session =
                sessions.withOptions().tenantIdentifier((Object) event.tenant()).openSession()) {
            FeedbackLoop loop =
                    session.find(FeedbackLoop.class, event.data().path("loopId").asText(), LockMode.PESSIMISTIC_WRITE);
            // A loop goes with its response; its task stays, for the customer is as unhappy as before.
            if (loop == null) {
                return;
            }
            long before = loop.version();
            JsonNode task = event.data();
            loop.hear(
                    event.entity(),
                    task.path("ownerId").textValue(),
                    outcome(task.path("status").asText()),
                    instant(task.path("settledAt").textValue()));
            session.flush();
            if (loop.version() > before) {
                outbox.append(
                        event.tenant(),
                        List.of(LoopEvents.changed(loop, task.path("customerId").textValue())));
            }
        }
    }

    private static FeedbackLoop.@Nullable Outcome outcome(String status) {
        return switch (status) {
            case "DONE" -> FeedbackLoop.Outcome.DONE;
            case "NOT_DONE" -> FeedbackLoop.Outcome.NOT_DONE;
            default -> null;
        };
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }

    /** Nothing: what was settled is settled, and is told again. */
    @Override
    public void reset(String source) {}
}
