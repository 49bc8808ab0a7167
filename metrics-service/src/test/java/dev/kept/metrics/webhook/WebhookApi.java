// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.webhook;

import static io.restassured.RestAssured.given;

import dev.kept.testkit.Tenants;
import dev.kept.testkit.Tokens;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Endpoints of web hooks as one tenant sees them. */
abstract class WebhookApi {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    final String tenant = Tenants.fresh();

    ValidatableResponse awaitDelivery(String endpoint, String status) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            ValidatableResponse list = as().queryParam("endpointId", endpoint)
                    .queryParam("status", status)
                    .get("/api/v1/webhook-deliveries")
                    .then()
                    .statusCode(200);
            if (!list.extract().<List<?>>path("data").isEmpty()) {
                return list;
            }
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError(
                        as().get("/api/v1/webhook-deliveries").then().extract().asString());
            }
            Receiver.sleep(Duration.ofMillis(50));
        }
    }

    ValidatableResponse replay(String id, String failedOnly) {
        return as().body("{\"from\": \"%s\", \"to\": \"%s\", \"failedOnly\": %s}"
                        .formatted(
                                Instant.now().minusSeconds(3600), Instant.now().plusSeconds(3600), failedOnly))
                .post("/api/v1/webhook-endpoints/" + id + "/replays")
                .then()
                .statusCode(200);
    }

    ValidatableResponse create(String url, String pattern) {
        return as().body("{\"url\": \"%s\", \"eventTypes\": [\"%s\"]}".formatted(url, pattern))
                .post("/api/v1/webhook-endpoints")
                .then();
    }

    String created(String url, String pattern) {
        return create(url, pattern).statusCode(201).extract().path("id");
    }

    ValidatableResponse get(String id) {
        return as().get("/api/v1/webhook-endpoints/" + id).then().statusCode(200);
    }

    ValidatableResponse patch(String id, String json) {
        return as().contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(json)
                .patch("/api/v1/webhook-endpoints/" + id)
                .then();
    }

    RequestSpecification as() {
        return as(tenant);
    }

    static RequestSpecification as(String tenant) {
        return given().auth().oauth2(Tokens.of(tenant, "admin")).contentType("application/json");
    }
}
