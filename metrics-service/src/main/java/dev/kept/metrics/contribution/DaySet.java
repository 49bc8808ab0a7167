// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Days on which something happened, ascending, and how often on each. */
final class DaySet {

    /** Before all days. */
    static final int NEVER_BEFORE = Integer.MIN_VALUE;

    /** After all days. */
    static final int NEVER_AFTER = Integer.MAX_VALUE;

    private static final int FIRST = 8;

    private int[] days;
    private int[] times;
    private int size;

    DaySet() {
        this.days = new int[FIRST];
        this.times = new int[FIRST];
    }

    /** The same days, once each. */
    DaySet(DaySet others) {
        this.size = others.size;
        this.days = Arrays.copyOf(others.days, size + FIRST);
        this.times = new int[size + FIRST];
        Arrays.fill(times, 0, size, 1);
    }

    /**
     * The days that lie in one calendar period.
     *
     * @param start first day of the period
     * @param last the last of the days
     * @param days how many there are
     * @param times how often it happened on them
     */
    record Run(int start, int last, int days, int times) {}

    void add(int day) {
        int place = place(day);
        if (place == size || days[place] != day) {
            insert(day, place);
        }
        times[place]++;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    int get(int place) {
        return days[place];
    }

    /** How often it happened on the day at a place. */
    int times(int place) {
        return times[place];
    }

    /** Of a set that is not empty. */
    int first() {
        return days[0];
    }

    /** Place of the first day that is not before a day. */
    int place(int day) {
        if (size == 0 || days[size - 1] < day) {
            return size;
        }
        int found = Arrays.binarySearch(days, 0, size, day);
        return found < 0 ? -found - 1 : found;
    }

    /** The last day before a day, or {@link #NEVER_BEFORE}. */
    int lastBefore(int day) {
        int place = place(day);
        return place == 0 ? NEVER_BEFORE : days[place - 1];
    }

    /** The first day that is not before a day, or {@link #NEVER_AFTER}. */
    int firstFrom(int day) {
        int place = place(day);
        return place == size ? NEVER_AFTER : days[place];
    }

    /** By calendar period, from the day {@code first} on. */
    List<Run> runs(Days calendar, Tile tile, int first) {
        List<Run> runs = new ArrayList<>();
        int place = place(first);
        while (place < size) {
            int start = calendar.start(tile, days[place]);
            int next = calendar.next(tile, start);
            int from = place;
            int count = 0;
            while (place < size && days[place] < next) {
                count += times[place++];
            }
            runs.add(new Run(start, days[place - 1], place - from, count));
        }
        return runs;
    }

    private void insert(int day, int place) {
        if (size == days.length) {
            days = Arrays.copyOf(days, 2 * size);
            times = Arrays.copyOf(times, 2 * size);
        }
        System.arraycopy(days, place, days, place + 1, size - place);
        System.arraycopy(times, place, times, place + 1, size - place);
        days[place] = day;
        times[place] = 0;
        size++;
    }
}
