// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * A sum of signed numbers by cell. Used for what one customer contributes, for the difference of two such
 * contributions, and for the sum of the differences of a batch.
 */
public final class Points implements CellSink {

    private final Map<CellKey, long[]> values = new HashMap<>();
    private long factor = 1;

    /** What is added from now on is taken away instead, and the other way round. */
    void negate() {
        factor = -factor;
    }

    /** Adds to one measure of a cell. Zero adds nothing. */
    void add(CellKey key, int measure, long value) {
        if (value != 0) {
            slot(key)[measure] += factor * value;
        }
    }

    /** Adds to all measures of a cell. */
    void add(CellKey key, long[] measures) {
        add(key, measures, factor);
    }

    @Override
    public void add(Cut cut, Place place, List<String> label, long[] measures) {
        add(
                new CellKey(place.family(), cut.cuboid(), place.tile(), place.x(), place.y(), cut.segment(), label),
                measures,
                1);
    }

    /** Adds all of another sum, {@code factor} times. */
    public Points add(Points other, long factor) {
        other.values.forEach((key, measures) -> add(key, measures, factor));
        return this;
    }

    /** The cells that are not zero. */
    public void forEach(BiConsumer<CellKey, long[]> consumer) {
        values.forEach((key, measures) -> {
            if (!isZero(measures)) {
                consumer.accept(key, measures);
            }
        });
    }

    /** Same as {@link #forEach}, as a new map. */
    public Map<CellKey, long[]> toMap() {
        Map<CellKey, long[]> cells = new HashMap<>();
        forEach(cells::put);
        return cells;
    }

    /** A point in time of which the point belongs to the full cuboid and has no label. */
    static CellKey at(Family family, Tile tile, int x, int y, List<String> segment) {
        return new CellKey(family, (1 << segment.size()) - 1, tile, x, y, segment, List.of());
    }

    private void add(CellKey key, long[] measures, long times) {
        long[] slot = slot(key);
        for (int i = 0; i < slot.length; i++) {
            slot[i] += times * measures[i];
        }
    }

    private long[] slot(CellKey key) {
        return values.computeIfAbsent(key, k -> new long[k.family().measures().size()]);
    }

    private static boolean isZero(long[] measures) {
        for (long measure : measures) {
            if (measure != 0) {
                return false;
            }
        }
        return true;
    }
}
