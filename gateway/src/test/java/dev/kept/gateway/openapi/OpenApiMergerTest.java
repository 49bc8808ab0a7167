// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OpenApiMergerTest {
    private static final String CUSTOMERS = """
            {"openapi": "3.1.0", "tags": [{"name": "Customers", "description": "c"}],
             "security": [{"oauth2": ["customers:read"]}],
             "paths": {
               "/api/v1/customers": {
                 "parameters": [{"name": "limit", "in": "query"}],
                 "post": {"operationId": "createCustomer", "tags": ["Customers"], "requestBody": {}, "security": [{"oauth2": ["customers:write"]}], "responses": {"201": {"description": "made"}}},
                 "get": {"operationId": "listCustomers", "tags": ["Customers"], "responses": {"200": {"description": "ok"}, "401": {"description": "own"}}}},
               "/internal/feed": {"get": {"operationId": "readFeed"}},
               "/api/v1/hidden": {"get": {"operationId": "getHidden", "x-internal": true}}},
             "components": {
               "schemas": {"Money": {"type": "object", "description": "m"}, "Customer": {"type": "object"}},
               "securitySchemes": {"oauth2": {"type": "oauth2", "flows": {"clientCredentials": {"tokenUrl": "/t", "scopes": {"customers:read": "r"}}}}}}}
            """;
    private static final String SURVEYS = """
            {"openapi": "3.1.0", "tags": [{"name": "Answers"}, {"name": "Customers", "description": "c"}],
             "paths": {"/api/v1/answers/{answerId}": {"get": {"operationId": "getAnswer", "responses": {}}}},
             "components": {
               "schemas": {"Money": {"description": "m", "type": "object"}, "Answer": {"type": "object"}},
               "securitySchemes": {"oauth2": {"type": "oauth2", "flows": {"clientCredentials": {"scopes": {"surveys:read": "s"}, "tokenUrl": "/t"}}}}}}
            """;

    @Test
    void putsDocumentsTogether() {
        JsonNode merged = merge(CUSTOMERS, SURVEYS);

        assertEquals(List.of("/api/v1/answers/{answerId}", "/api/v1/customers"), names(merged.path("paths")));
        assertEquals(List.of("get", "post"), names(merged.at("/paths/~1api~1v1~1customers")));
        assertEquals("[{\"url\":\"/\"}]", merged.path("servers").toString());
        assertEquals("Answers", merged.at("/tags/0/name").asText());
        assertEquals(2, merged.path("tags").size());
        assertEquals(List.of("Answer", "Customer", "Money", "Problem"), names(merged.at("/components/schemas")));
        assertEquals(
                List.of("customers:read", "surveys:read"),
                names(merged.at("/components/securitySchemes/oauth2/flows/clientCredentials/scopes")));
    }

    @Test
    void letsEveryOperationSayAllAboutItself() {
        JsonNode merged = merge(CUSTOMERS, SURVEYS);
        JsonNode list = merged.at("/paths/~1api~1v1~1customers/get");
        JsonNode create = merged.at("/paths/~1api~1v1~1customers/post");
        JsonNode open = merged.at("/paths/~1api~1v1~1answers~1{answerId}/get");

        assertEquals("customer-service", list.path("x-kept-service").asText());
        assertEquals(
                "[{\"oauth2\":[\"customers:read\"]}]", list.path("security").toString());
        assertEquals("limit", list.at("/parameters/0/name").asText());
        assertEquals("own", list.at("/responses/401/description").asText());
        assertEquals(List.of("200", "401", "403", "429", "502", "503", "504"), names(list.path("responses")));
        assertTrue(create.path("responses").has("413"));
        assertEquals("[]", open.path("security").toString());
        assertFalse(open.path("responses").has("401"));
        assertFalse(merged.has("security"));
    }

    @Test
    void saysTheSameWhateverTheOrder() {
        String mixed = SURVEYS.replace(
                "\"Money\": {\"description\": \"m\", \"type\": \"object\"}, \"Answer\": {\"type\": \"object\"}",
                "\"Answer\": {\"type\": \"object\"}, \"Money\": {\"type\": \"object\", \"description\": \"m\"}");

        assertEquals(
                merge(CUSTOMERS, SURVEYS).toString(), merge(CUSTOMERS, mixed).toString());
    }

    @Test
    void namesBothSidesOfEveryConflict() {
        String other = SURVEYS.replace("/api/v1/answers/{answerId}", "/api/v1/customers")
                .replace("getAnswer", "listCustomers")
                .replace("\"description\": \"m\"", "\"description\": \"other\"")
                .replace("\"name\": \"Customers\", \"description\": \"c\"", "\"name\": \"Customers\"")
                .replace("\"/t\"", "\"/u\"");

        String message = refused(CUSTOMERS, other);

        assertTrue(
                message.contains("operationId \"listCustomers\" is used by customer-service and survey-service"),
                message);
        assertTrue(
                message.contains("get /api/v1/customers is declared by customer-service and survey-service"), message);
        assertTrue(message.contains("components/schemas/Money: customer-service and survey-service"), message);
        assertTrue(message.contains("components/securitySchemes/oauth2"), message);
        assertTrue(message.contains("tag \"Customers\""), message);
    }

    @Test
    void refusesUnclearOperations() {
        assertTrue(refused(CUSTOMERS.replace("listCustomers", "list"), SURVEYS).contains("needs an operationId"));
        assertTrue(refused(CUSTOMERS, SURVEYS.replace("3.1.0", "3.0.3")).contains("expected OpenAPI 3.1"));
        String twin = SURVEYS.replace("/api/v1/answers/{answerId}", "/api/v1/a/{x}");
        assertTrue(refused(CUSTOMERS.replace("/api/v1/customers", "/api/v1/a/{y}"), twin)
                .contains("name its parameters alike"));
    }

    private static String refused(String customers, String surveys) {
        return String.valueOf(assertThrows(IllegalStateException.class, () -> merge(customers, surveys))
                .getMessage());
    }

    private static JsonNode merge(String customers, String surveys) {
        ObjectMapper json = new ObjectMapper();
        TreeMap<String, JsonNode> documents = new TreeMap<>();
        try {
            documents.put("customer-service", json.readTree(customers));
            documents.put("survey-service", json.readTree(surveys));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return OpenApiMerger.merge(documents);
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
