// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;

/** Stretches of days, each belonging to a column; they may overlap. */
final class Stretches {

    private record Stretch(int from, int to, int column) {}

    private final List<Stretch> stretches = new ArrayList<>();
    private int[] furthest = {};

    /** Both ends inclusive; an empty stretch is left out. */
    void add(int from, int to, int column) {
        if (from <= to) {
            stretches.add(new Stretch(from, to, column));
        }
    }

    /** The joined stretches, ascending: as few scans as possible. Call after the last {@link #add}. */
    void forEachJoined(BiConsumer<Integer, Integer> scan) {
        stretches.sort(Comparator.comparingInt(Stretch::from));
        furthest = new int[stretches.size()];
        int start = 0;
        for (int i = 0; i < furthest.length; i++) {
            Stretch stretch = stretches.get(i);
            boolean apart = i > 0 && stretch.from() > furthest[i - 1] + 1;
            if (apart) {
                scan.accept(start, furthest[i - 1]);
            }
            start = i == 0 || apart ? stretch.from() : start;
            furthest[i] = i == 0 ? stretch.to() : Math.max(furthest[i - 1], stretch.to());
        }
        if (furthest.length > 0) {
            scan.accept(start, furthest[furthest.length - 1]);
        }
    }

    /** The columns of all stretches that hold a day. Call after {@link #forEachJoined}. */
    void columnsAt(int day, IntConsumer columns) {
        for (int i = lastFrom(day); i >= 0 && furthest[i] >= day; i--) {
            if (stretches.get(i).to() >= day) {
                columns.accept(stretches.get(i).column());
            }
        }
    }

    private int lastFrom(int day) {
        int low = 0;
        int high = stretches.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (stretches.get(middle).from() <= day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
