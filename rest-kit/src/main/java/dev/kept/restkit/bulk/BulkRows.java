// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Results as the database takes them: all of a batch in one statement, a column at a time. */
final class BulkRows {
    private static final String INSERT = """
            insert into bulk_result (tenant, import_id, line, status, id, external_id, errors)
            select ?, ?, n.line, n.status, n.id, n.external_id, n.errors::jsonb
            from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[])
                as n(line, status, id, external_id, errors)
            """;

    // An escaped NUL behind an even number of backslashes, or a surrogate without its twin.
    private static final Pattern UNSTORABLE = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000|\\p{Cs}");
    private static final Pattern UNSTORABLE_TEXT = Pattern.compile("\u0000|\\p{Cs}");

    private BulkRows() {}

    static void save(Connection connection, ObjectMapper json, BulkJob job, List<BulkResult> results)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, job.tenant());
            insert.setString(2, job.id());
            Long[] lines = results.stream().map(BulkResult::line).toArray(Long[]::new);
            insert.setArray(3, connection.createArrayOf("int8", lines));
            texts(insert, 4, results, result -> result.status().name());
            texts(insert, 5, results, result -> storableText(result.id()));
            texts(insert, 6, results, result -> storableText(result.externalId()));
            texts(insert, 7, results, result -> errors(json, result));
            insert.executeUpdate();
        }
    }

    /** JSON that PostgreSQL takes: what a faulty row held is told with the replacement character in its place. */
    static String storable(String json) {
        return UNSTORABLE
                .matcher(json)
                .replaceAll(
                        unfit -> (unfit.group(1) == null ? "" : unfit.group(1).replace("\\", "\\\\")) + "\ufffd");
    }

    private static @Nullable String storableText(@Nullable String text) {
        return text == null || isPlain(text)
                ? text
                : UNSTORABLE_TEXT.matcher(text).replaceAll("\ufffd");
    }

    private static boolean isPlain(String text) {
        return text.chars().noneMatch(character -> character == 0 || Character.isSurrogate((char) character));
    }

    private static @Nullable String errors(ObjectMapper json, BulkResult result) {
        try {
            return result.errors().isEmpty() ? null : storable(json.writeValueAsString(result.errors()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Faults cannot be written as JSON", e);
        }
    }

    private static void texts(
            PreparedStatement insert, int at, List<BulkResult> results, Function<BulkResult, @Nullable String> text)
            throws SQLException {
        @Nullable String[] texts = results.stream().map(text).toArray(String[]::new);
        insert.setArray(at, insert.getConnection().createArrayOf("text", texts));
    }
}
