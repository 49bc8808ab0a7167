// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.contribution.Contribution;
import dev.kept.metrics.contribution.Lattice;
import dev.kept.metrics.contribution.Points;
import dev.kept.metrics.timeline.CustomerTimeline;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/** The difference that a batch of customers makes to the cells of one generation, and when they are due next. */
public final class Changes {

    private final Generation generation;
    private final Points cells = new Points();
    private final SortedMap<String, LocalDate> due = new TreeMap<>();

    public Changes(Generation generation) {
        this.generation = generation;
    }

    /** A customer whom the generation holds has got other facts. */
    public void replace(String customer, CustomerTimeline before, CustomerTimeline after) {
        Points difference = contribution(after, generation.horizon());
        Lattice.expand(difference.add(contribution(before, generation.horizon()), -1), cells);
        enter(customer, after, generation.horizon());
    }

    /** A customer is new to the generation. */
    public void include(String customer, CustomerTimeline timeline) {
        Lattice.expand(contribution(timeline, generation.horizon()), cells);
        enter(customer, timeline, generation.horizon());
    }

    /** Days up to {@code horizon} have been closed for a customer. */
    public void advance(String customer, CustomerTimeline timeline, LocalDate horizon) {
        Points difference = contribution(timeline, horizon);
        Lattice.expand(difference.add(contribution(timeline, generation.horizon()), -1), cells);
        enter(customer, timeline, horizon);
    }

    /**
     * Applies everything.
     *
     * @return number of cells that were written
     */
    public int write(CellTable table, DueTable dueTable) {
        int written = table.add(generation.number(), cells);
        dueTable.add(generation.number(), due);
        return written;
    }

    private Points contribution(CustomerTimeline timeline, LocalDate horizon) {
        return Contribution.of(timeline, generation.policy(), horizon);
    }

    private void enter(String customer, CustomerTimeline timeline, LocalDate horizon) {
        Contribution.nextDay(timeline, generation.policy(), horizon).ifPresent(day -> due.put(customer, day));
    }
}
