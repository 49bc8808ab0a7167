// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.contribution.Family;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The cells of one generation in the database. */
final class StoredCells implements CellSource {

    private final TenantConnection connection;
    private final LabelTable labels;
    private final long generation;
    /** First word of the labels that are wanted; null for all. */
    private final @Nullable String firstWord;

    @SuppressWarnings("ArrayRecordComponent") // passed on at once
    private record Row(int x, int y, int segment, long[] measures) {}

    StoredCells(TenantConnection connection, long generation) {
        this(connection, new LabelTable(connection), generation, null);
    }

    private StoredCells(TenantConnection connection, LabelTable labels, long generation, @Nullable String firstWord) {
        this.connection = connection;
        this.labels = labels;
        this.generation = generation;
        this.firstWord = firstWord;
    }

    @Override
    public CellSource labelled(String word) {
        return new StoredCells(connection, labels, generation, word);
    }

    @Override
    public void scan(Scan scan, Consumer<Cell> consumer) {
        Family family = scan.family();
        List<Object> parameters =
                new ArrayList<>(List.of(generation, scan.cuboid(), scan.tile().code(), scan.xFrom(), scan.xTo()));
        String sql = CellSql.scan(family);
        if (!family.labelled()) {
            parameters.addAll(List.of(scan.yFrom(), scan.yTo()));
        } else if (firstWord != null) {
            sql += CellSql.FIRST_WORD;
            parameters.addAll(List.of(connection.tenant(), firstWord));
        }
        int width = family.measures().size();
        List<Row> rows = connection.list(sql, row -> read(row, width), parameters.toArray());
        Set<Integer> ids = new HashSet<>();
        for (Row row : rows) {
            ids.add(row.segment());
            if (family.labelled()) {
                ids.add(row.y());
            }
        }
        Map<Integer, List<String>> words = labels.words(ids);
        for (Row row : rows) {
            List<String> segment = words.getOrDefault(row.segment(), List.of());
            List<String> label = family.labelled() ? words.getOrDefault(row.y(), List.of()) : List.of();
            consumer.accept(new Cell(row.x(), row.y(), segment, label, row.measures()));
        }
    }

    private static Row read(ResultSet row, int width) throws SQLException {
        long[] measures = new long[width];
        for (int i = 0; i < width; i++) {
            measures[i] = row.getLong(4 + i);
        }
        return new Row(row.getInt(1), row.getInt(2), row.getInt(3), measures);
    }
}
