// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.export;

import java.util.List;

/** In which form rows leave. */
public enum ExportFormat {
    /** RFC 4180, with a header. */
    CSV,
    /** One JSON document a line. */
    NDJSON;

    /** What stands before the first row. */
    String head(List<String> columns) {
        return this == CSV ? CsvLine.of(List.copyOf(columns)) : "";
    }

    String line(ExportLine row) {
        return this == CSV ? CsvLine.of(row.cells()) : row.json() + "\n";
    }
}
