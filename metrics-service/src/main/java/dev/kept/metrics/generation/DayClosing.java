// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.generation;

import dev.kept.metrics.policy.Policy;
import dev.kept.metrics.store.CellTable;
import dev.kept.metrics.store.Changes;
import dev.kept.metrics.store.DueTable;
import dev.kept.metrics.store.Generation;
import dev.kept.metrics.store.GenerationTable;
import dev.kept.metrics.store.TenantConnection;
import dev.kept.metrics.store.TimelineTable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Closes local days: what only the passing of time changes is applied to those who are due, day by day. */
final class DayClosing {

    private static final int CUSTOMERS = 1_000;

    private final TenantConnection connection;

    DayClosing(TenantConnection connection) {
        this.connection = connection;
    }

    /** The last local day that is over. */
    static LocalDate lastDay(Policy policy, Instant now) {
        return now.atZone(policy.zone()).toLocalDate().minusDays(1);
    }

    /**
     * Closes the next day of every generation that has one to close, in the transaction of the connection.
     *
     * @return false if there was none
     */
    boolean closeNext(Instant now) {
        boolean closed = false;
        GenerationTable table = new GenerationTable(connection);
        for (Generation generation : table.lockAlone()) {
            if (generation.horizon().isBefore(lastDay(generation.policy(), now))) {
                LocalDate day = generation.horizon().plusDays(1);
                close(generation, day);
                table.update(generation.closed(day));
                closed = true;
            }
        }
        return closed;
    }

    private void close(Generation generation, LocalDate day) {
        TimelineTable timelines = new TimelineTable(connection);
        CellTable cells = new CellTable(connection);
        DueTable due = new DueTable(connection);
        List<String> customers = due.take(generation.number(), day);
        for (int from = 0; from < customers.size(); from += CUSTOMERS) {
            Changes changes = new Changes(generation);
            timelines
                    .find(customers.subList(from, Math.min(customers.size(), from + CUSTOMERS)))
                    .forEach(stored -> changes.advance(stored.customer(), stored.timeline(), day));
            changes.write(cells, due);
        }
    }
}
