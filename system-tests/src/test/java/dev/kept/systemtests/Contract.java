// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The suite's OpenAPI as its users fetch it. */
record Contract(JsonNode document) {

    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");

    /**
     * @param scopes what its security requirement names
     */
    record Operation(String method, String path, JsonNode json, List<String> scopes) {

        String id() {
            return json.path("operationId").asText();
        }

        /** Whether anybody may call it, without a token. */
        boolean isOpen() {
            return scopes.isEmpty();
        }
    }

    static Contract fetch(RunningSuite suite) {
        return new Contract(
                suite.anonymous().get("/openapi/v1.json").expect(200).body());
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(verb -> VERBS.contains(verb.getKey()))
                        .forEach(verb -> operations.add(new Operation(
                                verb.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                verb.getValue(),
                                scopes(verb.getValue())))));
        return operations;
    }

    private static List<String> scopes(JsonNode operation) {
        List<String> scopes = new ArrayList<>();
        operation
                .path("security")
                .forEach(requirement -> requirement.forEach(names -> names.forEach(name -> scopes.add(name.asText()))));
        return scopes;
    }

    /** Follows a {@code $ref} within the document. */
    JsonNode resolve(JsonNode node) {
        JsonNode current = node;
        while (current.has("$ref")) {
            current = document.at(current.path("$ref").asText().substring(1));
        }
        return current;
    }
}
