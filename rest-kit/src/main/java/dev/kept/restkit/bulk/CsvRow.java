// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.bulk;

import java.util.Map;
import java.util.Optional;

/**
 * One row of a CSV file.
 *
 * @param line the number of its first line in the file; the header is line 1
 * @param cells value by column, in the order of the header; empty cells are absent
 */
public record CsvRow(long line, Map<String, String> cells) {
    /** The value of a column; empty if the cell is empty or the file lacks the column. */
    public Optional<String> get(String column) {
        return Optional.ofNullable(cells.get(column));
    }
}
