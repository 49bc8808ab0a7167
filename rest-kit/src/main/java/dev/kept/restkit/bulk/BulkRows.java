// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;

/** Results as one JSON array, which the database takes in one statement. */
final class BulkRows {
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
        return rows.toString();
    }
}
