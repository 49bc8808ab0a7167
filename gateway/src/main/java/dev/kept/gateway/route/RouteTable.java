// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.route;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All operations, found by path and method. Literal segments win over parameters, as OpenAPI says. */
public final class RouteTable {
    private static final Set<String> METHODS = Set.of("get", "head", "post", "put", "patch", "delete", "options");
    private static final List<String> BULK_TYPES = List.of("text/csv", "application/x-ndjson");

    private final Node root = new Node();
    private final List<Operation> operations = new ArrayList<>();

    private RouteTable() {}

    /**
     * Reads the table from the merged document.
     *
     * @throws IllegalStateException if an operation names no service or no security
     */
    public static RouteTable of(JsonNode document) {
        RouteTable table = new RouteTable();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation ->
                                table.add(operation(path.getKey(), operation.getKey(), operation.getValue()))));
        table.operations.sort(Comparator.comparing(Operation::path).thenComparing(Operation::method));
        return table;
    }

    /** All operations in the order of their paths. */
    public List<Operation> operations() {
        return List.copyOf(operations);
    }

    /** The operations of the first template that fits the path, by method; null if none does. */
    public @Nullable Map<String, Operation> find(String path) {
        Node node = find(root, path.substring(1).split("/", -1), 0);
        return node == null ? null : node.operations;
    }

    /** The operation for a method; {@code HEAD} is served by {@code GET}. */
    public static @Nullable Operation choose(Map<String, Operation> byMethod, String method) {
        Operation operation = byMethod.get(method);
        return operation == null && method.equals("HEAD") ? byMethod.get("GET") : operation;
    }

    /** The methods for an {@code Allow} header. */
    public static String allow(Map<String, Operation> byMethod) {
        Set<String> methods = new TreeSet<>(byMethod.keySet());
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }

    private static @Nullable Node find(Node node, String[] segments, int depth) {
        if (depth == segments.length) {
            return node.operations.isEmpty() ? null : node;
        }
        Node literal = node.literals.get(segments[depth]);
        Node found = literal == null ? null : find(literal, segments, depth + 1);
        if (found != null || node.parameter == null || segments[depth].isEmpty()) {
            return found;
        }
        return find(node.parameter, segments, depth + 1);
    }

    private void add(Operation operation) {
        Node node = root;
        for (String segment : operation.path().substring(1).split("/", -1)) {
            if (segment.startsWith("{")) {
                node.parameter = node.parameter == null ? new Node() : node.parameter;
                node = node.parameter;
            } else {
                node = node.literals.computeIfAbsent(segment, s -> new Node());
            }
        }
        node.operations.put(operation.method(), operation);
        operations.add(operation);
    }

    private static Operation operation(String path, String method, JsonNode node) {
        String service = node.path("x-kept-service").asText();
        if (service.isEmpty() || !node.path("security").isArray()) {
            throw new IllegalStateException(
                    "%s %s of the merged document needs x-kept-service and security (empty if public)"
                            .formatted(method, path));
        }
        List<Set<String>> scopes = new ArrayList<>();
        for (JsonNode alternative : node.path("security")) {
            Set<String> all = new LinkedHashSet<>();
            alternative.forEach(scheme -> scheme.forEach(scope -> all.add(scope.asText())));
            scopes.add(all);
        }
        JsonNode bodyTypes = node.path("requestBody").path("content");
        return new Operation(
                node.path("operationId").asText(),
                service,
                method.toUpperCase(Locale.ROOT),
                path,
                List.copyOf(scopes),
                BULK_TYPES.stream().anyMatch(bodyTypes::has),
                bodyTypes.has("application/x-www-form-urlencoded"));
    }

    private static final class Node {
        final Map<String, Node> literals = new HashMap<>();
        final Map<String, Operation> operations = new TreeMap<>();

        @Nullable Node parameter;
    }
}
