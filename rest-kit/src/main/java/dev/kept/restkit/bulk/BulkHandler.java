// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.bulk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an import of one kind does with its items. Implemented by one application-scoped bean per kind.
 *
 * @param <T> one item: a record with Bean Validation constraints, read by the strict mapper
 */
public interface BulkHandler<T> {
    /** The kind, as in the path of the resource, in plural, for example {@code note-imports}. */
    String kind();

    /** The type of an item. */
    Class<T> rowType();

    /** The columns that a CSV file may have; one that ends with {@code *} stands for all that begin so. Empty: any. */
    default Set<String> csvColumns() {
        return Set.of();
    }

    /** The column whose equal values in consecutive CSV rows make these rows one item; empty: each row is one. */
    default Optional<String> csvGroupColumn() {
        return Optional.empty();
    }

    /**
     * The JSON that the rows of one item stand for: one row, or one group. May throw a {@link
     * dev.kept.restkit.problem.ProblemException} with faults.
     */
    ObjectNode fromCsv(List<CsvRow> rows);

    /** The same for imports whose parameters say how to read the rows. */
    default ObjectNode fromCsv(BulkJob job, List<CsvRow> rows) {
        return fromCsv(rows);
    }

    /**
     * Stores the items and says what became of each, in any order. Runs in a transaction that holds the results as well.
     * If it throws, the items are tried again in halves; an item that throws by itself has failed.
     */
    List<BulkResult> apply(String tenant, List<BulkItem<T>> items);

    /** The same for imports with parameters. */
    default List<BulkResult> apply(BulkJob job, List<BulkItem<T>> items) {
        return apply(job.tenant(), items);
    }

    /**
     * The same for those who can do a part of it while the batch before is still being stored, by another thread: what
     * concerns nothing but these items. All else has to wait for their turn.
     */
    default List<BulkResult> apply(BulkJob job, List<BulkItem<T>> items, Turn turn) {
        turn.await();
        return apply(job, items);
    }
}
