// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.kept.survey.question.Question;
import dev.kept.survey.question.QuestionRules;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Looks at the header of a CSV upload before anything of it is stored: a misspelt question must not silently become a
 * question that nobody answered.
 */
final class CsvColumns {

    /** The longest header, in bytes: 200 questions with the longest keys fit well. */
    static final int LONGEST = 64 * 1024;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvColumns() {}

    /**
     * Refuses columns that are neither the response's own nor questions.
     *
     * @param upload is read and then reset to where it was
     */
    static void requireKnown(BufferedInputStream upload, List<Question> questions) throws IOException {
        upload.mark(LONGEST);
        byte[] beginning = upload.readNBytes(LONGEST);
        upload.reset();
        List<String> known = new ArrayList<>(QuestionRules.RESERVED_KEYS);
        questions.forEach(question -> known.addAll(question.columns()));
        List<String> unknown = header(beginning).stream()
                .filter(column -> !known.contains(column))
                .toList();
        if (!unknown.isEmpty()) {
            throw ResponseProblem.IMPORT_COLUMNS_UNKNOWN.with(String.join(", ", unknown), String.join(", ", known));
        }
    }

    /** The columns; none if there is no header that can be read, which the import itself reports. */
    private static List<String> header(byte[] beginning) {
        try {
            Iterator<CsvRecord> records = CsvReader.builder()
                    .maxBufferSize(2 * LONGEST)
                    .ofCsvRecord(new InputStreamReader(new ByteArrayInputStream(beginning), StandardCharsets.UTF_8))
                    .iterator();
            return records.hasNext()
                    ? records.next().getFields().stream()
                            .map(column -> column.replace(BYTE_ORDER_MARK, "").strip())
                            .filter(column -> !column.isEmpty())
                            .toList()
                    : List.of();
        } catch (CsvParseException | UncheckedIOException e) {
            return List.of();
        }
    }
}
