// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.note;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.kept.testkit.KeptServiceResource;
import dev.kept.testkit.Tenants;
import dev.kept.testkit.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class ProblemApiTest {
    private final String tenant = Tenants.fresh();

    @Test
    void answersAnAbsentResourceWithTheDomainsProblem() {
        reader().when()
                .get("/api/v1/notes/note_absent")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("X-Request-Id", notNullValue())
                .header("Content-Language", equalTo("en"))
                .body("type", equalTo("/problems/note-not-found"))
                .body("detail", equalTo("There is no note note_absent."))
                .body("status", equalTo(404));
    }

    @Test
    void speaksChineseToThoseWhoAsk() {
        reader().header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.5")
                .when()
                .get("/api/v1/notes/note_absent")
                .then()
                .header("Content-Language", equalTo("zh-CN"))
                .body("title", equalTo("未找到便笺"))
                .body("code", equalTo("note-not-found"));
    }

    @Test
    void asksForATokenWhereThereIsNone() {
        given().when()
                .get("/api/v1/notes")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("code", equalTo("unauthenticated"));
    }

    @Test
    void refusesABadToken() {
        given().auth()
                .oauth2("not.a.token")
                .when()
                .get("/api/v1/notes")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer error=\"invalid_token\""))
                .body("code", equalTo("unauthenticated"));
    }

    @Test
    void refusesATokenWithoutTheScope() {
        reader().contentType("application/json")
                .body("{\"name\":\"a\"}")
                .when()
                .post("/api/v1/notes")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer error=\"insufficient_scope\""))
                .body("code", equalTo("forbidden"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/nothing, 404, not-found",
        "GET, /nothing, 404, not-found",
        "DELETE, /api/v1/notes, 405, method-not-allowed",
        "TRACE, /api/v1/notes, 405, method-not-allowed",
        "FOO, /api/v1/notes, 405, method-not-allowed",
        "GET, /api/v1/notes/numbered/abc, 400, invalid-request",
        "GET, /api/v1/notes/numbered/99999999999, 400, invalid-request",
        "GET, /api/v1/notes?limit=x, 400, invalid-request",
        "GET, /api/v1/notes?limit=0, 400, invalid-request",
        "GET, /api/v1/notes?limit=201, 400, invalid-request",
        "GET, /api/v1/notes?limit=1&limit=2, 400, invalid-request",
        "GET, /api/v1/notes?colour=BLUE, 400, invalid-request",
        "GET, /api/v1/notes?since=yesterday, 400, invalid-request",
        "GET, /api/v1/notes?priority=10, 400, invalid-request",
        "GET, /api/v1/notes?unknown=1, 400, unknown-parameter",
        "GET, /api/v1/notes/names?limit=1, 400, unknown-parameter",
        "GET, /api/v1/notes?filter=%00, 400, invalid-request",
        "GET, /api/v1/notes/a%00b, 400, invalid-request",
        "GET, /api/v1/notes?filter=%ff, 400, invalid-request",
        "GET, /api/v1/notes?cursor=abc, 400, cursor-invalid",
        "GET, /api/v1/notes/broken, 500, internal-error",
    })
    void answersEveryFaultWithAProblem(String method, String path, int status, String code) {
        writer().urlEncodingEnabled(false)
                .when()
                .request(method, path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE | /api/v1/notes | GET, HEAD, POST",
                "POST | /api/v1/notes/numbered/7 | GET, HEAD",
            })
    void tellsWhichMethodsArePossible(String method, String path, String allowed) {
        writer().when().request(method, path).then().statusCode(405).header("Allow", equalTo(allowed));
    }

    private RequestSpecification reader() {
        return given().auth().oauth2(Tokens.of(tenant, "notes:read"));
    }

    private RequestSpecification writer() {
        return given().auth().oauth2(Tokens.of(tenant, "notes:read", "notes:write"));
    }
}
