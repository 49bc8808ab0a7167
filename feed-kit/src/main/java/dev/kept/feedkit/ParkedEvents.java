// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The table parked_event: events that could not be applied, whole, until an operator has them replayed. */
@ApplicationScoped
class ParkedEvents {
    private static final int MAX_REASON = 2000;

    private final DataSource database;

    ParkedEvents(DataSource database) {
        this.database = database;
    }

    /** A parked event as an operator sees it; without its data, which is not the operator's. */
    record Parked(
            long id,
            String source,
            int part,
            long seq,
            String tenant,
            String type,
            String reason,
            int attempts,
            Instant parkedAt) {}

    /** A parked event as it is applied. */
    record Stored(String source, FeedEvent event) {}

    void park(String source, UUID epoch, FeedEvent event, String reason) {
        String insert = """
                insert into parked_event (source, epoch, part, seq, tenant, type, event, reason)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                """;
        run("park event", insert, statement -> {
            statement.setString(1, source);
            statement.setObject(2, epoch);
            statement.setInt(3, event.part());
            statement.setLong(4, event.seq());
            statement.setString(5, event.tenant());
            statement.setString(6, event.type());
            statement.setString(7, FeedJson.event(event));
            statement.setString(8, shortened(reason));
            return statement.executeUpdate();
        });
    }

    long count(String source) {
        return run("count parked events", "select count(*) from parked_event where source = ?", select -> {
            select.setString(1, source);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    /** Parked events with ids above {@code after}, oldest first. */
    List<Parked> list(@Nullable String source, long after, int limit) {
        String sql = """
                select id, source, part, seq, tenant, type, reason, attempts, parked_at from parked_event
                where id > ? and (?::text is null or source = ?) order by id limit ?
                """;
        return run("list parked events", sql, select -> {
            select.setLong(1, after);
            select.setString(2, source);
            select.setString(3, source);
            select.setInt(4, limit);
            List<Parked> parked = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    parked.add(new Parked(
                            row.getLong(1),
                            row.getString(2),
                            row.getInt(3),
                            row.getLong(4),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7),
                            row.getInt(8),
                            row.getObject(9, OffsetDateTime.class).toInstant()));
                }
            }
            return parked;
        });
    }

    /** Takes a parked event out, locked until the transaction's end. */
    Optional<Stored> take(long id) {
        return run("take parked event", "delete from parked_event where id = ? returning source, event", delete -> {
            delete.setLong(1, id);
            try (ResultSet row = delete.executeQuery()) {
                return row.next()
                        ? Optional.of(new Stored(row.getString(1), FeedJson.readEvent(row.getString(2))))
                        : Optional.empty();
            }
        });
    }

    void failedAgain(long id, String reason) {
        String update = "update parked_event set attempts = attempts + 1, reason = ? where id = ?";
        run("note failed replay", update, statement -> {
            statement.setString(1, shortened(reason));
            statement.setLong(2, id);
            return statement.executeUpdate();
        });
    }

    void forget(String source) {
        run("forget parked events", "delete from parked_event where source = ?", delete -> {
            delete.setString(1, source);
            return delete.executeUpdate();
        });
    }

    private static String shortened(String reason) {
        return reason.length() <= MAX_REASON ? reason : reason.substring(0, MAX_REASON);
    }

    private interface Work<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String what, String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.run(statement);
        } catch (SQLException e) {
            throw new FeedDatabaseException(what, e);
        }
    }
}
