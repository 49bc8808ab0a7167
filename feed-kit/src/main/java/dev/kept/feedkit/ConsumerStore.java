// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The consumer's tables feed_cursor and feed_stop. */
@ApplicationScoped
class ConsumerStore {
    private final DataSource database;

    ConsumerStore(DataSource database) {
        this.database = database;
    }

    /** How far a part has been applied. */
    record Position(UUID epoch, long seq, @Nullable Instant appliedAt) {}

    Map<Integer, Position> positions(String source) {
        return run("read cursors", "select part, epoch, seq, applied_at from feed_cursor where source = ?", select -> {
            select.setString(1, source);
            Map<Integer, Position> positions = new TreeMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    OffsetDateTime at = rows.getObject(4, OffsetDateTime.class);
                    positions.put(
                            rows.getInt(1),
                            new Position(
                                    rows.getObject(2, UUID.class),
                                    rows.getLong(3),
                                    at == null ? null : at.toInstant()));
                }
            }
            return positions;
        });
    }

    /** Makes the cursors that a source lacks, at the beginning of its present history. */
    void create(String source, FeedHeads heads) {
        String insert = "insert into feed_cursor (source, part, epoch) values (?, ?, ?) on conflict do nothing";
        run("create cursors", insert, statement -> {
            for (int part : heads.heads().keySet()) {
                statement.setString(1, source);
                statement.setInt(2, part);
                statement.setObject(3, heads.epoch());
                statement.addBatch();
            }
            return statement.executeBatch().length;
        });
    }

    /**
     * Locks a cursor until the transaction's end.
     *
     * @return whether it is ours and stands at exactly this position; false: another reader has it or moved it
     */
    boolean lockAt(String source, int part, UUID epoch, long seq) {
        String select =
                "select epoch, seq from feed_cursor where source = ? and part = ? for no key update skip locked";
        return run("lock cursor", select, statement -> {
            statement.setString(1, source);
            statement.setInt(2, part);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && epoch.equals(rows.getObject(1, UUID.class)) && rows.getLong(2) == seq;
            }
        });
    }

    /** Moves a cursor that this transaction has locked. */
    void move(String source, int part, long seq) {
        String update = "update feed_cursor set seq = ?, applied_at = clock_timestamp() where source = ? and part = ?";
        run("move cursor", update, statement -> {
            statement.setLong(1, seq);
            statement.setString(2, source);
            statement.setInt(3, part);
            return statement.executeUpdate();
        });
    }

    /** Puts every cursor of a source to the beginning of a history and takes its stop away; waits for readers at work. */
    void rewind(String source, FeedHeads heads) {
        create(source, heads);
        String update = "update feed_cursor set seq = 0, epoch = ?, applied_at = null where source = ?";
        run("rewind cursors", update, statement -> {
            statement.setObject(1, heads.epoch());
            statement.setString(2, source);
            return statement.executeUpdate();
        });
        run("remove stop", "delete from feed_stop where source = ?", statement -> {
            statement.setString(1, source);
            return statement.executeUpdate();
        });
    }

    Optional<String> stopReason(String source) {
        return run("read stop", "select reason from feed_stop where source = ?", select -> {
            select.setString(1, source);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        });
    }

    /**
     * Stops a source for all replicas and across restarts, provided that the cursor still stands where it was found
     * wrong: its lock waits for an operator's restart that is under way.
     */
    void stop(String source, String reason, int part, Position found) {
        String insert = """
                insert into feed_stop (source, reason)
                select source, ? from feed_cursor where source = ? and part = ? and epoch = ? and seq = ? for share
                on conflict do nothing
                """;
        run("stop source", insert, statement -> {
            statement.setString(1, reason);
            statement.setString(2, source);
            statement.setInt(3, part);
            statement.setObject(4, found.epoch());
            statement.setLong(5, found.seq());
            return statement.executeUpdate();
        });
    }

    /**
     * Does something in this transaction without the time limits of its statements and of its connection: forgetting a
     * whole source takes its time.
     */
    void withoutTimeLimits(Runnable work) {
        String settings = "select set_config('statement_timeout', '0', true), set_config('lock_timeout', '60s', true),"
                + " set_config('idle_in_transaction_session_timeout', '0', true)";
        run("lift time limits", settings, statement -> {
            statement.execute();
            // The same connection as the work's, by the transaction; its pool does not restore this limit, so we do.
            Connection connection = statement.getConnection();
            int limit = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, 0);
            try {
                work.run();
            } finally {
                connection.setNetworkTimeout(Runnable::run, limit);
            }
            return true;
        });
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
