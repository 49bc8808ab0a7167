// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The answers that only the gateway gives, declared once and referred to by every operation that can get them. */
final class GatewayResponses {
    private static final String GATEWAY = "gateway";
    private static final String PROBLEM = "Problem";

    private static final List<Answer> ANSWERS = List.of(
            new Answer("401", "GatewayUnauthenticated", "No valid access token."),
            new Answer("403", "GatewayForbidden", "The token lacks a scope that this operation needs."),
            new Answer("413", "GatewayBodyTooLarge", "The body is larger than this operation takes."),
            new Answer("429", "GatewayTooManyRequests", "The client has used up its requests; see Retry-After."),
            new Answer("502", "GatewayUpstreamUnavailable", "The service could not be reached."),
            new Answer("503", "GatewayUnavailable", "The service takes no more requests just now; see Retry-After."),
            new Answer("504", "GatewayUpstreamTimeout", "The service did not answer in time."));

    private GatewayResponses() {}

    static void addTo(ObjectNode paths, MergedComponents components) {
        List<Answer> used = new ArrayList<>();
        for (JsonNode item : paths) {
            for (JsonNode operation : item) {
                for (Answer answer : ANSWERS) {
                    if (answer.appliesTo(operation)) {
                        used.add(answer);
                        add((ObjectNode) operation, answer);
                    }
                }
            }
        }
        ANSWERS.stream()
                .filter(used::contains)
                .forEach(answer -> components.add("responses", answer.name(), new Owned(GATEWAY, answer.toJson())));
        if (!used.isEmpty() && !components.has("schemas", PROBLEM)) {
            components.add("schemas", PROBLEM, new Owned(GATEWAY, problemSchema()));
        }
    }

    private static void add(ObjectNode operation, Answer answer) {
        TreeMap<String, JsonNode> responses = new TreeMap<>();
        operation.path("responses").properties().forEach(entry -> responses.put(entry.getKey(), entry.getValue()));
        responses.put(
                answer.status(),
                JsonNodeFactory.instance.objectNode().put("$ref", "#/components/responses/" + answer.name()));
        operation.set("responses", JsonNodeFactory.instance.objectNode().setAll(responses));
    }

    private static ObjectNode problemSchema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("type", "object").put("description", "An error (RFC 9457).");
        ObjectNode properties = schema.putObject("properties");
        for (String name : List.of("type", "title", "detail", "instance", "code", "traceId")) {
            properties.putObject(name).put("type", "string");
        }
        properties.putObject("status").put("type", "integer");
        schema.putArray("required").add("type").add("title").add("status").add("code");
        return schema;
    }

    private record Answer(String status, String name, String description) {

        boolean appliesTo(JsonNode operation) {
            if (operation.path("responses").has(status)) {
                return false; // the service says more about it
            }
            return switch (status) {
                case "401", "403" -> !operation.path("security").isEmpty();
                case "413" -> operation.has("requestBody");
                default -> true;
            };
        }

        ObjectNode toJson() {
            ObjectNode response = JsonNodeFactory.instance.objectNode().put("description", description);
            response.putObject("content")
                    .putObject("application/problem+json")
                    .putObject("schema")
                    .put("$ref", "#/components/schemas/" + PROBLEM);
            return response;
        }
    }
}
