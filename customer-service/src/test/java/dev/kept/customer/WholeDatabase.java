// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer;

import dev.kept.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;

/** Looks behind all walls. */
public final class WholeDatabase {

    private static final String COLUMNS = """
            select table_name, column_name,
                   case data_type when 'bytea' then format('encode(%I, ''escape'')', column_name)
                                  else format('%I::text', column_name) end
            from information_schema.columns where table_schema = 'public'
            """;

    private WholeDatabase() {}

    /** Every column of every table in which a text occurs. */
    public static Set<String> columnsWith(String text) throws SQLException {
        Set<String> found = new TreeSet<>();
        try (Connection connection = TestDatabase.ofRunningService().asSuperuser();
                Statement statement = connection.createStatement();
                Statement search = connection.createStatement();
                var columns = statement.executeQuery(COLUMNS)) {
            while (columns.next()) {
                try (var rows = search.executeQuery("select count(*) from " + columns.getString(1) + " where lower("
                        + columns.getString(3) + ") like lower('%" + text + "%')")) {
                    rows.next();
                    if (rows.getInt(1) > 0) {
                        found.add(columns.getString(1) + "." + columns.getString(2));
                    }
                }
            }
        }
        return found;
    }

    /** How many rows a table has. */
    public static int rows(String table) throws SQLException {
        try (Connection connection = TestDatabase.ofRunningService().asSuperuser();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** Runs a statement that nothing holds back. */
    public static void run(String sql) throws SQLException {
        try (Connection connection = TestDatabase.ofRunningService().asSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
