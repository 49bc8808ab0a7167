// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table of an export: which events are its rows, and which of their members are columns.
 *
 * @param prefixes what the types of its events begin with
 * @param columns name to the JSON pointer of a plain value
 */
record ExportTable(String name, List<String> prefixes, Map<String, String> columns) {

    /** The whole customer goes: it is a row of every table. */
    static final String CUSTOMER_DELETED = "customer.deleted.v1";

    private static final String RATINGS = "ratings";

    /** All tables, by name. */
    static final Map<String, ExportTable> ALL = all(
            table("complaints", "customer.complaint.")
                    .with("openedAt", "/openedAt")
                    .with("status", "/status")
                    .with("channel", "/about/channel")
                    .with("category", "/about/category")
                    .with("severity", "/about/severity")
                    .with("agentId", "/agentId")
                    .with("teamId", "/teamId")
                    .with("resolvedAt", "/resolution/at")
                    .with("resolutionMinutes", "/resolution/minutes")
                    .with("reopenCount", "/reopenCount"),
            table("costs", "tenant.cost.")
                    .with("type", "/type")
                    .with("from", "/from")
                    .with("to", "/to")
                    .with("amount", "/amount/amount")
                    .with("currency", "/amount/currency"),
            table("customers", "customer.profile.")
                    .with("type", "/attributes/type")
                    .with("country", "/attributes/country")
                    .with("region", "/attributes/region")
                    .with("city", "/attributes/city")
                    .with("acquisitionChannel", "/attributes/acquisitionChannel"),
            table("interactions", "customer.interaction.")
                    .with("channel", "/channel")
                    .with("direction", "/direction")
                    .with("outcome", "/handling/outcome"),
            table("orders", "customer.order.")
                    .with("amount", "/amount/amount")
                    .with("currency", "/amount/currency")
                    .with("cost", "/cost/amount"),
            table("referrals", "customer.referral.").with("madeAt", "/madeAt").with("referredId", "/referredId"),
            table("refunds", "customer.refund.")
                    .with("orderId", "/orderId")
                    .with("amount", "/amount/amount")
                    .with("currency", "/amount/currency"),
            table("responses", "survey.response.")
                    .with("surveyKey", "/surveyKey")
                    .with("surveyVersion", "/surveyVersion")
                    .with("channel", "/channel")
                    .with("weight", "/weight")
                    .with(RATINGS, ""),
            table("subscriptions", "customer.subscription.")
                    .with("state", "/state")
                    .with("plan", "/recurring/plan")
                    .with("startedOn", "/startedOn")
                    .with("endedOn", "/endedOn")
                    .with("recurringAmount", "/recurring/total/amount")
                    .with("currency", "/recurring/total/currency"));

    private static ExportTable table(String name, String prefix) {
        return new ExportTable(name, List.of(prefix), Map.of());
    }

    private ExportTable with(String column, String pointer) {
        Map<String, String> more = new LinkedHashMap<>(columns);
        more.put(column, pointer);
        return new ExportTable(name, prefixes, more);
    }

    private static Map<String, ExportTable> all(ExportTable... tables) {
        Map<String, ExportTable> byName = new LinkedHashMap<>();
        for (ExportTable table : tables) {
            byName.put(table.name(), table);
        }
        return byName;
    }

    /** What an event says in a column; null where it says nothing. */
    @Nullable String cell(String column, JsonNode data) {
        if (column.equals(RATINGS)) {
            return ratings(data);
        }
        JsonNode value = data.at(columns.getOrDefault(column, ""));
        return value.isValueNode() && !value.isNull() ? value.asText() : null;
    }

    private static @Nullable String ratings(JsonNode data) {
        StringBuilder ratings = new StringBuilder();
        data.path("answers").forEach(answer -> {
            if (answer.hasNonNull("score")) {
                ratings.append(ratings.isEmpty() ? "" : ";")
                        .append(answer.path("question").asText())
                        .append('=')
                        .append(answer.path("score").asText());
            }
        });
        return ratings.isEmpty() ? null : ratings.toString();
    }
}
