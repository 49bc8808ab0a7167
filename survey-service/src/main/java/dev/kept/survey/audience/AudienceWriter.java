// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.audience;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.feedkit.FeedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Writes what events tell of customers. A later version wins, in whichever order they come. */
@ApplicationScoped
class AudienceWriter {

    private static final String PROFILE = """
            insert into respondent
                (tenant, customer_id, version, attributes, preferred_channel, contacts_per_month, language)
            values (?, ?, ?, ?::jsonb, ?, ?, ?)
            on conflict (tenant, customer_id) do update
            set version = excluded.version, attributes = excluded.attributes,
                preferred_channel = excluded.preferred_channel, contacts_per_month = excluded.contacts_per_month,
                language = excluded.language
            where excluded.version >= respondent.version
            """;

    private static final String CONSENT = """
            insert into respondent_consent (tenant, customer_id, purpose, version, periods) values (?, ?, ?, ?, ?::jsonb)
            on conflict (tenant, customer_id, purpose) do update
            set version = excluded.version, periods = excluded.periods
            where excluded.version >= respondent_consent.version
            """;

    private static final String STAYS = """
            insert into respondent_stays (tenant, customer_id, version) values (?, ?, ?)
            on conflict (tenant, customer_id) do update set version = excluded.version
            where excluded.version >= respondent_stays.version
            """;

    private static final String SEGMENT = """
            insert into segment_ref (tenant, segment_id, segment_key, version, deleted) values (?, ?, ?, ?, ?)
            on conflict (tenant, segment_id) do update
            set segment_key = excluded.segment_key, version = excluded.version, deleted = excluded.deleted
            where excluded.version >= segment_ref.version
            """;

    private static final String ZONE = """
            insert into business_zone (tenant, version, zone) values (?, ?, ?)
            on conflict (tenant) do update set version = excluded.version, zone = excluded.zone
            where excluded.version >= business_zone.version
            """;

    void profile(Connection connection, FeedEvent event) throws SQLException {
        JsonNode preferences = event.data().path("preferences");
        try (PreparedStatement upsert = connection.prepareStatement(PROFILE)) {
            upsert.setString(1, event.tenant());
            upsert.setString(2, event.entity());
            upsert.setLong(3, event.version());
            JsonNode attributes = event.data().path("attributes");
            upsert.setString(4, attributes.isObject() ? attributes.toString() : "{}");
            upsert.setString(5, preferences.path("channel").textValue());
            if (preferences.path("maxContactsPerMonth").isInt()) {
                upsert.setInt(6, preferences.path("maxContactsPerMonth").intValue());
            } else {
                upsert.setNull(6, Types.INTEGER);
            }
            upsert.setString(7, preferences.path("language").textValue());
            upsert.executeUpdate();
        }
    }

    void consent(Connection connection, FeedEvent event) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(CONSENT)) {
            upsert.setString(1, event.tenant());
            upsert.setString(2, event.data().path("customerId").asText());
            upsert.setString(3, event.data().path("purpose").asText());
            upsert.setLong(4, event.version());
            JsonNode periods = event.data().path("periods");
            upsert.setString(5, periods.isArray() ? periods.toString() : "[]");
            upsert.executeUpdate();
        }
    }

    void stays(Connection connection, FeedEvent event) throws SQLException {
        String customer = event.data().path("customerId").asText();
        if (!isNews(connection, event, customer)) {
            return;
        }
        try (PreparedStatement delete =
                        connection.prepareStatement("delete from segment_stay where tenant = ? and customer_id = ?");
                PreparedStatement insert = connection.prepareStatement(
                        "insert into segment_stay (tenant, customer_id, segment, from_day, to_day)"
                                + " values (?, ?, ?, ?, ?) on conflict do nothing")) {
            delete.setString(1, event.tenant());
            delete.setString(2, customer);
            delete.executeUpdate();
            for (JsonNode stay : event.data().path("segments")) {
                insert.setString(1, event.tenant());
                insert.setString(2, customer);
                insert.setString(3, stay.path("segment").asText());
                insert.setObject(4, LocalDate.parse(stay.path("from").asText()));
                insert.setObject(5, day(stay.path("to").textValue()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static boolean isNews(Connection connection, FeedEvent event, String customer) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(STAYS)) {
            upsert.setString(1, event.tenant());
            upsert.setString(2, customer);
            upsert.setLong(3, event.version());
            return upsert.executeUpdate() == 1;
        }
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    void segment(Connection connection, FeedEvent event, boolean deleted) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(SEGMENT)) {
            upsert.setString(1, event.tenant());
            upsert.setString(2, event.entity());
            upsert.setString(3, event.data().path("key").asText());
            upsert.setLong(4, event.version());
            upsert.setBoolean(5, deleted);
            upsert.executeUpdate();
        }
    }

    void zone(Connection connection, FeedEvent event) throws SQLException {
        String zone = event.data().path("zone").textValue();
        if (zone == null) {
            return;
        }
        try (PreparedStatement upsert = connection.prepareStatement(ZONE)) {
            upsert.setString(1, event.tenant());
            upsert.setLong(2, event.version());
            upsert.setString(3, zone);
            upsert.executeUpdate();
        }
    }
}
