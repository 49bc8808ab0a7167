// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A line of CSV for people who open it with a spreadsheet: a cell that a spreadsheet would compute is made text by an
 * apostrophe before it. What a respondent wrote must never run on the machine of who reads it. Numbers stay numbers.
 */
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
        String safe = isFormula(value) ? "'" + value : value;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                || !safe.strip().equals(safe);
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** Spreadsheets skip space before a formula. */
    private static boolean isFormula(String value) {
        String begin = value.stripLeading();
        char first = begin.isEmpty() ? value.charAt(0) : begin.charAt(0);
        return (FORMULA.indexOf(first) >= 0 || FORMULA.indexOf(value.charAt(0)) >= 0)
                && !NUMBER.matcher(value).matches();
    }
}
