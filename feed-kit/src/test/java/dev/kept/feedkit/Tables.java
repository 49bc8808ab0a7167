// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import dev.kept.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks behind the application's back at the tables of the running test service. */
final class Tables {
    private static @Nullable Connection superuser;
    private static String connectedTo = "";

    private Tables() {}

    /** Empties everything and begins a new history, past the guard of the log. */
    static void clear() {
        execute(
                "set session_replication_role = replica",
                "truncate outbox_pending, event_log, feed_cursor, feed_stop, parked_event, ledger, thing",
                "update feed_head set last_seq = 0",
                "update feed_epoch set epoch = gen_random_uuid()",
                "reset session_replication_role");
    }

    static synchronized void execute(String... statements) {
        try (Statement statement = connection().createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static long number(String sql) {
        return Long.parseLong(rows(sql).get(0));
    }

    /** First column of every row, as text. */
    static synchronized List<String> rows(String sql) {
        try (Statement statement = connection().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    // Kept open: a new connection for every look would be most of the time of some tests.
    private static Connection connection() throws SQLException {
        TestDatabase database = TestDatabase.ofRunningService();
        Connection open = superuser;
        if (open == null || !connectedTo.equals(database.jdbcUrl())) {
            if (open != null) {
                open.close();
            }
            open = database.asSuperuser();
            superuser = open;
            connectedTo = database.jdbcUrl();
        }
        return open;
    }
}
