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
import java.time.Duration;
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
    private final int orders;

    CopyYardstick(Connection database, int orders) throws SQLException {
        this.database = database;
        this.copies = database.unwrap(PGConnection.class).getCopyAPI();
        this.orders = orders;
    }

    /**
     * How long the orders took.
     *
     * @param orders how many
     * @param millis the median of several times
     * @param processor what the backend of the database used of the processors, on an average, in microseconds
     */
    record Copied(int orders, double millis, double processor) {
        void print(String what, Tenant.Load read, Tenant.Load alone) {
            System.out.printf(
                    "COPY of the orders %s: %,.0f a second, %.1f µs of PostgreSQL each;"
                            + " the import is %.3f times as fast while others read, %.3f while nobody does%n",
                    what,
                    orders / millis * 1000,
                    processor / orders,
                    millis / read.imported(),
                    millis / alone.imported());
        }
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

    /** How the rows of a tenant's orders, as they are kept, go into a table with the same indexes. */
    Copied sameTable(String tenant) throws SQLException, IOException {
        StringWriter rows = new StringWriter();
        copies.copyOut("copy (select * from customer_order where tenant = '" + tenant + "') to stdout", rows);
        return copied(SAME, "copy bench_order from stdin", rows.toString());
    }

    /** How the file itself goes into a table of its columns. */
    Copied bareTable(String csv) throws SQLException, IOException {
        return copied(BARE, "copy bench_order from stdin (format csv, header)", csv);
    }

    private Copied copied(String table, String copy, String rows) throws SQLException, IOException {
        double[] millis = new double[TIMES];
        Duration used = Duration.ZERO;
        try (Statement statement = database.createStatement()) {
            for (int i = 0; i < TIMES; i++) {
                statement.execute(table);
                Duration before = backendTime(statement);
                long begin = System.nanoTime();
                copies.copyIn(copy, new StringReader(rows));
                millis[i] = (System.nanoTime() - begin) / 1e6;
                used = used.plus(backendTime(statement)).minus(before);
                statement.execute("drop table bench_order");
            }
        }
        Arrays.sort(millis);
        return new Copied(orders, millis[TIMES / 2], used.toNanos() / 1e3 / TIMES);
    }

    private static Duration backendTime(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return ProcessHandle.of(row.getLong(1))
                    .flatMap(process -> process.info().totalCpuDuration())
                    .orElse(Duration.ZERO);
        }
    }
}
