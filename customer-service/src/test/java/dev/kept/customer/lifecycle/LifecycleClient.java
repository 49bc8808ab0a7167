// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lifecycle;

import static dev.kept.customer.Api.cny;
import static dev.kept.customer.Api.created;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.kept.customer.Api;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.TreeMap;

/** What the tests of the lifecycle ask again and again. */
final class LifecycleClient {

    private final Api api;

    LifecycleClient(Api api) {
        this.api = api;
    }

    void settled() {
        for (int i = 0; i < 200; i++) {
            if (api.get("/api/v1/stage-counts").then().statusCode(200).extract().<Integer>path("pending") == 0) {
                return;
            }
            pause();
        }
        throw new AssertionError("The worker does not come to an end");
    }

    static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    ValidatableResponse stage(String customer, String day, String stage) {
        return api.get("/api/v1/customers/{id}/stage?asOf={day}", customer, day)
                .then()
                .statusCode(200)
                .body("stage", equalTo(stage));
    }

    void publish(String path, String ifMatch, int status) {
        api.request()
                .header("If-Match", ifMatch)
                .post(path + "/publication")
                .then()
                .statusCode(status)
                .body(not(containsString("Exception")));
    }

    String customer(String since) {
        return customer(since, "north");
    }

    String customer(String since, String region) {
        return created(
                api.post("/api/v1/customers", Map.of("type", "PERSON", "customerSince", since, "region", region)));
    }

    String order(String customer, String day, String amount) {
        return created(api.post(
                "/api/v1/orders",
                Map.of("customerId", customer, "orderedAt", day + "T09:30:00Z", "amount", cny(amount))));
    }

    static Map<String, Object> rules(int inactivityDays) {
        return new TreeMap<>(Map.of(
                "newDays", 30,
                "loyal", Map.of("orders", 3, "withinDays", 365, "tenureDays", 90),
                "churn", Map.of("basis", "ANY", "inactivityDays", inactivityDays, "graceDays", 0),
                "qualification", Map.of("minOrders", 2, "minRevenue", "0", "minTenureDays", 0)));
    }
}
