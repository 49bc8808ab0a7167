// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.bulk;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.Language;
import dev.kept.restkit.problem.ProblemTexts;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The columns of a CSV file. */
final class CsvHeader {
    private static final char REPLACEMENT = '\ufffd';

    private final List<String> columns;

    private CsvHeader(List<String> columns) {
        this.columns = columns;
    }

    static CsvHeader of(@Nullable CsvRecord record, Set<String> known) {
        if (record == null) {
            throw new BulkFileException(error("csv-empty", 1));
        }
        List<String> columns = record.getFields().stream().map(String::strip).toList();
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (column.isEmpty()) {
                throw new BulkFileException(error("csv-unnamed-column", 1));
            }
            if (!seen.add(column)) {
                throw new BulkFileException(error("csv-duplicate-column", 1, column));
            }
            if (!isKnown(column, known)) {
                throw new BulkFileException(
                        error("csv-unknown-column", 1, column, String.join(", ", new TreeSet<>(known))));
            }
        }
        return new CsvHeader(columns);
    }

    int indexOf(String column) {
        return columns.indexOf(column);
    }

    CsvRow row(CsvRecord record, List<Fault> faults) {
        if (record.getFieldCount() != columns.size()) {
            faults.add(Fault.textAt("", "csv-cell-count", record.getFieldCount(), columns.size()));
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(columns.size(), record.getFieldCount()); i++) {
            String cell = record.getField(i);
            if (cell.indexOf(REPLACEMENT) >= 0) {
                faults.add(Fault.textAt("/" + columns.get(i), "invalid-utf8"));
            }
            if (!cell.isBlank()) {
                cells.put(columns.get(i), cell);
            }
        }
        return new CsvRow(record.getStartingLineNumber(), cells);
    }

    static BulkError error(String code, long line, Object... args) {
        return new BulkError(code, ProblemTexts.fault(Language.current(), code, args), line);
    }

    private static boolean isKnown(String column, Set<String> known) {
        return known.isEmpty()
                || known.contains(column)
                || known.stream()
                        .anyMatch(name -> name.endsWith("*")
                                && column.length() >= name.length()
                                && column.startsWith(name.substring(0, name.length() - 1)));
    }
}
