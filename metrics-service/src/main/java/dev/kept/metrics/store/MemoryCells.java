// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.contribution.CellKey;
import dev.kept.metrics.contribution.Contribution;
import dev.kept.metrics.contribution.Family;
import dev.kept.metrics.contribution.Lattice;
import dev.kept.metrics.contribution.Points;
import dev.kept.metrics.contribution.Tile;
import dev.kept.metrics.policy.Policy;
import dev.kept.metrics.timeline.CustomerTimeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Cells in memory: of a single customer when the members of a set are listed, of a whole tenant in tests. */
final class MemoryCells implements CellSource {

    private record Part(Family family, int cuboid, Tile tile) {}

    private final Map<Part, List<Cell>> parts = new HashMap<>();

    MemoryCells(Points cells) {
        cells.forEach((key, measures) -> parts.computeIfAbsent(part(key), p -> new ArrayList<>())
                .add(new Cell(key.x(), key.y(), key.segment(), key.label(), measures)));
    }

    /** The cells of one customer; of some families at least. */
    static MemoryCells of(CustomerTimeline timeline, Policy policy, LocalDate horizon, Set<Family> families) {
        Points cells = new Points();
        Lattice.expand(Contribution.of(timeline, policy, horizon, families), cells);
        return new MemoryCells(cells);
    }

    @Override
    public void scan(Scan scan, Consumer<Cell> consumer) {
        for (Cell cell : parts.getOrDefault(new Part(scan.family(), scan.cuboid(), scan.tile()), List.of())) {
            if (scan.xFrom() <= cell.x()
                    && cell.x() <= scan.xTo()
                    && scan.yFrom() <= cell.y()
                    && cell.y() <= scan.yTo()) {
                consumer.accept(cell);
            }
        }
    }

    private static Part part(CellKey key) {
        return new Part(key.family(), key.cuboid(), key.tile());
    }
}
