// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import java.util.List;

/**
 * From points of the full cuboid to the cells that are stored: every cuboid of the lattice (the total, each dimension by
 * itself, all of them together) and every tile. Cells are linear in points, so this can be applied to differences.
 */
public final class Lattice {

    private final Points cells;
    private final Demand demand;

    private Lattice(Points cells, Demand demand) {
        this.cells = cells;
        this.demand = demand;
    }

    /** Which cells are needed. */
    @FunctionalInterface
    public interface Demand {

        /** Parameters as those of {@link CellKey}. */
        boolean wants(Family family, int cuboid, Tile tile, int x, int y);
    }

    /** Adds to {@code cells} the cells of all points. */
    public static void expand(Points points, Points cells) {
        expand(points, cells, (family, cuboid, tile, x, y) -> true);
    }

    /** Adds to {@code cells} those cells of all points that are needed. */
    public static void expand(Points points, Points cells, Demand demand) {
        Lattice lattice = new Lattice(cells, demand);
        points.forEach(lattice::expand);
    }

    /** The smallest cuboid that keeps all wanted dimensions apart. */
    public static int covering(int wanted, int dimensions) {
        return Integer.bitCount(wanted) <= 1 ? wanted : (1 << dimensions) - 1;
    }

    /** The smallest cuboid that has tiles of days on both axes: kept only for the total and all together. */
    public static int coveringPairsOfDays(int wanted, int dimensions) {
        return wanted == 0 ? 0 : (1 << dimensions) - 1;
    }

    /** First days of a stretch on both axes. */
    private record Place(Tile tile, int x, int y) {}

    private void expand(CellKey key, long[] measures) {
        int x = key.x();
        int y = key.y();
        switch (key.family().spread) {
            case DAYS -> {
                everyCuboid(key, new Place(Tile.DAY, x, y), measures);
                everyCuboid(key, new Place(Tile.MONTH, Days.monthOf(x), y), measures);
            }
            case ALONE -> add(key, key.cuboid(), new Place(Tile.DAY, x, y), key.segment(), measures);
            case EDGES -> {
                everyCuboid(key, new Place(Tile.DAY, x, y), measures);
                everyCuboid(key, new Place(Tile.MONTH, Days.monthFrom(x), y), measures);
            }
            case PERIODS -> everyCuboid(key, new Place(key.tile(), x, y), measures);
            case PAIRS -> {
                int monthX = Days.monthFrom(x);
                int monthY = Days.monthFrom(y);
                everyCuboid(key, new Place(Tile.MONTH_MONTH, monthX, monthY), measures);
                outerCuboids(key, new Place(Tile.MONTH_DAY, monthX, y), measures);
                outerCuboids(key, new Place(Tile.DAY_MONTH, x, monthY), measures);
                outerCuboids(key, new Place(Tile.DAY_DAY, x, y), measures);
            }
        }
    }

    private void everyCuboid(CellKey key, Place place, long[] measures) {
        outerCuboids(key, place, measures);
        int dimensions = key.segment().size();
        for (int i = 0; i < dimensions && dimensions > 1; i++) {
            add(key, 1 << i, place, List.of(key.segment().get(i)), measures);
        }
    }

    private void outerCuboids(CellKey key, Place place, long[] measures) {
        add(key, 0, place, List.of(), measures);
        if (!key.segment().isEmpty()) {
            add(key, key.cuboid(), place, key.segment(), measures);
        }
    }

    private void add(CellKey key, int cuboid, Place at, List<String> segment, long[] measures) {
        if (demand.wants(key.family(), cuboid, at.tile(), at.x(), at.y())) {
            cells.add(new CellKey(key.family(), cuboid, at.tile(), at.x(), at.y(), segment, key.label()), measures);
        }
    }
}
