// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.trigger;

import dev.kept.feedkit.FeedEvent;
import dev.kept.feedkit.FeedHandler;
import dev.kept.restkit.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Notes the events that surveys follow. One event is one occasion for ever: told again, or read again from the beginning of
 * the feed, it changes nothing. What happened long ago, or was recorded before the trigger was switched on, is none.
 */
@ApplicationScoped
class TriggerHandler implements FeedHandler {

    private static final String NOTE = """
            insert into trigger_occasion (tenant, trigger_id, occasion, customer_id, reference, occurred_at, due_at, state)
            select t.tenant, t.id, ?, ?, ?, ?, cast(? as timestamptz) + make_interval(hours => t.delay_hours), 'WAITING'
            from survey_trigger t
            where t.tenant = ? and t.event = ? and t.active and t.active_since <= ?
              and ? > cast(? as timestamptz) - make_interval(days => t.max_age_days)
            on conflict do nothing
            """;

    private static final String FOLLOWED = "select distinct event from survey_trigger where tenant = ? and active";

    private static final String DROP =
            "update trigger_occasion set state = 'DROPPED' where tenant = ? and occasion = ? and state = 'WAITING'";

    private final DataSource database;
    private final Clock clock;

    TriggerHandler(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Set<String> types() {
        return Arrays.stream(TriggerEvent.values())
                .flatMap(event -> Stream.of(event.type(), event.undone()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void apply(String source, List<FeedEvent> events) {
        // Most tenants follow nothing: their orders then cost nothing here.
        Map<String, Set<String>> followed = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement note = connection.prepareStatement(NOTE);
                PreparedStatement drop = connection.prepareStatement(DROP)) {
            String tenant = "";
            for (FeedEvent event : events) {
                if (!tenant.equals(event.tenant())) {
                    tenant = event.tenant();
                    TenantContext.enter(connection, tenant);
                }
                Optional<TriggerEvent> known = TriggerEvent.ofType(event.type());
                if (known.isEmpty()) {
                    drop.setString(1, tenant);
                    drop.setString(2, event.entity());
                    drop.executeUpdate();
                } else if (followed(followed, connection, tenant)
                        .contains(known.get().name())) {
                    note(note, event, known.get());
                }
            }
        } catch (SQLException e) {
            throw new TriggerException("Cannot note what surveys follow", e);
        }
    }

    /** Names of what the active triggers of a tenant follow; asked for once in a page. */
    private static Set<String> followed(Map<String, Set<String>> known, Connection connection, String tenant)
            throws SQLException {
        Set<String> names = known.get(tenant);
        if (names == null) {
            names = new HashSet<>();
            try (PreparedStatement select = connection.prepareStatement(FOLLOWED)) {
                select.setString(1, tenant);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        names.add(rows.getString(1));
                    }
                }
            }
            known.put(tenant, names);
        }
        return names;
    }

    private void note(PreparedStatement note, FeedEvent event, TriggerEvent known) throws SQLException {
        Instant occurredAt = moment(event, known);
        note.setString(1, event.entity());
        note.setString(2, event.subject());
        note.setString(3, event.data().path("externalId").textValue());
        note.setObject(4, occurredAt.atOffset(ZoneOffset.UTC));
        note.setObject(5, occurredAt.atOffset(ZoneOffset.UTC));
        note.setString(6, event.tenant());
        note.setString(7, known.name());
        note.setObject(8, event.recordedAt().atOffset(ZoneOffset.UTC));
        note.setObject(9, occurredAt.atOffset(ZoneOffset.UTC));
        note.setObject(10, clock.instant().atOffset(ZoneOffset.UTC));
        note.executeUpdate();
    }

    private static Instant moment(FeedEvent event, TriggerEvent known) {
        String text = event.data().path(known.momentIn()).textValue();
        return text == null ? event.time() : Instant.parse(text);
    }

    /** What was noted stays: it is what keeps the same events from asking again. */
    @Override
    public void reset(String source) {
        // nothing to forget
    }
}
