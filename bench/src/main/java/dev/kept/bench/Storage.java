// SPDX-License-Identifier: Apache-2.0
package dev.kept.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What tables and their indexes take in metrics-service's database. */
final class Storage {

    private static final String SIZES = """
            select case when n.nspname = 'bench' then 'raw facts in SQL, with their indexes'
                        when c.relname = 'fact' then 'facts as they were told, kept for rebuilds'
                        when c.relname = 'customer_state' then 'timelines' else 'cells and the rest' end,
                   sum(pg_total_relation_size(c.oid))
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname in ('public', 'bench') group by 1 order by 1
            """;

    private static final String WRITTEN = "select sum(n_tup_ins + n_tup_upd) from pg_stat_user_tables"
            + " where schemaname = 'public' and relname like 'cell_%'";
    /** After it every connection has told what it wrote. */
    private static final long TOLD_MILLIS = 2_000;

    private final Connection connection;

    Storage(Connection connection) {
        this.connection = connection;
    }

    /** One row for each kind of table. */
    List<String> rows(int orders) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet sizes = statement.executeQuery(SIZES)) {
            while (sizes.next()) {
                rows.add("| storage per order: %s | %.0f bytes | |"
                        .formatted(sizes.getString(1), sizes.getLong(2) / (double) orders));
            }
        }
        return rows;
    }

    /** How many rows of cells have been written so far, new ones and changed ones. */
    long cellsWritten() throws SQLException, InterruptedException {
        Thread.sleep(TOLD_MILLIS);
        try (Statement statement = connection.createStatement();
                ResultSet written = statement.executeQuery(WRITTEN)) {
            written.next();
            return written.getLong(1);
        }
    }
}
