// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The components of all services: one name means one thing, except that the scopes of a scheme are united. */
class MergedComponents {
    private static final String SCHEMES = "securitySchemes";

    private final List<String> faults;
    private final SortedMap<String, Map<String, Owned>> sections = new TreeMap<>();

    MergedComponents(List<String> faults) {
        this.faults = faults;
    }

    void add(String service, JsonNode components) {
        components
                .properties()
                .forEach(section -> section.getValue()
                        .properties()
                        .forEach(part -> add(section.getKey(), part.getKey(), new Owned(service, part.getValue()))));
    }

    boolean has(String section, String name) {
        return sections.getOrDefault(section, Map.of()).containsKey(name);
    }

    void add(String section, String name, Owned part) {
        Map<String, Owned> known = sections.computeIfAbsent(section, s -> new HashMap<>());
        Owned other = known.putIfAbsent(name, part);
        if (other == null) {
            return;
        }
        if (section.equals(SCHEMES) && withoutScopes(other.node()).equals(withoutScopes(part.node()))) {
            known.put(name, new Owned(other.service(), uniteScopes(other.node(), part.node())));
        } else if (!Canonical.of(other.node()).equals(Canonical.of(part.node()))) {
            faults.add("components/%s/%s: %s and %s mean different things by it"
                    .formatted(section, name, other.service(), part.service()));
        }
    }

    ObjectNode toJson() {
        ObjectNode components = JsonNodeFactory.instance.objectNode();
        sections.forEach((section, parts) -> {
            Map<String, JsonNode> nodes = new HashMap<>();
            parts.forEach((name, part) -> nodes.put(name, part.node()));
            components.set(section, Canonical.sorted(nodes));
        });
        return components;
    }

    private static JsonNode withoutScopes(JsonNode scheme) {
        ObjectNode copy = scheme.deepCopy();
        copy.path("flows").forEach(flow -> ((ObjectNode) flow).remove("scopes"));
        return Canonical.of(copy);
    }

    private static JsonNode uniteScopes(JsonNode one, JsonNode other) {
        ObjectNode united = one.deepCopy();
        united.path("flows").properties().forEach(flow -> {
            Map<String, JsonNode> scopes = new HashMap<>();
            for (JsonNode scheme : List.of(other, one)) {
                scheme.path("flows")
                        .path(flow.getKey())
                        .path("scopes")
                        .properties()
                        .forEach(scope -> scopes.put(scope.getKey(), scope.getValue()));
            }
            ((ObjectNode) flow.getValue()).set("scopes", Canonical.sorted(scopes));
        });
        return united;
    }
}
