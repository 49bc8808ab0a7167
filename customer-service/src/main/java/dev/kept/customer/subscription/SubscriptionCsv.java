// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.subscription;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.customer.imports.CsvItem;
import dev.kept.customer.settings.TenantSettings;
import dev.kept.restkit.bulk.CsvRow;
import java.util.List;
import java.util.Set;

/** Subscriptions as CSV: one row each, with the days on which it was renewed and the day on which it was cancelled. */
final class SubscriptionCsv {

    static final Set<String> COLUMNS = Set.of(
            "externalId",
            "customerId",
            "customerExternalId",
            "plan",
            "startsOn",
            "currency",
            "amount",
            "quantity",
            "term",
            "graceDays",
            "renewedOn",
            "cancelledOn",
            "cancellationReason",
            "cancellationCause");

    private SubscriptionCsv() {}

    static ObjectNode subscription(CsvRow row, TenantSettings settings) {
        ObjectNode body = new CsvItem(row, settings)
                .texts("externalId", "customerId", "customerExternalId", "plan", "startsOn", "term")
                .money("amount")
                .body();
        number(row, "quantity", body);
        number(row, "graceDays", body);
        ArrayNode changes = JsonNodeFactory.instance.arrayNode();
        row.get("renewedOn")
                .ifPresent(days -> List.of(days.split(";", -1))
                        .forEach(day ->
                                changes.addObject().put("kind", "RENEWAL").put("on", day.strip())));
        row.get("cancelledOn").ifPresent(day -> {
            ObjectNode cancellation =
                    changes.addObject().put("kind", "CANCELLATION").put("on", day);
            row.get("cancellationReason").ifPresent(reason -> cancellation.put("reason", reason));
            row.get("cancellationCause").ifPresent(cause -> cancellation.put("cause", cause));
        });
        if (!changes.isEmpty()) {
            body.set("changes", changes);
        }
        return body;
    }

    /** A whole number; anything else stays a text, for the reader to name it. */
    private static void number(CsvRow row, String column, ObjectNode body) {
        row.get(column).ifPresent(text -> {
            if (text.matches("[0-9]{1,9}")) {
                body.put(column, Integer.parseInt(text));
            } else {
                body.put(column, text);
            }
        });
    }
}
