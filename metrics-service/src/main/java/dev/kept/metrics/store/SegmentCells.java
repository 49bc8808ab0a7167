// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.cell.Period;
import dev.kept.metrics.contribution.Contribution;
import dev.kept.metrics.contribution.Lattice;
import dev.kept.metrics.contribution.Points;
import dev.kept.metrics.policy.Policy;
import dev.kept.metrics.timeline.CustomerTimeline;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * The cells of the customers of a segment, which differ from period to period as customers come and go. Each customer
 * is computed once: added where a stay begins, subtracted where it ends. The cost grows with the customers of the
 * segment, not with those of the tenant.
 */
final class SegmentCells {

    private final SegmentMembership segment;
    private final List<Period> periods;
    private final TreeMap<Integer, Points> changes = new TreeMap<>();

    private final Demand demand;

    /** @param demand the cells that will be asked for */
    SegmentCells(SegmentMembership segment, List<Period> periods, Demand demand) {
        this.segment = segment;
        this.periods = periods;
        this.demand = demand;
    }

    /** Adds a customer, if ever in the segment on a day that decides. */
    void add(CustomerTimeline timeline, Policy policy, LocalDate horizon) {
        Points own = null;
        boolean before = false;
        for (int i = 0; i < periods.size(); i++) {
            boolean now = segment.isInAny(timeline, periods.get(i));
            if (now != before) {
                own = own == null ? cells(timeline, policy, horizon) : own;
                changes.computeIfAbsent(i, place -> new Points()).add(own, now ? 1 : -1);
                before = now;
            }
        }
    }

    private Points cells(CustomerTimeline timeline, Policy policy, LocalDate horizon) {
        Points cells = new Points();
        Lattice.expand(Contribution.of(timeline, policy, horizon, demand.families()), cells, demand);
        return cells;
    }

    /**
     * Hands out the periods in which the same customers are in the segment, with the cells of those customers. The cells
     * change with the next hand-out.
     */
    void forEach(BiConsumer<List<Period>, CellSource> consumer) {
        Points current = new Points();
        changes.computeIfAbsent(0, place -> new Points());
        changes.forEach((place, change) -> {
            current.add(change, 1);
            Integer next = changes.higherKey(place);
            consumer.accept(periods.subList(place, next == null ? periods.size() : next), new MemoryCells(current));
        });
    }
}
