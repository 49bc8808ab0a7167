// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The cells of everybody but some: cells are additive, so those of the others need not be looked at.
 *
 * @param all of everybody
 * @param some of those who are left out
 */
record Remainder(CellSource all, CellSource some) implements CellSource {

    private record Place(int x, int y, List<String> segment, List<String> label) {
        /** Where cells have a label, y is no more than its number in the table that the cells are read from. */
        static Place of(Cell cell) {
            return new Place(cell.x(), cell.label().isEmpty() ? cell.y() : 0, cell.segment(), cell.label());
        }
    }

    @Override
    public void scan(Scan scan, Consumer<Cell> consumer) {
        Map<Place, long[]> left = new HashMap<>();
        some.scan(scan, cell -> add(left, cell, -1));
        all.scan(scan, cell -> {
            if (left.containsKey(Place.of(cell))) {
                add(left, cell, 1);
            } else {
                consumer.accept(cell);
            }
        });
        left.forEach((place, measures) ->
                consumer.accept(new Cell(place.x(), place.y(), place.segment(), place.label(), measures)));
    }

    private static void add(Map<Place, long[]> sums, Cell cell, int factor) {
        long[] sum = sums.computeIfAbsent(Place.of(cell), place -> new long[cell.measures().length]);
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * cell.measures()[i];
        }
    }
}
