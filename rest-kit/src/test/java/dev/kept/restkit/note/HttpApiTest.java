// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.note;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.testkit.KeptServiceResource;
import dev.kept.testkit.Tenants;
import dev.kept.testkit.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class HttpApiTest {
    private static final String PROBLEM = "application/problem+json";

    private final String tenant = Tenants.fresh();

    @TestHTTPResource
    URI root;

    @Test
    void letsOnlyThoseChangeWhoHaveSeenTheCurrentVersion() {
        String id = create("first");
        String path = "/api/v1/notes/" + id + "/name";
        String body = "{\"name\":\"second\"}";

        json(body)
                .when()
                .put(path)
                .then()
                .statusCode(428)
                .contentType(PROBLEM)
                .body("code", equalTo("precondition-required"));
        json(body)
                .header("If-Match", "\"v7\"")
                .when()
                .put(path)
                .then()
                .statusCode(412)
                .body("code", equalTo("precondition-failed"));
        json(body).header("If-Match", "W/\"v1\"").when().put(path).then().statusCode(412);
        json(body).header("If-Match", "v1").when().put(path).then().statusCode(412);
        json(body)
                .header("If-Match", "\"v7\", \"v1\"")
                .when()
                .put(path)
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        user().when().get("/api/v1/notes/" + id).then().header("ETag", "\"v2\"").body("name", equalTo("second"));
        json(body).header("If-Match", "*").when().put(path).then().statusCode(200);
    }

    @Test
    void answersInNoOtherMediaType() {
        user().accept("text/plain")
                .when()
                .get("/api/v1/notes")
                .then()
                .statusCode(406)
                .contentType(PROBLEM)
                .body("code", equalTo("not-acceptable"));
    }

    @Test
    void readsNoOtherMediaType() {
        refused("text/plain", "name=a", "/api/v1/notes");
        refused("application/xml", "<a/>", "/api/v1/notes");
        refused("text/plain", "a", "/api/v1/bare/wrapped");
        json("{\"text\": \"a\"}").when().post("/api/v1/bare/wrapped").then().statusCode(200);
    }

    private void refused(String type, String body, String path) {
        user().contentType(type)
                .body(body)
                .when()
                .post(path)
                .then()
                .statusCode(415)
                .contentType(PROBLEM)
                .header("Accept", equalTo("application/json"))
                .body("code", equalTo("unsupported-media-type"))
                .body("detail", containsString("application/json"));
    }

    @Test
    void readsJsonUpToItsLimitOnly() throws Exception {
        json("{\"name\":\"a\",\"extra\":\"" + "x".repeat(64_000) + "\"}")
                .when()
                .post("/api/v1/notes")
                .then()
                .statusCode(201);
        json("{\"name\":\"b\",\"extra\":\"" + "x".repeat(65_600) + "\"}")
                .when()
                .post("/api/v1/notes")
                .then()
                .statusCode(413)
                .contentType(PROBLEM)
                .body("code", equalTo("body-too-large"));

        byte[] large =
                ("{\"name\":\"c\",\"extra\":\"" + "x".repeat(3_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        var chunked = HttpRequest.newBuilder(root.resolve("/api/v1/notes"))
                .header("Authorization", "Bearer " + Tokens.of(tenant, "notes:write"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .build();
        var answer = HttpClient.newHttpClient().send(chunked, HttpResponse.BodyHandlers.ofString());
        assertEquals(413, answer.statusCode());
        assertTrue(answer.body().contains("body-too-large"));
    }

    @ParameterizedTest
    @CsvSource({
        "400, invalid-request",
        "408, request-timeout",
        "410, gone",
        "418, invalid-request",
        "429, too-many-requests",
        "500, internal-error",
        "501, internal-error",
        "502, unavailable",
        "503, unavailable"
    })
    void givesEveryOtherStatusItsProblemAndNoInnerText(int status, String code) {
        user().when()
                .get("/api/v1/notes/unannotated-status/" + status)
                .then()
                .contentType(PROBLEM)
                .body("code", equalTo(code))
                .body(not(containsString("secret")));
    }

    @Test
    void tellsNothingOfAnInnerError() {
        user().when()
                .get("/api/v1/notes/broken")
                .then()
                .statusCode(500)
                .body(not(containsString("secret")))
                .body(not(containsString("IllegalState")))
                .body(not(containsString("at dev.")));
    }

    @Test
    void keepsTheIdOfARequestThatHasASoundOne() {
        String id = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";

        user().header("X-Request-Id", id)
                .when()
                .get("/api/v1/notes/x")
                .then()
                .header("X-Request-Id", id)
                .body("traceId", equalTo(id))
                .body("instance", equalTo("urn:uuid:" + id));
        user().header("X-Request-Id", "a b<script>")
                .when()
                .get("/api/v1/notes/x")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
        user().header("X-Request-Id", "no-uuid-but-sound")
                .when()
                .get("/api/v1/notes/x")
                .then()
                .body("traceId", equalTo("no-uuid-but-sound"))
                .body("instance", matchesPattern("urn:uuid:[0-9a-f-]{36}"));
    }

    @Test
    void forbidsStoringAndGuessing() {
        user().when()
                .get("/api/v1/notes")
                .then()
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Vary", containsString("Accept-Language"));
    }

    @Test
    void deniesWhatSaysNothingAboutWhoMayCallIt() {
        given().when().get("/api/v1/bare").then().statusCode(401);
        user().when().get("/api/v1/bare").then().statusCode(403).contentType(PROBLEM);
        given().when().get("/api/v1/bare/open").then().statusCode(200);
    }

    @Test
    void goesThroughAListPageByPageWithoutLossOrRepetition() {
        Set<String> created = new HashSet<>();
        for (int i = 0; i < 7; i++) {
            created.add(create("note " + i));
        }

        Set<String> seen = new HashSet<>();
        String cursor = "";
        int pages = 0;
        while (cursor != null) {
            var page = user().when()
                    .get("/api/v1/notes?limit=3" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200);
            seen.addAll(page.extract().path("data.id"));
            cursor = page.extract().path("page.nextCursor");
            page.body("page.hasMore", equalTo(cursor != null));
            pages++;
        }

        assertEquals(created, seen);
        assertEquals(3, pages);
    }

    @Test
    void refusesCursorsThatWereTamperedWithOrBelongElsewhere() {
        create("a");
        create("b");
        String cursor =
                user().when().get("/api/v1/notes?limit=1").then().extract().path("page.nextCursor");
        String tampered = (cursor.charAt(0) == 'A' ? 'B' : 'A') + cursor.substring(1);

        user().when()
                .get("/api/v1/notes?limit=1&cursor=" + tampered)
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor-invalid"));
        user().when()
                .get("/api/v1/notes?limit=1&filter=x&cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor-mismatch"));
    }

    @Test
    void tellsAllUnknownParametersAndTheKnownOnes() {
        user().when()
                .get("/api/v1/notes?limt=1&sort=x")
                .then()
                .statusCode(400)
                .body("errors.parameter", org.hamcrest.Matchers.containsInAnyOrder("limt", "sort"))
                .body(
                        "errors[0].detail",
                        equalTo("Unknown parameter. Known: colour, cursor, filter, limit, priority, since, tag."));
        user().when().get("/api/v1/notes?tag=a&tag=b").then().statusCode(200);
    }

    @Test
    void leavesAbsentMembersOut() {
        String id = create("a");

        user().when()
                .get("/api/v1/notes/" + id)
                .then()
                .body("containsKey('due')", equalTo(false))
                .body("due", nullValue());
    }

    private String create(String name) {
        return json("{\"name\":\"" + name + "\"}")
                .when()
                .post("/api/v1/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private RequestSpecification json(String body) {
        return user().contentType("application/json").body(body);
    }

    private RequestSpecification user() {
        return given().auth().oauth2(Tokens.of(tenant, "notes:write", "notes:read"));
    }
}
