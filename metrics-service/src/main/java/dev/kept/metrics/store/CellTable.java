// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.contribution.CellKey;
import dev.kept.metrics.contribution.Family;
import dev.kept.metrics.contribution.Points;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The cells of a tenant's generations. */
public final class CellTable {

    private static final int ROWS = 5_000;

    private final TenantConnection connection;
    private final LabelTable labels;

    public CellTable(TenantConnection connection) {
        this.connection = connection;
        this.labels = new LabelTable(connection);
    }

    /** How two generations compare. */
    public record Comparison(long compared, long differing) {}

    private record Row(int cuboid, int tile, int x, int y, int segment, List<Long> measures) {

        static final Comparator<Row> BY_KEY = Comparator.comparingInt(Row::cuboid)
                .thenComparingInt(Row::tile)
                .thenComparingInt(Row::x)
                .thenComparingInt(Row::y)
                .thenComparingInt(Row::segment);
    }

    /**
     * Adds differences to the stored cells; nothing is written for what did not change. Tables and keys are always
     * taken in the same order, so that writers wait for each other but never in a circle.
     *
     * @return number of cells that were written
     */
    public int add(long generation, Points cells) {
        Map<Family, List<Map.Entry<CellKey, long[]>>> byFamily = new EnumMap<>(Family.class);
        Set<List<String>> words = new HashSet<>();
        cells.forEach((key, measures) -> {
            byFamily.computeIfAbsent(key.family(), f -> new ArrayList<>()).add(Map.entry(key, measures));
            words.add(key.segment());
            words.add(key.label());
        });
        Map<List<String>, Integer> ids = labels.intern(words);
        int written = 0;
        for (Map.Entry<Family, List<Map.Entry<CellKey, long[]>>> family : byFamily.entrySet()) {
            List<Row> rows = new ArrayList<>();
            family.getValue().forEach(cell -> rows.add(row(cell.getKey(), cell.getValue(), ids)));
            rows.sort(Row.BY_KEY);
            for (int from = 0; from < rows.size(); from += ROWS) {
                add(generation, family.getKey(), rows.subList(from, Math.min(rows.size(), from + ROWS)));
            }
            written += rows.size();
        }
        return written;
    }

    /** Deletes some of a generation's cells; false if there were none any more. */
    public boolean deleteSome(long generation) {
        for (Family family : Family.values()) {
            if (connection.update(CellSql.delete(family), generation, (long) ROWS) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Compares all cells of two generations, as one snapshot sees them. */
    public Comparison compare(long one, long other) {
        connection.allowLongStatements();
        long compared = 0;
        long differing = 0;
        for (Family family : Family.values()) {
            long[] counts = connection
                    .first(CellSql.compare(family), row -> new long[] {row.getLong(1), row.getLong(2)}, one, other)
                    .orElseThrow();
            compared += counts[0];
            differing += counts[1];
        }
        return new Comparison(compared, differing);
    }

    private static Row row(CellKey key, long[] measures, Map<List<String>, Integer> ids) {
        List<Long> values = new ArrayList<>(measures.length);
        for (long measure : measures) {
            values.add(measure);
        }
        int y = key.family().labelled() ? ids.getOrDefault(key.label(), 0) : key.y();
        return new Row(key.cuboid(), key.tile().code(), key.x(), y, ids.getOrDefault(key.segment(), 0), values);
    }

    private void add(long generation, Family family, Collection<Row> rows) {
        List<Object> parameters = new ArrayList<>();
        parameters.add(generation);
        parameters.add(rows.stream().mapToInt(Row::cuboid).toArray());
        parameters.add(rows.stream().mapToInt(Row::tile).toArray());
        parameters.add(rows.stream().mapToInt(Row::x).toArray());
        parameters.add(rows.stream().mapToInt(Row::y).toArray());
        parameters.add(rows.stream().mapToInt(Row::segment).toArray());
        for (int i = 0; i < family.measures().size(); i++) {
            int measure = i;
            parameters.add(
                    rows.stream().mapToLong(row -> row.measures().get(measure)).toArray());
        }
        connection.update(CellSql.add(family), parameters.toArray());
    }
}
