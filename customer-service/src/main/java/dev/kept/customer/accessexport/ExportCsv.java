// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.accessexport;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * Writes a file as one table with a row per value: section, number of the record in it, member (as a path), value. One
 * shape for all sections, so that it needs no archive of many files.
 */
final class ExportCsv {

    private ExportCsv() {}

    static String of(Map<String, List<JsonNode>> content) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("section", "record", "member", "value");
            content.forEach((section, records) -> {
                for (int i = 0; i < records.size(); i++) {
                    write(csv, section, Integer.toString(i + 1), "", records.get(i));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(CsvWriter csv, String section, String record, String member, JsonNode value) {
        if (value.isObject()) {
            value.properties()
                    .forEach(inner -> write(
                            csv,
                            section,
                            record,
                            member.isEmpty() ? inner.getKey() : member + "." + inner.getKey(),
                            inner.getValue()));
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                write(csv, section, record, member + "[" + i + "]", value.get(i));
            }
        } else {
            csv.writeRecord(
                    section,
                    record,
                    harmless(member),
                    value.isTextual() ? harmless(value.textValue()) : value.asText());
        }
    }

    /** A spreadsheet takes a text that begins like this for a formula, and would run it. */
    static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
