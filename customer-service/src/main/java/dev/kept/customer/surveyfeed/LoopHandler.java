// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.surveyfeed;

import dev.kept.feedkit.FeedEvent;
import dev.kept.feedkit.FeedHandler;
import dev.kept.restkit.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** Notes the loops that survey-service opened; {@link LoopWorker} has somebody close them. */
@ApplicationScoped
class LoopHandler implements FeedHandler {

    private static final String OPENED = "survey.loop.opened.v1";

    private static final String NOTE = """
            insert into opened_loop (id, tenant, loop, heard_at) values (?, ?, ?::jsonb, ?) on conflict (id) do nothing
            """;

    private final DataSource database;

    LoopHandler(DataSource database) {
        this.database = database;
    }

    @Override
    public Set<String> types() {
        return Set.of(OPENED);
    }

    @Override
    public void apply(String source, List<FeedEvent> events) {
        try (Connection connection = database.getConnection();
                PreparedStatement note = connection.prepareStatement(NOTE)) {
            for (FeedEvent event : events) {
                TenantContext.enter(connection, event.tenant());
                note.setString(1, event.entity());
                note.setString(2, event.tenant());
                note.setString(3, event.data().toString());
                note.setObject(4, event.recordedAt().atOffset(ZoneOffset.UTC));
                note.executeUpdate();
            }
        } catch (SQLException e) {
            throw new SurveyAnswerException("Cannot note opened loops", e);
        }
    }

    /** Nothing: a loop that is told again has its task. */
    @Override
    public void reset(String source) {}
}
