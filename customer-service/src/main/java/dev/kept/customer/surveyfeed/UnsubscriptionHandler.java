// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.surveyfeed;

import dev.kept.customer.consent.ConsentPurpose;
import dev.kept.feedkit.FeedEvent;
import dev.kept.feedkit.FeedHandler;
import dev.kept.restkit.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** Notes who wants no further surveys by a channel; {@link UnsubscriptionWorker} makes a withdrawal of it. */
@ApplicationScoped
class UnsubscriptionHandler implements FeedHandler {

    private static final String NOTE = """
            insert into heard_unsubscription (id, tenant, subject, channel, purpose, unsubscribed_at)
            values (?, ?, ?, ?, ?, ?) on conflict (id) do nothing
            """;

    private final DataSource database;

    UnsubscriptionHandler(DataSource database) {
        this.database = database;
    }

    @Override
    public Set<String> types() {
        return Set.of("survey.contact.unsubscribed.v1");
    }

    @Override
    public void apply(String source, List<FeedEvent> events) {
        try (Connection connection = database.getConnection();
                PreparedStatement note = connection.prepareStatement(NOTE)) {
            for (FeedEvent event : events) {
                TenantContext.enter(connection, event.tenant());
                // What is no purpose or no instant is an event to be parked, not a row on which the worker stumbles.
                ConsentPurpose purpose =
                        ConsentPurpose.valueOf(event.data().path("purpose").asText());
                Instant at = Instant.parse(event.data().path("unsubscribedAt").asText());
                note.setString(1, event.entity());
                note.setString(2, event.tenant());
                note.setString(3, event.data().path("customerId").asText());
                note.setString(4, event.data().path("channel").asText());
                note.setString(5, purpose.name());
                note.setObject(6, at.atOffset(ZoneOffset.UTC));
                note.executeUpdate();
            }
        } catch (SQLException e) {
            throw new SurveyAnswerException("Cannot note unsubscriptions", e);
        }
    }

    /** Nothing: a withdrawal that is told again is there already. */
    @Override
    public void reset(String source) {}
}
