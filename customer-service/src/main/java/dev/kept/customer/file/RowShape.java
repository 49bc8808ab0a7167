// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.customer.money.Money;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives a stored row the form that the API has everywhere else: money is an exact text with its currency, instants end
 * in {@code Z}.
 */
final class RowShape {

    private static final Set<String> MONEY = Set.of("amount", "cost", "refunded", "compensation", "unitCost");
    private static final Pattern INSTANT =
            Pattern.compile("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?\\+00:00$");

    private RowShape() {}

    /** @param row with camel-case names; left as it is */
    static ObjectNode of(JsonNode row) {
        return object(
                row, row.path("currency").isTextual() ? row.path("currency").asText() : null);
    }

    private static ObjectNode object(JsonNode row, @Nullable String currency) {
        ObjectNode shaped = JsonNodeFactory.instance.objectNode();
        row.properties().forEach(member -> {
            JsonNode value = member.getValue();
            if (currency != null && value.isNumber() && MONEY.contains(member.getKey())) {
                shaped.set(member.getKey(), money(value, currency));
            } else {
                shaped.set(member.getKey(), shaped(value, currency));
            }
        });
        if (currency != null) {
            shaped.remove("currency"); // each amount says it
        }
        return shaped;
    }

    private static JsonNode shaped(JsonNode value, @Nullable String currency) {
        if (value.isObject()) {
            return object(value, currency);
        }
        if (value.isArray()) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            value.forEach(item -> items.add(shaped(item, currency)));
            return items;
        }
        if (value.isTextual() && INSTANT.matcher(value.asText()).matches()) {
            return JsonNodeFactory.instance.textNode(
                    OffsetDateTime.parse(value.asText()).toInstant().toString());
        }
        return value;
    }

    private static ObjectNode money(JsonNode value, String currency) {
        Money money = Money.of(value.decimalValue(), currency);
        return JsonNodeFactory.instance
                .objectNode()
                .put("amount", money.amount())
                .put("currency", money.currency());
    }
}
