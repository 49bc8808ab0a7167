// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import java.util.Arrays;

/** From keys of two numbers to sums, without an object for each: entries lie one behind the other, found by open addressing. */
final class SumMap {

    /** An odd number without a pattern in its bits: the golden ratio. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final int width;
    private int[] places = new int[32];
    private long[] high = new long[16];
    private long[] low = new long[16];
    private long[] sums;
    private int size;

    /** @param width numbers of each sum */
    SumMap(int width) {
        this.width = width;
        this.sums = new long[16 * width];
    }

    void add(long keyHigh, long keyLow, long[] more) {
        int from = find(keyHigh, keyLow) * width;
        for (int i = 0; i < width; i++) {
            sums[from + i] += more[i];
        }
    }

    int size() {
        return size;
    }

    long high(int entry) {
        return high[entry];
    }

    long low(int entry) {
        return low[entry];
    }

    long sum(int entry, int i) {
        return sums[entry * width + i];
    }

    long[] sums(int entry) {
        return Arrays.copyOfRange(sums, entry * width, (entry + 1) * width);
    }

    boolean isZero(int entry) {
        for (int i = 0; i < width; i++) {
            if (sum(entry, i) != 0) {
                return false;
            }
        }
        return true;
    }

    /** The entry of a key; a new one is zero. */
    private int find(long keyHigh, long keyLow) {
        int place = place(keyHigh, keyLow);
        if (places[place] != 0) {
            return places[place] - 1;
        }
        if (size == high.length) {
            grow();
            place = place(keyHigh, keyLow);
        }
        high[size] = keyHigh;
        low[size] = keyLow;
        places[place] = ++size;
        return size - 1;
    }

    /** Where the key is, or the free place where it belongs. */
    private int place(long keyHigh, long keyLow) {
        long mixed = ((keyHigh * SPREAD) ^ keyLow) * SPREAD;
        int last = places.length - 1;
        int place = (int) (mixed ^ (mixed >>> 32)) & last;
        while (places[place] != 0 && (high[places[place] - 1] != keyHigh || low[places[place] - 1] != keyLow)) {
            place = (place + 1) & last;
        }
        return place;
    }

    private void grow() {
        int capacity = high.length * 2;
        high = Arrays.copyOf(high, capacity);
        low = Arrays.copyOf(low, capacity);
        sums = Arrays.copyOf(sums, capacity * width);
        places = new int[capacity * 2];
        for (int entry = 0; entry < size; entry++) {
            places[place(high[entry], low[entry])] = entry + 1;
        }
    }
}
