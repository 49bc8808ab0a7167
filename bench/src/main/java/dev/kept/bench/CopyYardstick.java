// SPDX-License-Identifier: Apache-2.0
package dev.kept.bench;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** {@code COPY} of orders into tables of customer-service's own database: the fastest way in, without any of its rules. */
final class CopyYardstick {
    private static final int TIMES = 5;
    private static final String BARE = "create table bench_order (external_id text primary key,"
            + " customer_external_id text not null, ordered_at timestamptz not null, amount numeric not null)";
    private static final String SAME = "create table bench_order (like customer_order including all)";
    private static final String BUSY = "select exists (select from outbox_pending)"
            + " or exists (select from derivation_due where due_at <= now())";

    private final Connection database;
    private final CopyManager copies;

    CopyYardstick(Connection database) throws SQLException {
        this.database = database;
        this.copies = database.unwrap(PGConnection.class).getCopyAPI();
    }

    /** Waits until customer-service has nothing left to do. */
    void awaitRest() throws SQLException {
        try (PreparedStatement busy = database.prepareStatement(BUSY)) {
            boolean waiting = true;
            while (waiting) {
                try (ResultSet row = busy.executeQuery()) {
                    row.next();
                    waiting = row.getBoolean(1);
                }
                if (waiting) {
                    Tenant.pause();
                }
            }
        }
    }

    /** Milliseconds in which the rows of a tenant's orders, as they are kept, go into a table with the same indexes. */
    double sameTable(String tenant) throws SQLException, IOException {
        StringWriter rows = new StringWriter();
        copies.copyOut("copy (select * from customer_order where tenant = '" + tenant + "') to stdout", rows);
        return median(SAME, "copy bench_order from stdin", rows.toString());
    }

    /** Milliseconds in which the file itself goes into a table of its columns. */
    double bareTable(String csv) throws SQLException, IOException {
        return median(BARE, "copy bench_order from stdin (format csv, header)", csv);
    }

    private double median(String table, String copy, String rows) throws SQLException, IOException {
        double[] millis = new double[TIMES];
        try (Statement statement = database.createStatement()) {
            for (int i = 0; i < TIMES; i++) {
                statement.execute(table);
                long begin = System.nanoTime();
                copies.copyIn(copy, new StringReader(rows));
                millis[i] = (System.nanoTime() - begin) / 1e6;
                statement.execute("drop table bench_order");
            }
        }
        Arrays.sort(millis);
        return millis[TIMES / 2];
    }
}
