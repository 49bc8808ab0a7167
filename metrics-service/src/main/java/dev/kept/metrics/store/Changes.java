// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.contribution.Contribution;
import dev.kept.metrics.contribution.Family;
import dev.kept.metrics.contribution.Lattice;
import dev.kept.metrics.contribution.Points;
import dev.kept.metrics.timeline.CustomerTimeline;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The difference that a batch of customers makes to the cells of one generation, and when they are due next. */
public final class Changes {

    private final Generation generation;
    /** Cells are made of them at the end: they are linear in points, and far more. */
    private final CellSums points = new CellSums();

    private final SortedMap<String, LocalDate> due = new TreeMap<>();

    public Changes(Generation generation) {
        this.generation = generation;
    }

    /** Applies what has become of customers to all generations that hold them. */
    public static void apply(
            TenantConnection connection,
            List<Generation> generations,
            Map<String, CustomerTimeline> before,
            Map<String, CustomerTimeline> changed) {
        CellTable cells = new CellTable(connection);
        DueTable due = new DueTable(connection);
        for (Generation generation : generations) {
            Changes changes = new Changes(generation);
            changed.forEach((customer, after) -> {
                if (generation.holds(customer)) {
                    changes.replace(customer, before.getOrDefault(customer, CustomerTimeline.EMPTY), after);
                }
            });
            changes.write(cells, due);
        }
    }

    /** A customer whom the generation holds has got other facts. */
    public void replace(String customer, CustomerTimeline before, CustomerTimeline after) {
        Points difference = contribution(after, generation.horizon());
        points.add(difference.add(contribution(before, generation.horizon()), -1));
        enter(customer, after, generation.horizon());
    }

    /** Customers are new to the generation. What each contributes is a pure function, so all cores compute. */
    public void include(SortedMap<String, CustomerTimeline> timelines) {
        timelines.values().parallelStream()
                .map(timeline -> contribution(timeline, generation.horizon()))
                .toList()
                .forEach(points::add);
        timelines.forEach((customer, timeline) -> enter(customer, timeline, generation.horizon()));
    }

    /** Days up to {@code horizon} have been closed for a customer. */
    public void advance(String customer, CustomerTimeline timeline, LocalDate horizon) {
        Points difference = contribution(timeline, horizon);
        points.add(difference.add(contribution(timeline, generation.horizon()), -1));
        enter(customer, timeline, horizon);
    }

    /**
     * Applies everything.
     *
     * @return number of cells that were written
     */
    public int write(CellTable table, DueTable dueTable) {
        int written = table.add(generation.number(), cells(points.families()));
        dueTable.add(generation.number(), due);
        return written;
    }

    /** Writes the first cells of a generation, table by table: there can be many. */
    public void insert(CellTable table, DueTable dueTable) {
        points.families().forEach(family -> table.insert(generation.number(), cells(Set.of(family))));
        dueTable.add(generation.number(), due);
    }

    /** How many points are held. */
    public int size() {
        return points.size();
    }

    private CellSums cells(Set<Family> families) {
        CellSums cells = new CellSums();
        Lattice lattice = new Lattice(cells);
        families.forEach(family -> points.forEachPoint(family, lattice::expand));
        return cells;
    }

    private Points contribution(CustomerTimeline timeline, LocalDate horizon) {
        return Contribution.of(timeline, generation.policy(), horizon);
    }

    private void enter(String customer, CustomerTimeline timeline, LocalDate horizon) {
        Contribution.nextDay(timeline, generation.policy(), horizon).ifPresent(day -> due.put(customer, day));
    }
}
