// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.loyalty;

import static dev.kept.customer.Api.cny;
import static dev.kept.customer.Api.created;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.customer.Api;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Points and tiers, over HTTP. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class LoyaltyApiTest {
    private static final String PROGRAMME = "/api/v1/loyalty-programme";

    private final Api api = Api.fresh();

    @Test
    void aHundredParallelRedemptionsNeverOverspend() throws Exception {
        String customer = api.customer();
        created(entry(customer, Map.of("kind", "EARN", "points", 1000)));
        ExecutorService threads = Executors.newFixedThreadPool(16);
        CountDownLatch go = new CountDownLatch(1);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            answers.add(threads.submit(() -> {
                go.await();
                return entry(customer, Map.of("kind", "REDEEM", "points", 30)).statusCode();
            }));
        }
        go.countDown();
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            statuses.add(answer.get());
        }
        threads.shutdown();
        assertEquals(33, Collections.frequency(statuses, 201), statuses::toString);
        assertEquals(67, Collections.frequency(statuses, 409), statuses::toString);
        balance(customer, 10);
        entry(customer, Map.of("kind", "REDEEM", "points", 11))
                .then()
                .statusCode(409)
                .body("code", equalTo("points-not-enough"))
                .body("detail", equalTo("The balance is 10."));
    }

    @Test
    void anEntryIsReversedOnceEvenByParallelRequests() throws Exception {
        String customer = api.customer();
        created(entry(customer, Map.of("kind", "EARN", "points", 100)));
        String spent = created(entry(customer, Map.of("kind", "REDEEM", "points", 60, "reason", "mug")));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            answers.add(threads.submit(() -> entry(customer, Map.of("kind", "REVERSE", "reversesEntryId", spent))
                    .statusCode()));
        }
        int reversed = 0;
        for (Future<Integer> answer : answers) {
            reversed += answer.get() == 201 ? 1 : 0;
        }
        threads.shutdown();
        assertEquals(1, reversed);
        balance(customer, 100);
        entry(customer, Map.of("kind", "REVERSE", "reversesEntryId", spent))
                .then()
                .statusCode(409)
                .body("code", equalTo("points-already-reversed"));
        entry(api.customer(), Map.of("kind", "REVERSE", "reversesEntryId", spent))
                .then()
                .statusCode(404);
        entry(customer, Map.of("kind", "EARN", "reversesEntryId", spent, "at", "1900-01-01T00:00:00Z"))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/points", "/reversesEntryId", "/at"));
        api.with("customers:read")
                .get("/api/v1/customers/" + customer + "/points-entries?kind=REDEEM")
                .then()
                .body("data", hasSize(1))
                .body("data[0].reason", nullValue());
    }

    @Test
    void expiresByItselfAndKnowsPastBalances() {
        String customer = api.customer();
        created(entry(
                customer,
                Map.of("kind", "EARN", "points", 40, "at", "2024-01-01T00:00:00Z", "expiresOn", "2024-06-30")));
        created(entry(
                customer,
                Map.of("kind", "EARN", "points", 5, "at", "2024-01-02T00:00:00Z", "expiresOn", "2999-01-01")));
        balance(customer, 5);
        String path = "/api/v1/customers/" + customer;
        api.get(path + "/points?asOf=2024-06-30T23:59:59Z").then().body("balance", equalTo(45));
        api.get(path + "/points?asOf=2024-07-01T00:00:00Z").then().body("balance", equalTo(5));
        api.get(path + "/points")
                .then()
                .body("expiring", equalTo(List.of(Map.of("lastDay", "2999-01-01", "points", 5))));
        api.get(path + "/points-entries?kind=EXPIRE").then().body("data.points", contains(-40));
    }

    @Test
    void ordersEarnByTheProgrammeAndRefundsTakeBack() {
        declare(programme("2"));
        String customer = api.customer();
        String order = api.order(customer, "100.50");
        balance(customer, 201);
        String refund = created(api.post(
                "/api/v1/refunds",
                Map.of("orderId", order, "amount", cny("50"), "refundedAt", "2024-03-15T14:00:00Z")));
        balance(customer, 101);
        api.delete("/api/v1/refunds/" + refund, "\"v1\"").then().statusCode(204);
        balance(customer, 201);
        api.patch("/api/v1/orders/" + order, "\"v1\"", "{\"amount\": {\"amount\": \"600\"}}")
                .then()
                .statusCode(200);
        balance(customer, 1200);
        String earned = api.get("/api/v1/customers/" + customer + "/points-entries?sort=-at&kind=EARN")
                .then()
                .extract()
                .jsonPath()
                .getString("data.find { it.points == 1200 }.id");
        created(entry(customer, Map.of("kind", "REVERSE", "reversesEntryId", earned)));
        balance(customer, 0);
        api.patch("/api/v1/orders/" + order, "\"v2\"", "{\"amount\": {\"amount\": \"700\"}}")
                .then()
                .statusCode(200);
        balance(customer, 0);
        String second = api.order(customer, "10");
        balance(customer, 20);
        api.delete("/api/v1/orders/" + second, "\"v1\"").then().statusCode(204);
        balance(customer, 0);
    }

    @Test
    void tiersFollowRevenueAsOfAnyTimeAndAreTold() {
        declare(programme("1"));
        String customer = api.customer();
        api.order(customer, "1500"); // 2024-03-08T09:30Z
        String path = "/api/v1/customers/" + customer;
        api.get(path + "/tier?asOf=2024-04-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("tier.key", equalTo("gold"))
                .body("tier.serviceTier", equalTo("priority"))
                .body("measure", equalTo("1500"))
                .body("since", equalTo("2024-03-08T09:30:00Z"));
        api.get(path + "/tier?asOf=2024-03-01T00:00:00Z")
                .then()
                .body("tier", nullValue())
                .body("next.key", equalTo("silver"));
        api.get(path + "/tier").then().body("tier", nullValue());
        api.get(path + "/tier-history").then().body("data.tier", contains("gold", null));
        created(api.post(
                "/api/v1/orders",
                Map.of("customerId", customer, "orderedAt", Instant.now().toString(), "amount", cny("200"))));
        api.get(path + "/tier").then().body("tier.key", equalTo("silver"));
        List<Map<String, Object>> told = api.events(3).stream()
                .filter(event -> "customer.tier.changed.v1".equals(event.get("type")))
                .toList();
        assertEquals(1, told.size());
        assertEquals("silver", ((Map<?, ?>) told.get(0).get("data")).get("tier"));
    }

    @Test
    void theWorkerLetsEarlierOrdersEarnAndTellsOfTiers() throws InterruptedException {
        String customer = api.customer();
        created(api.post(
                "/api/v1/orders",
                Map.of("customerId", customer, "orderedAt", Instant.now().toString(), "amount", cny("1000"))));
        declare(programme("1"));
        int earned = 0;
        for (int i = 0; i < 300 && earned == 0; i++) {
            Thread.sleep(100);
            earned =
                    api.get("/api/v1/customers/" + customer + "/points-entries").path("data.size()");
        }
        balance(customer, 1000);
        assertEquals("gold", ((Map<?, ?>) api.events(4).get(3).get("data")).get("tier"));
    }

    @Test
    void theProgrammeIsVersionedAndChecked() {
        api.get(PROGRAMME).then().statusCode(404).body("code", equalTo("loyalty-programme-not-found"));
        var wrong = programme("1");
        wrong.put(
                "tiers",
                Map.of(
                        "basis",
                        "POINTS",
                        "windowDays",
                        30,
                        "tiers",
                        List.of(tier("a", "10", "1"), tier("a", "5", "1"))));
        api.put(PROGRAMME, wrong)
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/tiers/tiers/1/key", "/tiers/tiers/1/threshold"));
        api.with("customers:write").put(PROGRAMME, programme("1")).then().statusCode(403);
        declare(programme("1"));
        api.put(PROGRAMME, programme("2")).then().statusCode(428);
        api.request()
                .contentType("application/json")
                .header("If-Match", "\"v1\"")
                .body(programme("3"))
                .put(PROGRAMME)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v2\""));
        api.get(PROGRAMME + "/versions").then().body("data.version", contains(2, 1));
    }

    private void declare(Map<String, Object> programme) {
        api.put(PROGRAMME, programme).then().statusCode(200);
    }

    private io.restassured.response.Response entry(String customer, Map<String, Object> body) {
        return api.post("/api/v1/customers/" + customer + "/points-entries", body);
    }

    private void balance(String customer, int expected) {
        api.get("/api/v1/customers/" + customer + "/points")
                .then()
                .statusCode(200)
                .body("balance", equalTo(expected));
    }

    private static Map<String, Object> programme(String pointsPerUnit) {
        return new TreeMap<>(Map.of(
                "pointsPerUnit",
                pointsPerUnit,
                "earnsFrom",
                "2024-01-01",
                "tiers",
                Map.of(
                        "basis",
                        "REVENUE",
                        "windowDays",
                        365,
                        "tiers",
                        List.of(tier("silver", "100", "1"), tier("gold", "1000", "1.5")))));
    }

    private static Map<String, Object> tier(String key, String threshold, String multiplier) {
        return Map.of(
                "key", key,
                "name", Map.of("en", key, "zh-CN", key),
                "serviceTier", "priority",
                "threshold", threshold,
                "multiplier", multiplier);
    }
}
