// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.note;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.testkit.DatabaseLink;
import dev.kept.testkit.KeptServiceResource;
import dev.kept.testkit.Tenants;
import dev.kept.testkit.TestDatabase;
import dev.kept.testkit.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = KeptServiceResource.class,
        scope = TestResourceScope.RESTRICTED_TO_CLASS,
        initArgs = @ResourceArg(name = "link", value = "true"))
class DatabaseDownTest {
    private final String tenant = Tenants.fresh();

    @AfterEach
    void restore() {
        DatabaseLink.restore();
    }

    @Test
    void asksToComeBackLaterWhileTheDatabaseIsAwayAndRecoversByItself() {
        create("before").then().statusCode(201);

        DatabaseLink.cut();
        for (int i = 0; i < 5; i++) {
            create("meanwhile")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", notNullValue())
                    .body("code", equalTo("unavailable"));
            user().when().get("/api/v1/notes").then().statusCode(503).header("Retry-After", notNullValue());
        }

        DatabaseLink.restore();
        assertTrue(secondsUntilCreated("after") <= 2);
    }

    @Test
    void answersInBoundedTimeWhileTheDatabaseHangs() {
        create("before").then().statusCode(201);

        DatabaseLink.hang();
        long start = System.nanoTime();
        create("meanwhile").then().statusCode(503);
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);

        assertTrue(seconds <= 15, "took " + seconds + " s");
        DatabaseLink.restore();
        assertTrue(secondsUntilCreated("after") <= 15);
    }

    @Test
    void survivesTheEndOfAllItsConnections() throws SQLException {
        for (int i = 0; i < 10; i++) {
            try (var connection = TestDatabase.ofRunningService().asSuperuser();
                    var statement = connection.createStatement()) {
                statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where usename = 'kept_app' and datname = current_database()");
            }
            assertEquals(201, create("note-" + i).statusCode());
        }
    }

    private long secondsUntilCreated(String name) {
        long start = System.nanoTime();
        while (create(name).statusCode() != 201) {
            if (TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start) > 30) {
                throw new AssertionError("does not recover");
            }
        }
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
    }

    private io.restassured.response.Response create(String name) {
        return user().contentType("application/json")
                .header("Idempotency-Key", name)
                .body("{\"name\":\"" + name + "\"}")
                .when()
                .post("/api/v1/notes");
    }

    private RequestSpecification user() {
        return given().auth().oauth2(Tokens.of(tenant, "notes:write", "notes:read"));
    }
}
