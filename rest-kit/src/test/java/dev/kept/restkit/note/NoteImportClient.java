// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.note;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import dev.kept.testkit.Tenants;
import dev.kept.testkit.TestDatabase;
import dev.kept.testkit.Tokens;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a client of imports does. */
abstract class NoteImportClient {
    final String tenant = Tenants.fresh();

    ValidatableResponse keyed(String key, String body) {
        return user().header("Idempotency-Key", key)
                .contentType("application/x-ndjson")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .when()
                .post("/api/v1/note-imports")
                .then();
    }

    static String notes(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "{\"name\":\"note " + i + "\"}\n")
                .collect(Collectors.joining());
    }

    String start(String body, String contentType) {
        var response = user().contentType(contentType)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .when()
                .post("/api/v1/note-imports")
                .then()
                .statusCode(202)
                .body("status", equalTo("PENDING"));
        String id = response.extract().path("id");
        response.header("Location", endsWith("/api/v1/note-imports/" + id));
        return id;
    }

    void await(String id, int received) {
        poll(
                id,
                "counts.received >= " + received,
                () -> user().when()
                                .get("/api/v1/note-imports/" + id)
                                .then()
                                .extract()
                                .<Integer>path("counts.received")
                        >= received);
    }

    ValidatableResponse finished(String id) {
        poll(
                id,
                "finished",
                () -> user().when()
                                .get("/api/v1/note-imports/" + id)
                                .then()
                                .extract()
                                .path("finishedAt")
                        != null);
        return user().when().get("/api/v1/note-imports/" + id).then().statusCode(200);
    }

    private static void poll(String id, String what, BooleanSupplier done) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(id + " not " + what);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    static long chunksLeft(String id) throws SQLException {
        try (var connection = TestDatabase.ofRunningService().asSuperuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select count(*) from bulk_import_chunk where import_id = '" + id + "'")) {
            row.next();
            return row.getLong(1);
        }
    }

    RequestSpecification user() {
        return given().auth().oauth2(Tokens.of(tenant, "notes:write", "notes:read"));
    }
}
