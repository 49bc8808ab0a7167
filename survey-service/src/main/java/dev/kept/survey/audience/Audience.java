// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.audience;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Customers as they matter for asking them. */
@ApplicationScoped
public class Audience {

    /** What customer-service assumes too, before a tenant has declared its own. */
    private static final ZoneId UNDECLARED = ZoneId.of("UTC");

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<Consent.Period>> PERIODS = new TypeReference<>() {};
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private final DataSource database;

    Audience(DataSource database) {
        this.database = database;
    }

    /** What is known of these customers; {@link Respondent#unknown} where nothing is. */
    public Map<String, Respondent> find(String tenant, Collection<String> customerIds) {
        Map<String, Map<String, Consent>> consents = consents(tenant, customerIds);
        Map<String, Respondent> found = new HashMap<>();
        customerIds.forEach(id -> {
            Respondent nobody = Respondent.unknown(id);
            found.put(id, new Respondent(id, Map.of(), null, null, null, consents.getOrDefault(id, nobody.consents())));
        });
        query(
                "select customer_id, attributes, preferred_channel, contacts_per_month, language from respondent"
                        + " where tenant = ? and customer_id = any (?)",
                tenant,
                customerIds,
                row -> found.put(
                        row.getString(1),
                        new Respondent(
                                row.getString(1),
                                read(row.getString(2), TEXTS),
                                row.getString(3),
                                row.getObject(4, Integer.class),
                                row.getString(5),
                                consents.getOrDefault(row.getString(1), Map.of()))));
        return found;
    }

    private Map<String, Map<String, Consent>> consents(String tenant, Collection<String> customerIds) {
        Map<String, Map<String, Consent>> consents = new HashMap<>();
        query(
                "select customer_id, purpose, periods from respondent_consent where tenant = ? and customer_id = any (?)",
                tenant,
                customerIds,
                row -> consents.computeIfAbsent(row.getString(1), id -> new HashMap<>())
                        .put(row.getString(2), new Consent(read(row.getString(3), PERIODS))));
        return consents;
    }

    /** Whether the tenant has a segment of this key. */
    public boolean hasSegment(String tenant, String key) {
        List<String> found = new ArrayList<>();
        query(
                "select segment_key from segment_ref where tenant = ? and segment_key = any (?) and not deleted",
                tenant,
                List.of(key),
                row -> found.add(row.getString(1)));
        return !found.isEmpty();
    }

    /** Who is in a segment on a day of the tenant's zone, in the order of ids. */
    public List<String> members(String tenant, String segment, LocalDate day) {
        List<String> members = new ArrayList<>();
        query(
                "select distinct customer_id from segment_stay where tenant = ? and segment = any (?)"
                        + " and from_day <= ? and (to_day is null or to_day > ?) order by customer_id",
                tenant,
                List.of(segment),
                row -> members.add(row.getString(1)),
                day,
                day);
        return members;
    }

    /** Whether a customer is in a segment on a day. */
    public boolean isMember(String tenant, String segment, String customerId, LocalDate day) {
        List<String> found = new ArrayList<>();
        query(
                "select segment from segment_stay where tenant = ? and customer_id = any (?) and segment = ?"
                        + " and from_day <= ? and (to_day is null or to_day > ?)",
                tenant,
                List.of(customerId),
                row -> found.add(row.getString(1)),
                segment,
                day,
                day);
        return !found.isEmpty();
    }

    /** The zone in which the tenant's days are. */
    public ZoneId zone(String tenant) {
        List<ZoneId> zones = new ArrayList<>();
        query(
                "select zone from business_zone where tenant = ? and tenant = any (?)",
                tenant,
                List.of(tenant),
                row -> zones.add(ZoneId.of(row.getString(1))));
        return zones.isEmpty() ? UNDECLARED : zones.get(0);
    }

    private void query(String sql, String tenant, Collection<String> names, RowReader reader, Object... more) {
        if (names.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, tenant);
            select.setArray(2, connection.createArrayOf("text", names.toArray()));
            for (int i = 0; i < more.length; i++) {
                select.setObject(3 + i, more[i]);
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        } catch (SQLException e) {
            throw new AudienceException("Cannot read what is known of customers", e);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is stored of a customer cannot be read", e);
        }
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
