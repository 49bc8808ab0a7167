// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The public operations of all services, in the order of their paths and of {@link #METHODS}. */
class MergedPaths {
    static final List<String> METHODS = List.of("get", "head", "post", "put", "patch", "delete", "options", "trace");
    static final String SERVICE = "x-kept-service";

    private static final String INTERNAL = "/internal/";
    private static final Pattern OPERATION_ID = Pattern.compile("[a-z]+[A-Z]\\w+");

    private final List<String> faults;
    private final Map<String, Map<String, ObjectNode>> operations = new HashMap<>();
    private final Map<String, String> pathOfShape = new HashMap<>();
    private final Map<String, String> serviceOfId = new HashMap<>();

    MergedPaths(List<String> faults) {
        this.faults = faults;
    }

    void add(String service, JsonNode paths, JsonNode documentSecurity) {
        paths.properties().forEach(entry -> {
            if (!entry.getKey().startsWith(INTERNAL) && !isInternal(entry.getValue())) {
                add(service, entry.getKey(), entry.getValue(), documentSecurity);
            }
        });
    }

    private void add(String service, String path, JsonNode item, JsonNode documentSecurity) {
        String twin = pathOfShape.putIfAbsent(path.replaceAll("\\{[^}]*}", "{}"), path);
        if (twin != null && !twin.equals(path)) {
            faults.add("path %s of %s is the same as %s: name its parameters alike".formatted(path, service, twin));
        }
        for (String method : METHODS) {
            JsonNode operation = item.path(method);
            if (operation.isObject() && !isInternal(operation)) {
                add(service, path, method, operation(service, item, (ObjectNode) operation, documentSecurity));
            }
        }
    }

    private void add(String service, String path, String method, ObjectNode operation) {
        String id = operation.path("operationId").asText();
        if (!OPERATION_ID.matcher(id).matches()) {
            faults.add("%s: %s %s needs an operationId such as \"listOrders\", has \"%s\""
                    .formatted(service, method, path, id));
        }
        String other = serviceOfId.putIfAbsent(id, service);
        if (other != null) {
            faults.add("operationId \"%s\" is used by %s and %s".formatted(id, other, service));
        }
        ObjectNode known =
                operations.computeIfAbsent(path, p -> new LinkedHashMap<>()).putIfAbsent(method, operation);
        if (known != null) {
            faults.add("%s %s is declared by %s and %s"
                    .formatted(method, path, known.path(SERVICE).asText(), service));
        }
    }

    // What the path item and the document say for all of their operations is said by each, so that none depends on
    // the document from which it came.
    private static ObjectNode operation(String service, JsonNode item, ObjectNode declared, JsonNode documentSecurity) {
        ObjectNode operation = JsonNodeFactory.instance.objectNode();
        operation.put(SERVICE, service);
        operation.setAll(declared);
        for (JsonNode parameter : item.path("parameters")) {
            operation.withArrayProperty("parameters").add(parameter);
        }
        if (!operation.has("security")) {
            // Nothing said anywhere means open to all; here it is said.
            operation.set("security", documentSecurity.isArray() ? documentSecurity : operation.arrayNode());
        }
        return operation;
    }

    ObjectNode toJson() {
        Map<String, ObjectNode> items = new HashMap<>();
        operations.forEach((path, byMethod) -> {
            ObjectNode item = JsonNodeFactory.instance.objectNode();
            METHODS.forEach(method -> put(item, method, byMethod.get(method)));
            items.put(path, item);
        });
        return Canonical.sorted(items);
    }

    private static void put(ObjectNode item, String method, @Nullable ObjectNode operation) {
        if (operation != null) {
            item.set(method, operation);
        }
    }

    private static boolean isInternal(JsonNode node) {
        return node.path("x-internal").asBoolean();
    }
}
