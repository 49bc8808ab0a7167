// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeMap;

/** JSON with its members in the order of their names, so that equal things look equal. */
final class Canonical {

    private Canonical() {}

    static JsonNode of(JsonNode node) {
        if (node.isObject()) {
            TreeMap<String, JsonNode> members = new TreeMap<>();
            node.properties().forEach(member -> members.put(member.getKey(), of(member.getValue())));
            return JsonNodeFactory.instance.objectNode().setAll(members);
        }
        if (node.isArray()) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> items.add(of(item)));
            return items;
        }
        return node;
    }

    static ObjectNode sorted(java.util.Map<String, ? extends JsonNode> members) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        new TreeMap<>(members).forEach(object::set);
        return object;
    }
}
