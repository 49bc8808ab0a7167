// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.oracle;

import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Slice;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Adds up points by group and period; what stays zero throughout is left out. */
final class OracleTally {

    private final Slice slice;
    private final int measures;
    private final Map<Group, Map<Period, long[]>> sums = new HashMap<>();

    OracleTally(Slice slice, int measures) {
        this.slice = slice;
        this.measures = measures;
    }

    void add(Map<String, String> dimensions, Period period, int measure, long value) {
        if (accepts(slice, dimensions)) {
            sums.computeIfAbsent(group(slice, dimensions), key -> new HashMap<>())
                    .computeIfAbsent(period, key -> new long[measures])[measure] += value;
        }
    }

    <T> Map<Group, Map<Period, T>> result(Function<long[], T> make) {
        Map<Group, Map<Period, T>> result = new HashMap<>();
        sums.forEach((group, byPeriod) -> byPeriod.forEach((period, values) -> {
            if (Arrays.stream(values).anyMatch(value -> value != 0)) {
                result.computeIfAbsent(group, key -> new HashMap<>()).put(period, make.apply(values));
            }
        }));
        return result;
    }

    static boolean accepts(Slice slice, Map<String, String> dimensions) {
        for (Map.Entry<String, Set<String>> wanted : slice.filter().entrySet()) {
            if (!wanted.getValue().contains(dimensions.getOrDefault(wanted.getKey(), Slice.UNKNOWN))) {
                return false;
            }
        }
        return true;
    }

    static Group group(Slice slice, Map<String, String> dimensions) {
        List<String> values = slice.groupBy().stream()
                .map(name -> dimensions.getOrDefault(name, Slice.UNKNOWN))
                .toList();
        return new Group(values);
    }
}
