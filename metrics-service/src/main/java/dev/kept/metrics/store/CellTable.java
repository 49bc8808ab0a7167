// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.contribution.Family;
import java.util.function.Function;

/** The cells of a tenant's generations. */
public final class CellTable {

    private static final int ROWS = 5_000;
    /** Each step looks anew at what those before it have deleted, so there must not be many. */
    private static final long DELETED_ROWS = 100_000;

    private final TenantConnection connection;
    private final LabelTable labels;

    public CellTable(TenantConnection connection) {
        this.connection = connection;
        this.labels = new LabelTable(connection);
    }

    /** How two generations compare. */
    public record Comparison(long compared, long differing) {}

    /**
     * Adds differences to the stored cells; nothing is written for what did not change. Tables and keys are always
     * taken in the same order, so that writers wait for each other but never in a circle.
     *
     * @return number of cells that were written
     */
    int add(long generation, CellSums cells) {
        return write(generation, cells, CellSql::add);
    }

    /** Stores the first cells of a generation: cheaper than {@link #add}, but none of them may be there. */
    void insert(long generation, CellSums cells) {
        write(generation, cells, CellSql::insert);
    }

    private int write(long generation, CellSums cells, Function<Family, String> sql) {
        int written = 0;
        int[] numbers = labels.numbers(cells.words());
        for (Family family : cells.families()) {
            CellRows rows = CellRows.of(family, cells.of(family), numbers);
            for (int from = 0; from < rows.size(); from += ROWS) {
                connection.update(sql.apply(family), rows.parameters(generation, from, ROWS));
            }
            written += rows.size();
        }
        return written;
    }

    /** Deletes some of a generation's cells; false if there were none any more. */
    public boolean deleteSome(long generation) {
        connection.allowLongStatements();
        for (Family family : Family.values()) {
            if (connection.update(CellSql.delete(family), generation, DELETED_ROWS) > 0) {
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
}
