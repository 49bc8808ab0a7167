// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.export;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A line of CSV (RFC 4180); a cell that a spreadsheet would compute is made text by an apostrophe before it. */
final class CsvLine {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final String FORMULA = "=+-@\t\r＝＋－＠";

    private CsvLine() {}

    static String of(List<@Nullable String> cells) {
        return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        // Spreadsheets skip space before a formula.
        String begin = value.stripLeading();
        char first = begin.isEmpty() ? value.charAt(0) : begin.charAt(0);
        boolean formula = FORMULA.indexOf(first) >= 0 && !NUMBER.matcher(value).matches();
        String safe = formula ? "'" + value : value;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                || !safe.strip().equals(safe);
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
