// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import dev.kept.metrics.contribution.CellSink.Cut;
import dev.kept.metrics.contribution.CellSink.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * From points of the full cuboid to the cells that are stored: every cuboid of the lattice (the total, each dimension by
 * itself, all of them together) and every tile. Cells are linear in points, so this can be applied to differences.
 */
public final class Lattice {

    private final CellSink cells;
    private final Demand demand;
    private final Map<List<String>, Cuts> cuts = new HashMap<>();

    /** Hands all cells to {@code cells}. */
    public Lattice(CellSink cells) {
        this(cells, (family, cuboid, tile, x, y) -> true);
    }

    private Lattice(CellSink cells, Demand demand) {
        this.cells = cells;
        this.demand = demand;
    }

    /** Which cells are needed. */
    @FunctionalInterface
    public interface Demand {

        /** Parameters as those of {@link CellKey}. */
        boolean wants(Family family, int cuboid, Tile tile, int x, int y);
    }

    /** The cuboids to which a segment belongs: {@code full} keeps all dimensions apart, {@code outer} has the total too. */
    private record Cuts(List<Cut> full, List<Cut> outer, List<Cut> all) {

        static Cuts of(List<String> segment) {
            Cut total = new Cut(0, List.of());
            int dimensions = segment.size();
            if (dimensions == 0) {
                return new Cuts(List.of(total), List.of(total), List.of(total));
            }
            Cut full = new Cut((1 << dimensions) - 1, segment);
            List<Cut> outer = List.of(total, full);
            List<Cut> all = new ArrayList<>(outer);
            for (int i = 0; i < dimensions && dimensions > 1; i++) {
                all.add(new Cut(1 << i, List.of(segment.get(i))));
            }
            return new Cuts(List.of(full), outer, all);
        }
    }

    /** Adds to {@code cells} the cells of all points. */
    public static void expand(Points points, Points cells) {
        new Lattice(cells).expand(points);
    }

    /** Adds to {@code cells} those cells of all points that are needed. */
    public static void expand(Points points, Points cells, Demand demand) {
        new Lattice(cells, demand).expand(points);
    }

    /** Hands over the cells of all points. */
    public void expand(Points points) {
        points.forEach(this::expand);
    }

    /** The smallest cuboid that keeps all wanted dimensions apart. */
    public static int covering(int wanted, int dimensions) {
        return Integer.bitCount(wanted) <= 1 ? wanted : (1 << dimensions) - 1;
    }

    /** The smallest cuboid that has tiles of days on both axes: kept only for the total and all together. */
    public static int coveringPairsOfDays(int wanted, int dimensions) {
        return wanted == 0 ? 0 : (1 << dimensions) - 1;
    }

    /** Hands over the cells of a point of the full cuboid. */
    public void expand(CellKey key, long[] measures) {
        Family family = key.family();
        int x = key.x();
        int y = key.y();
        Cuts own = cuts.computeIfAbsent(key.segment(), Cuts::of);
        switch (family.spread) {
            case DAYS -> {
                add(own.all, new Place(family, Tile.DAY, x, y), key, measures);
                add(own.all, new Place(family, Tile.MONTH, Days.monthOf(x), y), key, measures);
            }
            case ALONE -> add(own.full, new Place(family, Tile.DAY, x, y), key, measures);
            case EDGES -> {
                int month = Days.monthFrom(x);
                add(own.all, new Place(family, Tile.MONTH, month, y), key, measures);
                if (month != x) {
                    add(own.all, new Place(family, Tile.DAY, x, y), key, measures);
                }
            }
            case PERIODS -> add(own.all, new Place(family, key.tile(), x, y), key, measures);
            case PAIRS -> pair(own, key, measures);
        }
    }

    private void pair(Cuts own, CellKey key, long[] measures) {
        Family family = key.family();
        int x = key.x();
        int y = key.y();
        int monthX = Days.monthFrom(x);
        int monthY = Days.monthFrom(y);
        add(own.all, new Place(family, Tile.MONTH_MONTH, monthX, monthY), key, measures);
        if (monthY != y) {
            add(own.outer, new Place(family, Tile.MONTH_DAY, monthX, y), key, measures);
        }
        if (monthX != x) {
            add(own.outer, new Place(family, Tile.DAY_MONTH, x, monthY), key, measures);
        }
        if (monthX != x && monthY != y) {
            add(own.outer, new Place(family, Tile.DAY_DAY, x, y), key, measures);
        }
    }

    private void add(List<Cut> into, Place place, CellKey key, long[] measures) {
        for (Cut cut : into) {
            if (demand.wants(place.family(), cut.cuboid(), place.tile(), place.x(), place.y())) {
                cells.add(cut, place, key.label(), measures);
            }
        }
    }
}
