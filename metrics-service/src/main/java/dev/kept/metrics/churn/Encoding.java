// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.churn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Features as columns. An attribute whose values are all numbers is one; of any other each value but the most frequent gets a
 * column that is 1 for those who have it. Learned from the rows that a model is fitted to, without their outcomes.
 */
final class Encoding {

    private static final int MOST_VALUES = 20;
    private static final String UNKNOWN = "unknown";

    private final List<String> names = new ArrayList<>();
    private final List<ToDoubleFunction<ChurnRow>> columns = new ArrayList<>();

    /** @param wanted names of features and of attributes */
    Encoding(List<ChurnRow> rows, List<String> wanted) {
        for (String name : wanted) {
            if (rows.get(0).features().containsKey(name)) {
                add(name, row -> row.features().getOrDefault(name, 0.0));
            } else if (rows.stream()
                    .allMatch(row -> numberOrMissing(row.attributes().get(name)))) {
                number(rows, name);
            } else {
                values(rows, name);
            }
        }
    }

    List<String> names() {
        return names;
    }

    double[] encode(ChurnRow row) {
        return columns.stream().mapToDouble(column -> column.applyAsDouble(row)).toArray();
    }

    /** Who has none gets the mean, and a mark. */
    private void number(List<ChurnRow> rows, String name) {
        double mean = rows.stream()
                .map(row -> row.attributes().get(name))
                .filter(value -> value != null)
                .mapToDouble(Double::parseDouble)
                .average()
                .orElse(0);
        add(name, row -> {
            String value = row.attributes().get(name);
            return value == null || !numberOrMissing(value) ? mean : Double.parseDouble(value);
        });
        if (rows.stream().anyMatch(row -> !row.attributes().containsKey(name))) {
            add(name + " missing", row -> row.attributes().containsKey(name) ? 0 : 1);
        }
    }

    private void values(List<ChurnRow> rows, String name) {
        Map<String, Integer> counts = new TreeMap<>();
        rows.forEach(row -> counts.merge(value(row, name), 1, Integer::sum));
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .skip(1)
                .limit(MOST_VALUES)
                .map(Map.Entry::getKey)
                .forEach(value ->
                        add(name + "=" + value, row -> value(row, name).equals(value) ? 1 : 0));
    }

    private void add(String name, ToDoubleFunction<ChurnRow> column) {
        names.add(name);
        columns.add(column);
    }

    private static String value(ChurnRow row, String name) {
        return row.attributes().getOrDefault(name, UNKNOWN);
    }

    private static boolean numberOrMissing(@Nullable String value) {
        if (value == null) {
            return true;
        }
        try {
            return Double.isFinite(Double.parseDouble(value));
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
