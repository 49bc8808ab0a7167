// SPDX-License-Identifier: Apache-2.0
package dev.kept.bench;

import dev.kept.local.suite.Service;
import dev.kept.local.suite.Suite;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * What a service and the backends of its database have used of the processors, by the clock ticks that the system
 * counts for each process (a hundredth of a second). What PostgreSQL does for all of them, such as writing its log, is not
 * in it.
 *
 * @param service the service itself
 * @param backends each process of PostgreSQL that works for its database, by its number
 */
record ProcessorTime(Duration service, Map<Long, Duration> backends) {

    private static final String BACKENDS = "select pid from pg_stat_activity where datname = current_database()";

    /** In microseconds. */
    record Spent(double service, double database) {

        static final Spent NOTHING = new Spent(0, 0);

        double sum() {
            return service + database;
        }

        Spent plus(Spent other) {
            return new Spent(service + other.service, database + other.database);
        }

        /** As a row of the table tells it. */
        String of(long events) {
            return "%.0f µs (service %.0f, PostgreSQL %.0f)"
                    .formatted(sum() / events, service / events, database / events);
        }
    }

    /** Of metrics-service. */
    static ProcessorTime now(Suite suite, Connection metrics) throws SQLException {
        return now(suite, Service.METRICS_SERVICE, metrics);
    }

    /** Of any service, with a connection to its database. */
    static ProcessorTime now(Suite suite, Service service, Connection database) throws SQLException {
        Map<Long, Duration> backends = new HashMap<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(BACKENDS)) {
            while (rows.next()) {
                long process = rows.getLong(1);
                ProcessHandle.of(process)
                        .flatMap(handle -> handle.info().totalCpuDuration())
                        .ifPresent(used -> backends.put(process, used));
            }
        }
        return new ProcessorTime(suite.processorTime(service), backends);
    }

    /** What has been used since an earlier reading; backends that have ended meanwhile are left out. */
    Spent since(ProcessorTime before) {
        Duration database = Duration.ZERO;
        for (Map.Entry<Long, Duration> backend : backends.entrySet()) {
            Duration earlier = before.backends.getOrDefault(backend.getKey(), Duration.ZERO);
            database = database.plus(backend.getValue().minus(earlier));
        }
        return new Spent(service.minus(before.service).toNanos() / 1e3, database.toNanos() / 1e3);
    }
}
