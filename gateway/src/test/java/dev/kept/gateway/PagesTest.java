// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URL;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Neighbours.class)
class PagesTest {

    @TestHTTPResource(value = "/", management = true)
    URL management;

    @Test
    void servesTheDocumentToEverybody() {
        String etag = Gateway.given()
                .get("/openapi/v1.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .body("openapi", equalTo("3.1.0"))
                .extract()
                .header("ETag");

        Gateway.given()
                .header("If-None-Match", etag)
                .get("/openapi/v1.json")
                .then()
                .statusCode(304);
        Gateway.given().head("/openapi/v1.json").then().statusCode(200);
        Gateway.given()
                .get("/openapi/v1.yaml")
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .body(containsString("openapi: \"3.1.0\""));
        Gateway.given().post("/openapi/v1.json").then().statusCode(405).header("Allow", equalTo("GET, HEAD"));
    }

    @Test
    void servesACatalogueOfItsApis() {
        Gateway.given()
                .get("/.well-known/api-catalog")
                .then()
                .statusCode(200)
                .contentType(containsString("application/linkset+json"))
                .body(containsString("\"service-desc\""));
    }

    @Test
    void servesAReaderWithoutAnyOtherSite() {
        Gateway.given()
                .get("/docs")
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .header("Content-Security-Policy", containsString("script-src 'self'"))
                .body(containsString("/docs/swagger-ui.js"));
        for (String part : new String[] {"docs.js", "docs.css", "swagger-ui.css", "swagger-ui.js"}) {
            int length = Gateway.given()
                    .get("/docs/" + part)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray()
                    .length;
            assertTrue(length > 100, part);
        }
    }

    @Test
    void greetsPeopleAndPrograms() {
        Gateway.given().get("/").then().statusCode(200).body("openapi", equalTo("/openapi/v1.json"));
        Gateway.given().header("Accept", "text/html").get("/").then().body(containsString("<h1>Kept</h1>"));
    }

    @Test
    void tellsOperatorsWhatIsInForce() {
        String base = "http://" + management.getAuthority() + "/";
        RestAssured.given()
                .get(base + "gateway/routes")
                .then()
                .statusCode(200)
                .body("routes.id", hasItem("getEcho"))
                .body("breakers.customer-service", equalTo("CLOSED"));
        RestAssured.given().get(base + "gateway/jwks").then().statusCode(200).body("keys.size()", greaterThan(0));
        RestAssured.given().get(base + "q/health/live").then().statusCode(200);
        RestAssured.given().get(base + "q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        Gateway.authorized().get("/api/v1/echo");
        RestAssured.given()
                .get(base + "q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("gateway_requests_seconds_count{operation=\"getEcho\""))
                .body(containsString("gateway_token_cache_total"));
    }
}
