// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.contribution.CellKey;
import dev.kept.metrics.contribution.Contribution;
import dev.kept.metrics.contribution.Family;
import dev.kept.metrics.contribution.Lattice;
import dev.kept.metrics.contribution.Points;
import dev.kept.metrics.policy.Policy;
import dev.kept.metrics.store.TimelineTable.Stored;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Cells that are computed from the customers while they are read: every customer once for each family, the cells of a
 * scan from their sum.
 */
final class RecomputedCells implements CellSource {

    private final Collection<Stored> customers;
    private final Policy policy;
    private final LocalDate horizon;
    private final Map<Family, Points> sums = new EnumMap<>(Family.class);

    RecomputedCells(Collection<Stored> customers, Policy policy, LocalDate horizon) {
        this.customers = customers;
        this.policy = policy;
        this.horizon = horizon;
    }

    @Override
    public void scan(Scan scan, Consumer<Cell> consumer) {
        Demand demand = new Demand();
        demand.scan(scan, cell -> {});
        Points cells = new Points();
        Lattice.expand(sums.computeIfAbsent(scan.family(), this::sum), cells, demand);
        cells.forEach((key, measures) -> consumer.accept(cell(key, measures)));
    }

    private Points sum(Family family) {
        Points sum = new Points();
        customers.forEach(stored -> sum.add(Contribution.of(stored.timeline(), policy, horizon, Set.of(family)), 1));
        return sum;
    }

    private static Cell cell(CellKey key, long[] measures) {
        return new Cell(key.x(), key.y(), key.segment(), key.label(), measures);
    }
}
