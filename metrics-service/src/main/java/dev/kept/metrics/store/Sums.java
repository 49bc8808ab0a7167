// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** For every group a row of sums per column (a period, an edge, a pair of edges). */
final class Sums {

    private final int columns;
    private final int width;
    private final Map<Group, long[][]> rows = new HashMap<>();

    Sums(int columns, int width) {
        this.columns = columns;
        this.width = width;
    }

    void add(Group group, int column, long[] measures) {
        long[] slot = row(group)[column];
        for (int i = 0; i < width; i++) {
            slot[i] += measures[i];
        }
    }

    /** Adds each column to the one after it. */
    void accumulate() {
        for (long[][] row : rows.values()) {
            for (int column = 1; column < columns; column++) {
                for (int i = 0; i < width; i++) {
                    row[column][i] += row[column - 1][i];
                }
            }
        }
    }

    Set<Group> groups() {
        return rows.keySet();
    }

    /** Zeros for an unknown group. */
    long[] get(Group group, int column) {
        long[][] row = rows.get(group);
        return row == null ? new long[width] : row[column];
    }

    /** Leaves out periods for which {@code value} gives {@code zero}, and groups without any period. */
    static <V> Map<Group, Map<Period, V>> byPeriod(
            Set<Group> groups, List<Period> periods, V zero, BiFunction<Group, Integer, V> value) {
        Map<Group, Map<Period, V>> result = new HashMap<>();
        for (Group group : groups) {
            Map<Period, V> series = new LinkedHashMap<>();
            for (int i = 0; i < periods.size(); i++) {
                V at = value.apply(group, i);
                if (!at.equals(zero)) {
                    series.put(periods.get(i), at);
                }
            }
            if (!series.isEmpty()) {
                result.put(group, series);
            }
        }
        return result;
    }

    private long[][] row(Group group) {
        return rows.computeIfAbsent(group, g -> new long[columns][width]);
    }
}
