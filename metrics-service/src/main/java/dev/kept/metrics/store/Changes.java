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
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** The difference that a batch of customers makes to the cells of one generation, and when they are due next. */
public final class Changes {

    private static final int AT_ONCE = 500;

    private final Generation generation;
    /** Cells are made of them at the end: they are linear in points, and far more. */
    private final CellSums points = new CellSums();

    private final SortedMap<String, LocalDate> due = new TreeMap<>();

    /** @param due when something about the customer changes by the passing of time alone */
    private record Effect(String customer, Points points, Optional<LocalDate> due) {}

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
            SortedMap<String, CustomerTimeline> held = new TreeMap<>(changed);
            held.keySet().removeIf(customer -> !generation.holds(customer));
            Changes changes = new Changes(generation);
            changes.replace(before, held);
            changes.write(cells, due);
        }
    }

    /** Customers whom the generation holds have got other facts. */
    public void replace(Map<String, CustomerTimeline> before, SortedMap<String, CustomerTimeline> after) {
        add(after, (customer, timeline) -> {
            CustomerTimeline then = before.getOrDefault(customer, CustomerTimeline.EMPTY);
            LocalDate horizon = generation.horizon();
            return Contribution.difference(then, horizon, timeline, horizon, generation.policy());
        });
    }

    /** Customers are new to the generation. */
    public void include(SortedMap<String, CustomerTimeline> timelines) {
        add(timelines, (customer, timeline) -> contribution(timeline, generation.horizon()));
    }

    /** What each contributes is a pure function, so all cores compute; some at a time, for it can be large. */
    private void add(
            SortedMap<String, CustomerTimeline> timelines, BiFunction<String, CustomerTimeline, Points> difference) {
        List<String> customers = List.copyOf(timelines.keySet());
        for (int from = 0; from < customers.size(); from += AT_ONCE) {
            customers.subList(from, Math.min(from + AT_ONCE, customers.size())).parallelStream()
                    .map(customer -> {
                        CustomerTimeline timeline = timelines.getOrDefault(customer, CustomerTimeline.EMPTY);
                        return new Effect(
                                customer,
                                difference.apply(customer, timeline),
                                nextDay(timeline, generation.horizon()));
                    })
                    .toList()
                    .forEach(this::add);
        }
    }

    private void add(Effect effect) {
        points.add(effect.points());
        effect.due().ifPresent(day -> due.put(effect.customer(), day));
    }

    /** Days up to {@code horizon} have been closed for a customer. */
    public void advance(String customer, CustomerTimeline timeline, LocalDate horizon) {
        Points difference =
                Contribution.difference(timeline, generation.horizon(), timeline, horizon, generation.policy());
        add(new Effect(customer, difference, nextDay(timeline, horizon)));
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

    private Optional<LocalDate> nextDay(CustomerTimeline timeline, LocalDate horizon) {
        return Contribution.nextDay(timeline, generation.policy(), horizon);
    }
}
