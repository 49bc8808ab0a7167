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
import java.util.function.Function;
import javax.sql.DataSource;

/** Takes events in the transaction of the change that they tell of: both are committed, or none. */
@ApplicationScoped
public class Outbox {
    private static final int MAX_DATA_BYTES = 1 << 20;
    // In the order of the list: an event's id is its place among those of its subject.
    private static final String INSERT = """
            insert into outbox_pending (part, tenant, type, subject, entity, version, occurred_at, data, data_bytes)
            select n.part, ?, n.type, n.subject, n.entity, n.version, n.occurred_at, n.data::jsonb, n.data_bytes
            from unnest(?::smallint[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::timestamptz[], ?::text[],
                ?::integer[]) with ordinality
                as n(part, type, subject, entity, version, occurred_at, data, data_bytes, place)
            order by n.place
            """;
    // Straight to its end, for a transaction that is the sequencer until it ends: see EventLog.takeOver.
    private static final String LOG = """
            with logged as (
                insert into event_log (part, seq, event_id, tenant, type, subject, entity, version,
                                       occurred_at, recorded_at, data, data_bytes)
                select n.part, h.last_seq + row_number() over (partition by n.part order by n.place),
                       gen_random_uuid(), ?, n.type, n.subject, n.entity, n.version,
                       n.occurred_at, clock_timestamp(), n.data::jsonb, n.data_bytes
                from unnest(?::smallint[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::timestamptz[], ?::text[],
                    ?::integer[]) with ordinality
                    as n(part, type, subject, entity, version, occurred_at, data, data_bytes, place)
                join feed_head h on h.part = n.part
                returning part, seq
            )
            update feed_head h set last_seq = l.last_seq
            from (select part, max(seq) as last_seq from logged group by part) l
            where h.part = l.part
            """;
    // Of so many events it would be dear to be written twice; so many are made in the background, by imports.
    private static final int MANY = 500;

    private final DataSource database;
    private final EventLog log;
    private final ObjectMapper mapper;

    Outbox(DataSource database, EventLog log, ObjectMapper mapper) {
        this.database = database;
        this.log = log;
        this.mapper = mapper.copy()
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_ABSENT)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    }

    /**
     * Appends events in the caller's transaction. Events of one subject keep the order in which their transactions
     * changed it, provided that the writer holds the subject's row lock (or inserts it) before it appends. Many at once
     * get their place in the log here if nobody else is giving places: then other events wait for this transaction's end.
     *
     * @throws jakarta.transaction.TransactionalException outside a transaction
     * @throws IllegalArgumentException if an event's data is not writable as JSON or above 1 MiB
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(String tenant, List<OutboxEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        List<String> data = events.stream().map(this::json).toList();
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement(events.size() >= MANY && log.takeOver(connection) ? LOG : INSERT)) {
            insert.setString(1, tenant);
            bind(insert, 2, "int2", events, event -> (short) Parts.of(tenant, event.subject()));
            bind(insert, 3, "text", events, OutboxEvent::type);
            bind(insert, 4, "text", events, OutboxEvent::subject);
            bind(insert, 5, "text", events, OutboxEvent::entity);
            bind(insert, 6, "int8", events, OutboxEvent::version);
            bind(insert, 7, "timestamptz", events, event -> event.occurredAt().atOffset(ZoneOffset.UTC));
            bind(insert, 8, "text", data, text -> text);
            bind(insert, 9, "int4", data, text -> text.getBytes(UTF_8).length);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new FeedDatabaseException("append to outbox", e);
        }
    }

    /** One column of all rows. */
    private static <T> void bind(
            PreparedStatement insert, int at, String type, List<T> rows, Function<T, Object> column)
            throws SQLException {
        Object[] values = rows.stream().map(column).toArray();
        insert.setArray(at, insert.getConnection().createArrayOf(type, values));
    }

    private String json(OutboxEvent event) {
        String data;
        try {
            data = mapper.writeValueAsString(event.data());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "Data of %s %s cannot be written as JSON".formatted(event.type(), event.entity()), e);
        }
        int bytes = data.getBytes(UTF_8).length;
        if (bytes > MAX_DATA_BYTES) {
            throw new IllegalArgumentException("Data of %s %s has %d bytes; at most %d are allowed"
                    .formatted(event.type(), event.entity(), bytes, MAX_DATA_BYTES));
        }
        return data;
    }
}
