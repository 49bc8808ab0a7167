// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import java.util.List;

/**
 * From points of the full cuboid to the cells that are stored: every cuboid of the lattice (the total, each dimension by
 * itself, all of them together) and every tile. Cells are linear in points, so this can be applied to differences.
 */
public final class Lattice {

    private Lattice() {}

    /** Adds to {@code cells} the cells of all points. */
    public static void expand(Points points, Points cells) {
        points.forEach((key, measures) -> expand(key, measures, cells));
    }

    /** The smallest cuboid that keeps all wanted dimensions apart. */
    public static int covering(int wanted, int dimensions) {
        return Integer.bitCount(wanted) <= 1 ? wanted : (1 << dimensions) - 1;
    }

    /** The smallest cuboid that has tiles of days on both axes: kept only for the total and all together. */
    public static int coveringPairsOfDays(int wanted, int dimensions) {
        return wanted == 0 ? 0 : (1 << dimensions) - 1;
    }

    private static void expand(CellKey key, long[] measures, Points cells) {
        int x = key.x();
        int y = key.y();
        switch (key.family().spread) {
            case DAYS -> {
                everyCuboid(key, Tile.DAY, x, y, measures, cells);
                everyCuboid(key, Tile.MONTH, Days.monthOf(x), y, measures, cells);
            }
            case EDGES -> {
                everyCuboid(key, Tile.DAY, x, y, measures, cells);
                everyCuboid(key, Tile.MONTH, Days.monthFrom(x), y, measures, cells);
            }
            case PERIODS -> everyCuboid(key, key.tile(), x, y, measures, cells);
            case PAIRS -> {
                int monthX = Days.monthFrom(x);
                int monthY = Days.monthFrom(y);
                everyCuboid(key, Tile.MONTH_MONTH, monthX, monthY, measures, cells);
                outerCuboids(key, Tile.MONTH_DAY, monthX, y, measures, cells);
                outerCuboids(key, Tile.DAY_MONTH, x, monthY, measures, cells);
                outerCuboids(key, Tile.DAY_DAY, x, y, measures, cells);
            }
        }
    }

    private static void everyCuboid(CellKey key, Tile tile, int x, int y, long[] measures, Points cells) {
        outerCuboids(key, tile, x, y, measures, cells);
        int dimensions = key.segment().size();
        for (int i = 0; i < dimensions && dimensions > 1; i++) {
            List<String> single = List.of(key.segment().get(i));
            cells.add(new CellKey(key.family(), 1 << i, tile, x, y, single, key.label()), measures);
        }
    }

    private static void outerCuboids(CellKey key, Tile tile, int x, int y, long[] measures, Points cells) {
        cells.add(new CellKey(key.family(), 0, tile, x, y, List.of(), key.label()), measures);
        if (!key.segment().isEmpty()) {
            cells.add(new CellKey(key.family(), key.cuboid(), tile, x, y, key.segment(), key.label()), measures);
        }
    }
}
