// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.interaction;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.customer.imports.CsvItem;
import dev.kept.customer.settings.TenantSettings;
import dev.kept.restkit.bulk.CsvRow;
import java.util.Set;

/** Interactions as CSV: one row each. */
final class InteractionCsv {

    static final Set<String> COLUMNS = Set.of(
            "externalId",
            "customerId",
            "customerExternalId",
            "channel",
            "touchpoint",
            "direction",
            "startedAt",
            "durationSeconds",
            "agentId",
            "outcome",
            "firstResponseAt",
            "resolvedOnFirstContact",
            "summary");

    private InteractionCsv() {}

    static ObjectNode interaction(CsvRow row, TenantSettings settings) {
        ObjectNode body = new CsvItem(row, settings)
                .texts(
                        "externalId",
                        "customerId",
                        "customerExternalId",
                        "channel",
                        "touchpoint",
                        "direction",
                        "summary")
                .time("startedAt")
                .body();
        ObjectNode handling = new CsvItem(row, settings)
                .texts("agentId", "outcome")
                .time("firstResponseAt")
                .body();
        // What is no number, or neither true nor false, stays a text for the reader to name it.
        row.get("durationSeconds").ifPresent(text -> {
            if (text.matches("[0-9]{1,9}")) {
                body.put("durationSeconds", Integer.parseInt(text));
            } else {
                body.put("durationSeconds", text);
            }
        });
        row.get("resolvedOnFirstContact").ifPresent(text -> {
            if (text.equals("true") || text.equals("false")) {
                handling.put("resolvedOnFirstContact", text.equals("true"));
            } else {
                handling.put("resolvedOnFirstContact", text);
            }
        });
        if (!handling.isEmpty()) {
            body.set("handling", handling);
        }
        return body;
    }
}
