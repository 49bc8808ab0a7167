// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.surveyfeed;

import dev.kept.feedkit.FeedEvent;
import dev.kept.feedkit.FeedHandler;
import dev.kept.restkit.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** Notes the early warnings that metrics-service raised; {@link LoopWorker} has somebody look after them. */
@ApplicationScoped
class WarningHandler implements FeedHandler {

    private static final String RAISED = "metrics.warning.raised.v1";
    private static final String CHANGED = "metrics.warning.changed.v1";

    /** In which somebody is to look after a warning. */
    private static final Duration TIME = Duration.ofDays(3);

    private static final String NOTE = """
            insert into opened_loop (id, tenant, loop, heard_at)
            values (?, ?, jsonb_build_object('customerId', ?::text, 'cause', ?::text, 'dueAt', ?::text), ?)
            on conflict (id) do nothing
            """;

    private final DataSource database;

    WarningHandler(DataSource database) {
        this.database = database;
    }

    @Override
    public Set<String> types() {
        return Set.of(RAISED, CHANGED);
    }

    @Override
    public void apply(String source, List<FeedEvent> events) {
        try (Connection connection = database.getConnection();
                PreparedStatement note = connection.prepareStatement(NOTE)) {
            for (FeedEvent event : events) {
                // What becomes of a warning is metrics-service's business; its task is closed by whoever has it.
                if (event.type().equals(RAISED)) {
                    TenantContext.enter(connection, event.tenant());
                    note.setString(1, event.entity());
                    note.setString(2, event.tenant());
                    note.setString(3, event.subject());
                    note.setString(4, event.data().path("cause").asText());
                    note.setString(5, event.recordedAt().plus(TIME).toString());
                    note.setObject(6, event.recordedAt().atOffset(ZoneOffset.UTC));
                    note.executeUpdate();
                }
            }
        } catch (SQLException e) {
            throw new SurveyAnswerException("Cannot note early warnings", e);
        }
    }

    /** Nothing: a warning that is told again has its task. */
    @Override
    public void reset(String source) {}
}
