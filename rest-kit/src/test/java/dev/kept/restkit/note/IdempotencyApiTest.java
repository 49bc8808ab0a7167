// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.note;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.restkit.idempotency.IdempotencyKeys;
import dev.kept.testkit.KeptServiceResource;
import dev.kept.testkit.Tenants;
import dev.kept.testkit.TestDatabase;
import dev.kept.testkit.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class IdempotencyApiTest {
    private final String tenant = Tenants.fresh();

    @Inject
    IdempotencyKeys keys;

    @Test
    void answersTheSameRequestWithTheFirstAnswer() throws SQLException {
        var first = post("k1", "{\"name\":\"a\"}").statusCode(201).header("Idempotency-Replayed", nullValue());
        String id = first.extract().path("id");

        post("k1", "{\"name\":\"a\"}")
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", first.extract().header("Location"))
                .header("ETag", first.extract().header("ETag"))
                .contentType("application/json")
                .body("id", equalTo(id));
        post("\"k1\"", "{\"name\":\"a\"}").statusCode(201).body("id", equalTo(id));

        assertEquals(1, count("note"));
    }

    @Test
    void refusesTheSameKeyWithAnotherBody() {
        post("k2", "{\"name\":\"a\"}").statusCode(201);

        post("k2", "{\"name\":\"b\"}")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void keepsTheKeysOfTenantsAndSubjectsApart() throws SQLException {
        post("k3", "{\"name\":\"a\"}").statusCode(201);

        String other = Tokens.builder()
                .tenant(tenant)
                .subject("another")
                .scopes("notes:write")
                .build();
        send(other, "k3", "{\"name\":\"b\"}").then().statusCode(201);
        send(Tokens.of(Tenants.fresh(), "notes:write"), "k3", "{\"name\":\"c\"}")
                .then()
                .statusCode(201);

        assertEquals(2, count("note"));
    }

    @Test
    void recordsNothingWhenTheRequestFails() throws SQLException {
        post("k4", "{\"name\":\"\"}").statusCode(400);
        post("k4", "{\"name\":\"taken\"}").statusCode(201);
        post("k5", "{\"name\":\"taken\"}").statusCode(409).body("code", equalTo("conflict"));
        post("k5", "{\"name\":\"free\"}").statusCode(201).header("Idempotency-Replayed", nullValue());

        assertEquals(2, count("idempotency_key"));
    }

    @Test
    void hasOneEffectHoweverManyTwinsThereAre() throws Exception {
        String token = Tokens.of(tenant, "notes:write");
        List<Callable<Response>> twins = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            twins.add(() -> send(token, "k6", "{\"name\":\"twin\"}"));
        }

        var answers = all(twins);

        assertEquals(1, count("note"));
        assertEquals(
                1,
                answers.stream()
                        .map(answer -> answer.path("id").toString())
                        .collect(Collectors.toSet())
                        .size());
        assertEquals(
                List.of(201),
                answers.stream().map(Response::statusCode).distinct().toList());
        assertEquals(
                49,
                answers.stream()
                        .filter(answer -> "true".equals(answer.header("Idempotency-Replayed")))
                        .count());
    }

    @Test
    void keepsKeysForADayAndForgetsOlderOnes() throws SQLException {
        post("k7", "{\"name\":\"old\"}").statusCode(201);
        post("k8", "{\"name\":\"new\"}").statusCode(201);
        try (var connection = TestDatabase.ofRunningService().asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute("update idempotency_key set created_at = now() - interval '49 hours' where key = 'k7'"
                    + " and tenant = '" + tenant + "'");
        }

        keys.purge(Instant.now().minus(Duration.ofDays(2)));

        assertEquals(1, count("idempotency_key"));
        post("k8", "{\"name\":\"new\"}").statusCode(201).header("Idempotency-Replayed", "true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "with space", "\u00e9", "\"\""})
    void refusesAKeyThatIsNone(String key) {
        post(key, "{\"name\":\"a\"}").statusCode(400).body("errors[0].parameter", equalTo("Idempotency-Key"));
    }

    @Test
    void refusesAKeyThatIsTooLong() {
        post("x".repeat(255), "{\"name\":\"a\"}").statusCode(201);
        post("x".repeat(256), "{\"name\":\"b\"}").statusCode(400);
    }

    private static List<Response> all(List<Callable<Response>> calls) throws InterruptedException, ExecutionException {
        var pool = Executors.newFixedThreadPool(calls.size());
        try {
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : pool.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }

    private ValidatableResponse post(String key, String body) {
        return send(Tokens.of(tenant, "notes:write"), key, body).then();
    }

    private static Response send(String token, String key, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .when()
                .post("/api/v1/notes");
    }

    private long count(String table) throws SQLException {
        try (var connection = TestDatabase.ofRunningService().asSuperuser();
                var statement = connection.prepareStatement("select count(*) from " + table + " where tenant = ?")) {
            statement.setString(1, tenant);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
