// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * A sum of signed numbers by cell. Used for what one customer contributes, for the difference of two such
 * contributions, and for the sum of the differences of a batch.
 */
public final class Points implements CellSink {

    private static final int FIRST = 128;

    /** Entries by their keys' hashes, a number higher than their places; open addressing, as a customer has hundreds of points. */
    private int[] table = new int[2 * FIRST];

    private CellKey[] keys = new CellKey[FIRST];
    private long[][] values = new long[FIRST][];
    private int size;

    /** Adds to one measure of a cell. Zero adds nothing. */
    void add(CellKey key, int measure, long value) {
        if (value != 0) {
            slot(key)[measure] += value;
        }
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
        for (int i = 0; i < other.size; i++) {
            add(other.keys[i], other.values[i], factor);
        }
        return this;
    }

    /** The cells that are not zero. */
    public void forEach(BiConsumer<CellKey, long[]> consumer) {
        for (int i = 0; i < size; i++) {
            if (!isZero(values[i])) {
                consumer.accept(keys[i], values[i]);
            }
        }
    }

    /** Same as {@link #forEach}, as a new map. */
    public Map<CellKey, long[]> toMap() {
        Map<CellKey, long[]> cells = new HashMap<>();
        forEach(cells::put);
        return cells;
    }

    /** Adds to all measures of a cell, so many times. */
    void add(CellKey key, long[] measures, long times) {
        long[] slot = slot(key);
        for (int i = 0; i < slot.length; i++) {
            slot[i] += times * measures[i];
        }
    }

    private long[] slot(CellKey key) {
        int place = place(key);
        if (table[place] > 0) {
            return values[table[place] - 1];
        }
        if (size == keys.length) {
            grow();
            place = place(key);
        }
        keys[size] = key;
        values[size] = new long[key.family().measures().size()];
        table[place] = ++size;
        return values[size - 1];
    }

    /** Where the key is, or the free place where it belongs. */
    private int place(CellKey key) {
        int last = table.length - 1;
        int place = key.hashCode() & last;
        while (table[place] > 0 && !keys[table[place] - 1].equals(key)) {
            place = (place + 1) & last;
        }
        return place;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, 2 * size);
        values = Arrays.copyOf(values, 2 * size);
        table = new int[4 * size];
        for (int i = 0; i < size; i++) {
            table[place(keys[i])] = i + 1;
        }
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
