// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;

/** Takes events in the transaction of the change that they tell of: both are committed, or none. */
@ApplicationScoped
public class Outbox {
    private static final int MAX_DATA_BYTES = 1 << 20;
    private static final String INSERT = """
            insert into outbox_pending (part, tenant, type, subject, entity, version, occurred_at, data, data_bytes)
            values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
            """;

    private final DataSource database;
    private final ObjectMapper mapper;

    Outbox(DataSource database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper.copy()
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_ABSENT)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    }

    /**
     * Appends events in the caller's transaction. Events of one subject keep the order in which their transactions
     * changed it, provided that the writer holds the subject's row lock (or inserts it) before it appends.
     *
     * @throws jakarta.transaction.TransactionalException outside a transaction
     * @throws IllegalArgumentException if an event's data is not writable as JSON or above 1 MiB
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(String tenant, List<OutboxEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (OutboxEvent event : events) {
                bind(insert, tenant, event);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new FeedDatabaseException("append to outbox", e);
        }
    }

    private void bind(PreparedStatement insert, String tenant, OutboxEvent event) throws SQLException {
        String data = json(event);
        int bytes = data.getBytes(UTF_8).length;
        if (bytes > MAX_DATA_BYTES) {
            throw new IllegalArgumentException("Data of %s %s has %d bytes; at most %d are allowed"
                    .formatted(event.type(), event.entity(), bytes, MAX_DATA_BYTES));
        }
        insert.setInt(1, Parts.of(tenant, event.subject()));
        insert.setString(2, tenant);
        insert.setString(3, event.type());
        insert.setString(4, event.subject());
        insert.setString(5, event.entity());
        insert.setLong(6, event.version());
        insert.setObject(7, event.occurredAt().atOffset(ZoneOffset.UTC));
        insert.setString(8, data);
        insert.setInt(9, bytes);
    }

    private String json(OutboxEvent event) {
        try {
            return mapper.writeValueAsString(event.data());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "Data of %s %s cannot be written as JSON".formatted(event.type(), event.entity()), e);
        }
    }
}
