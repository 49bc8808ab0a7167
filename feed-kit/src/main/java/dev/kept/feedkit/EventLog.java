// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

/** The producer's tables: outbox_pending, feed_epoch, feed_head and event_log. */
@ApplicationScoped
class EventLog {
    private static final int PAGE_BYTES = 8 << 20;
    private static final int TAKEN_OVER = 1000;

    private static final String LOCK =
            "select current_setting('transaction_isolation') from feed_epoch for update skip locked";

    // Within a batch id order keeps the order of causes; between batches the lock does, see README "Laws".
    private static final String MOVE = """
            with moved as (
                delete from outbox_pending
                where id <= (select max(id) from (select id from outbox_pending order by id limit ?) oldest)
                returning *
            ), logged as (
                insert into event_log (part, seq, event_id, tenant, type, subject, entity, version,
                                       occurred_at, recorded_at, data, data_bytes)
                select m.part, h.last_seq + row_number() over (partition by m.part order by m.id),
                       m.event_id, m.tenant, m.type, m.subject, m.entity, m.version,
                       m.occurred_at, m.recorded_at, m.data, m.data_bytes
                from moved m join feed_head h on h.part = m.part
                returning part, seq
            ), advanced as (
                update feed_head h set last_seq = l.last_seq
                from (select part, max(seq) as last_seq from logged group by part) l
                where h.part = l.part
            )
            select count(*) from logged
            """;

    private static final String PAGE = """
            select event_id, type, occurred_at, recorded_at, tenant, subject, entity, version, part, seq, data::text
            from (select *, sum(data_bytes) over (order by seq) - data_bytes as bytes_before
                  from (select * from event_log where part = ? and seq > ? order by seq limit ?) candidate) page
            where bytes_before < ?
            order by seq
            """;

    private final DataSource database;

    EventLog(DataSource database) {
        this.database = database;
    }

    /** A row of the log; data as JSON text. */
    record Entry(
            UUID id,
            String type,
            Instant occurredAt,
            Instant recordedAt,
            String tenant,
            String subject,
            String entity,
            long version,
            int part,
            long seq,
            String data) {}

    boolean hasPending() {
        return queryLong("select count(*) from (select id from outbox_pending order by id limit 1) oldest") > 0;
    }

    long countPending() {
        return queryLong("select count(*) from outbox_pending");
    }

    /**
     * Moves the oldest pending events to the log, in the caller's transaction.
     *
     * @return how many, or empty if another sequencer is at work
     */
    OptionalInt move(int limit) {
        try (Connection connection = database.getConnection()) {
            return move(connection, limit);
        } catch (SQLException e) {
            throw new FeedDatabaseException("move events to the log", e);
        }
    }

    /**
     * Makes a transaction the sequencer until it ends, if nobody else is, and moves what is pending. What other
     * transactions append meanwhile waits, and is of other subjects, since this one holds its own.
     *
     * @return whether it is, and nothing that it can see is pending
     */
    boolean takeOver(Connection connection) throws SQLException {
        OptionalInt moved = move(connection, TAKEN_OVER);
        return moved.isPresent() && moved.getAsInt() < TAKEN_OVER;
    }

    private static OptionalInt move(Connection connection, int limit) throws SQLException {
        // A statement of its own: the next one then has a snapshot that sees all of the previous holder's work.
        if (!lock(connection)) {
            return OptionalInt.empty();
        }
        try (PreparedStatement move = connection.prepareStatement(MOVE)) {
            move.setInt(1, limit);
            try (ResultSet rows = move.executeQuery()) {
                rows.next();
                return OptionalInt.of(rows.getInt(1));
            }
        }
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(LOCK)) {
            if (!rows.next()) {
                return false;
            }
            if (!rows.getString(1).equals("read committed")) {
                throw new IllegalStateException(
                        "The sequencer needs isolation level read committed, not " + rows.getString(1));
            }
            return true;
        }
    }

    FeedHeads heads() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select epoch, part, last_seq, (select count(*) from outbox_pending)"
                                + " from feed_epoch cross join feed_head")) {
            UUID epoch = null;
            long pending = 0;
            Map<Integer, Long> heads = new TreeMap<>();
            while (rows.next()) {
                epoch = rows.getObject(1, UUID.class);
                heads.put(rows.getInt(2), rows.getLong(3));
                pending = rows.getLong(4);
            }
            if (epoch == null) {
                throw new IllegalStateException("feed_epoch or feed_head is empty");
            }
            return new FeedHeads(epoch, heads, pending);
        } catch (SQLException e) {
            throw new FeedDatabaseException("read heads", e);
        }
    }

    /** Entries after a number, at most {@code limit} and at most about 8 MiB of data, but at least one if there is one. */
    List<Entry> page(int part, long after, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(PAGE)) {
            select.setInt(1, part);
            select.setLong(2, after);
            select.setInt(3, limit);
            select.setInt(4, PAGE_BYTES);
            try (ResultSet row = select.executeQuery()) {
                List<Entry> entries = new ArrayList<>();
                while (row.next()) {
                    entries.add(entry(row));
                }
                return entries;
            }
        } catch (SQLException e) {
            throw new FeedDatabaseException("read a page", e);
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getLong(8),
                row.getInt(9),
                row.getLong(10),
                row.getString(11));
    }

    /** Begins a new history: every consumer stops until its operator restarts it. In the caller's transaction. */
    UUID beginEpoch() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("update feed_epoch set epoch = gen_random_uuid() returning epoch")) {
            rows.next();
            return rows.getObject(1, UUID.class);
        } catch (SQLException e) {
            throw new FeedDatabaseException("begin an epoch", e);
        }
    }

    private long queryLong(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new FeedDatabaseException("count pending events", e);
        }
    }
}
