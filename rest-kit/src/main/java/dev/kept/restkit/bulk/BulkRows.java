// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.regex.Pattern;

/** Results as one JSON array, which the database takes in one statement. */
final class BulkRows {
    // An escaped NUL behind an even number of backslashes, or a surrogate without its twin.
    private static final Pattern UNSTORABLE = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000|\\p{Cs}");

    private BulkRows() {}

    static String of(ObjectMapper json, List<BulkResult> results) {
        ArrayNode rows = json.createArrayNode();
        for (BulkResult result : results) {
            var row = rows.addObject()
                    .put("line", result.line())
                    .put("status", result.status().name())
                    .put("id", result.id())
                    .put("external_id", result.externalId());
            if (!result.errors().isEmpty()) {
                row.set("errors", json.valueToTree(result.errors()));
            }
        }
        return storable(rows.toString());
    }

    /** JSON that PostgreSQL takes: what a faulty row held is told with the replacement character in its place. */
    static String storable(String json) {
        return UNSTORABLE
                .matcher(json)
                .replaceAll(
                        unfit -> (unfit.group(1) == null ? "" : unfit.group(1).replace("\\", "\\\\")) + "\ufffd");
    }
}
