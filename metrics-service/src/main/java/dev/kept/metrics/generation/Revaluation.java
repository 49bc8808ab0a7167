// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.generation;

import dev.kept.metrics.exchange.Rates;
import dev.kept.metrics.store.Changes;
import dev.kept.metrics.store.Generation;
import dev.kept.metrics.store.RateState;
import dev.kept.metrics.store.RateTable;
import dev.kept.metrics.store.RevaluationTable;
import dev.kept.metrics.store.RevaluationTable.Work;
import dev.kept.metrics.store.TenantConnection;
import dev.kept.metrics.store.TimelineTable;
import dev.kept.metrics.timeline.CustomerTimeline;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Brings customers to other exchange rates: those who have amounts in the currency, a page at a time. A timeline holds the
 * rates that its cells were made by, so each customer moves by itself and the cells are always the sum of what is stored.
 */
public final class Revaluation {

    private static final int CUSTOMERS = 300;

    private final TenantConnection connection;
    private final RevaluationTable table;

    public Revaluation(TenantConnection connection) {
        this.connection = connection;
        this.table = new RevaluationTable(connection);
    }

    /** A rate has been told; the caller holds the generations alone, so that nobody uses the old one meanwhile. */
    public void tell(String source, RateState told) {
        table.start(new RateTable(connection).put(source, told));
    }

    /**
     * Works on the next customers; the caller holds the generations.
     *
     * @return false if there is nothing to do
     */
    boolean step(List<Generation> generations) {
        Optional<Work> next = table.next();
        if (next.isEmpty()) {
            return false;
        }
        Work work = next.get();
        List<String> customers = table.customers(work, CUSTOMERS);
        if (customers.isEmpty()) {
            table.finish(work);
        } else {
            revalue(customers, generations);
            table.done(work, customers.get(customers.size() - 1));
        }
        return true;
    }

    private void revalue(List<String> customers, List<Generation> generations) {
        TimelineTable timelines = new TimelineTable(connection);
        SortedMap<String, CustomerTimeline> before = timelines.lockKnown(customers);
        Rates rates = new RateTable(connection).rates(GenerationPlan.books(generations));
        SortedMap<String, CustomerTimeline> changed = new TreeMap<>();
        before.forEach((customer, timeline) -> {
            CustomerTimeline valued = timeline.in(rates);
            if (!valued.equals(timeline)) {
                changed.put(customer, valued);
            }
        });
        timelines.save(changed);
        Changes.apply(connection, generations, before, changed);
    }
}
