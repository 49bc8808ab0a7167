// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Who changes next by the mere passing of time. An entry is never later than the day on which its customer changes; it
 * may be earlier, because it is not moved by every purchase.
 */
public final class DueTable {

    private final TenantConnection connection;

    public DueTable(TenantConnection connection) {
        this.connection = connection;
    }

    /** Enters customers; an earlier day stays. */
    public void add(long generation, Map<String, LocalDate> days) {
        if (!days.isEmpty()) {
            connection.update(
                    "insert into due as d (tenant, generation, customer_id, day)"
                            + " select ?, ?, n.id, n.day::date from unnest(?::text[], ?::text[]) as n (id, day) order by 3"
                            + " on conflict (tenant, generation, customer_id)"
                            + " do update set day = excluded.day where excluded.day < d.day",
                    generation,
                    days.keySet().toArray(String[]::new),
                    days.values().stream().map(LocalDate::toString).toArray(String[]::new));
        }
    }

    /** Takes out those who are due on a day or before, ascending. */
    public List<String> take(long generation, LocalDate day) {
        return connection.list(
                "with gone as (delete from due where tenant = ? and generation = ? and day <= ?"
                        + " returning customer_id) select customer_id from gone order by 1",
                row -> row.getString(1),
                generation,
                day);
    }

    /** Forgets all entries of a generation. */
    public void clear(long generation) {
        connection.update("delete from due where tenant = ? and generation = ?", generation);
    }
}
