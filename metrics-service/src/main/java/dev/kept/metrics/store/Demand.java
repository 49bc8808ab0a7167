// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.contribution.Family;
import dev.kept.metrics.contribution.Lattice;
import dev.kept.metrics.contribution.Tile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The cells that a question reads. Found by asking it of nobody: what is scanned depends on the question alone, not on
 * what is found.
 */
final class Demand implements CellSource, Lattice.Demand {

    private final Map<Family, List<Scan>> scans = new EnumMap<>(Family.class);

    @Override
    public void scan(Scan scan, Consumer<Cell> consumer) {
        scans.computeIfAbsent(scan.family(), family -> new ArrayList<>()).add(scan);
    }

    /** The families that are read at all. */
    Set<Family> families() {
        return scans.keySet();
    }

    @Override
    public boolean wants(Family family, int cuboid, Tile tile, int x, int y) {
        for (Scan scan : scans.getOrDefault(family, List.of())) {
            if (scan.cuboid() == cuboid && scan.tile() == tile && holds(scan, x, y)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(CellSource.Scan scan, int x, int y) {
        return scan.xFrom() <= x && x <= scan.xTo() && scan.yFrom() <= y && y <= scan.yTo();
    }
}
