// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import dev.kept.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Looks behind the application's back at the tables of the running test service. */
final class Tables {
    private Tables() {}

    /** Empties everything and begins a new history, past the guard of the log. */
    static void clear() {
        execute(
                "set session_replication_role = replica",
                "truncate outbox_pending, event_log, feed_cursor, feed_stop, parked_event, ledger, thing",
                "update feed_head set last_seq = 0",
                "update feed_epoch set epoch = gen_random_uuid()");
    }

    static void execute(String... statements) {
        try (Connection connection = TestDatabase.ofRunningService().asSuperuser();
                Statement statement = connection.createStatement()) {
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
    static List<String> rows(String sql) {
        try (Connection connection = TestDatabase.ofRunningService().asSuperuser();
                Statement statement = connection.createStatement();
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
}
