// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.TooManyCustomers;
import dev.kept.metrics.contribution.Contribution;
import dev.kept.metrics.contribution.Lattice;
import dev.kept.metrics.contribution.Points;
import dev.kept.metrics.store.TimelineTable.Stored;
import dev.kept.metrics.timeline.CustomerTimeline;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Asks a question of each customer by itself. Only the cells that the question reads are computed, and they are found by
 * asking it of nobody.
 */
final class EachCustomer {

    /** So many take about as long as a request can wait. */
    private static final long MOST = 100_000;

    private static final String SOMEBODY = "somebody";

    private final CellQueries all;
    private final long most;
    private final SortedSet<String> segments;
    private final ForeignAmounts foreign;

    EachCustomer(CellQueries all) {
        this(all, MOST);
    }

    /** @param most customers that are looked at */
    EachCustomer(CellQueries all, long most) {
        this.all = all;
        this.most = most;
        // Read once, not for each customer anew.
        this.segments = all.segments();
        this.foreign = ForeignAmounts.of(all.rates(), all.hasForeignAmounts());
    }

    <T> void ask(Customers customers, Function<CellReader, T> question, Consumer<T> answers) {
        Demand demand = new Demand();
        T unused = question.apply(reader(demand, new KnownCustomers(Collections.emptySortedMap(), segments)));
        long[] asked = {0};
        customers.each(timeline -> {
            asked[0]++;
            if (asked[0] > most) {
                throw new TooManyCustomers(most);
            }
            answers.accept(question.apply(reader(cells(timeline, demand), alone(timeline))));
        });
    }

    private CellReader reader(CellSource cells, KnownCustomers whose) {
        return new SegmentQueries(all.over(cells, whose, foreign), whose);
    }

    private CellSource cells(CustomerTimeline timeline, Demand demand) {
        Points cells = new Points();
        Points points = Contribution.of(timeline, all.policy(), all.watermark().horizon(), demand.families());
        Lattice.expand(points, cells, demand);
        return new MemoryCells(cells);
    }

    private KnownCustomers alone(CustomerTimeline timeline) {
        TreeMap<String, Stored> one = new TreeMap<>();
        one.put(SOMEBODY, new Stored(SOMEBODY, false, timeline));
        return new KnownCustomers(one, segments);
    }
}
