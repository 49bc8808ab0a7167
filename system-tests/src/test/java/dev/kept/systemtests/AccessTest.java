// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.systemtests.Contract.Operation;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Walks the OpenAPI: nothing without a token, nothing without the scope, nothing of another tenant. */
class AccessTest {

    private final RunningSuite suite = RunningSuite.get();
    private final Contract contract = Contract.fetch(suite);

    @Test
    void everyOperationAnswers401WithoutAToken() {
        everyOperation(operation -> {
            Answer answer = call(suite.anonymous(), operation, anyPath(operation));
            assertEquals(401, answer.status(), operation.id());
            assertTrue(answer.isProblem(), operation.id());
            assertTrue(answer.header("WWW-Authenticate").startsWith("Bearer"), operation.id());
        });
    }

    @Test
    void nothingElseIsOpenToAll() {
        Set<String> open = new TreeSet<>();
        contract.operations().stream()
                .filter(Operation::isOpen)
                .map(Operation::id)
                .forEach(open::add);

        assertEquals(new TreeSet<>(Belongings.OPEN_TO_ALL), open);
    }

    @Test
    void everyOperationAnswers403WithoutItsScope() {
        everyOperation(operation -> {
            Client other = suite.freshTenantWith("reports:read");
            Answer answer = call(other, operation, anyPath(operation));
            assertEquals(403, answer.status(), operation.id());
            assertTrue(answer.isProblem(), operation.id());
        });
    }

    @Test
    void everyIdOfAnotherTenantAnswers404() {
        Client owner = suite.freshTenant();
        Map<String, String> ids = Belongings.of(owner);
        Client stranger = suite.freshTenant();
        Map<String, Executable> checks = new HashMap<>();
        for (Operation operation : guarded()) {
            String path = operation.path();
            for (Map.Entry<String, String> id : ids.entrySet()) {
                path = path.replace(id.getKey(), id.getValue());
            }
            if (path.equals(operation.path()) || Belongings.MAY_BE_NEW.contains(operation.path())) {
                assertFalse(
                        path.contains("{")
                                && !Belongings.NOT_OWNED.contains(operation.path())
                                && !Belongings.MAY_BE_NEW.contains(operation.path()),
                        () -> operation.path() + " has an id that this test does not know: add it to Belongings");
                continue;
            }
            String concrete = path;
            checks.put(operation.id(), () -> {
                Answer answer = call(stranger, operation, concrete);
                assertEquals(
                        404,
                        answer.status(),
                        () -> operation.id() + ": " + answer.response().body());
                assertTrue(answer.isProblem(), operation.id());
            });
        }
        assertTrue(checks.size() >= 15, () -> "only " + checks.keySet());
        org.junit.jupiter.api.Assertions.assertAll(checks.values());
    }

    private void everyOperation(java.util.function.Consumer<Operation> check) {
        List<Operation> operations = guarded();
        assertTrue(operations.size() >= 30, () -> operations.size() + " operations");
        org.junit.jupiter.api.Assertions.assertAll(
                operations.stream().map(operation -> (Executable) () -> check.accept(operation)));
    }

    private List<Operation> guarded() {
        return contract.operations().stream()
                .filter(operation -> !operation.isOpen())
                .toList();
    }

    private static String anyPath(Operation operation) {
        return operation.path().replaceAll("\\{[^}]+}", "1");
    }

    private Answer call(Client client, Operation operation, String path) {
        JsonNode content =
                contract.resolve(operation.json().path("requestBody")).path("content");
        String type = content.fieldNames().hasNext() ? content.fieldNames().next() : null;
        String body = Belongings.BODIES.getOrDefault(operation.id(), "{}");
        return client.send(
                operation.method(),
                path + Belongings.QUERIES.getOrDefault(operation.id(), ""),
                type,
                type == null ? null : BodyPublishers.ofString(body),
                "If-Match",
                "\"v1\"");
    }
}
