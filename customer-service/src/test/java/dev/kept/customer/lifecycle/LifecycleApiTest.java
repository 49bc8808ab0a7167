// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lifecycle;

import static dev.kept.customer.Api.cny;
import static dev.kept.customer.Api.created;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.kept.customer.Api;
import dev.kept.customer.EventExamples;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class LifecycleApiTest {

    private static final String POLICIES = "/api/v1/lifecycle-policies";

    private final Api api = Api.fresh();

    @Test
    void aStageFollowsFromOrdersOnAnyDay() {
        String customer = customer("2024-03-01T00:00:00Z");
        order(customer, "2024-03-08", "10");
        order(customer, "2024-03-20", "10");
        order(customer, "2024-06-10", "10");
        order(customer, "2024-12-01", "10");

        stage(customer, "2024-03-07", "PROSPECT").body("because", equalTo("NOTHING_BOUGHT"));
        stage(customer, "2024-03-08", "NEW").body("qualified", equalTo(false));
        stage(customer, "2024-04-08", "ACTIVE")
                .body("since", equalTo("2024-04-08"))
                .body("qualified", equalTo(true));
        stage(customer, "2024-06-10", "LOYAL").body("because", equalTo("LOYAL_BY_ORDERS"));
        stage(customer, "2024-09-08", "CHURNED")
                .body("because", equalTo("INACTIVE"))
                .body("lastPurchase", equalTo("2024-06-10"));
        stage(customer, "2024-12-01", "ACTIVE").body("wonBack", equalTo(true)).body("because", equalTo("CAME_BACK"));
        api.get("/api/v1/customers/{id}/stage?asOf=2024-02-29", customer)
                .then()
                .statusCode(404)
                .body("code", equalTo("stage-not-known"));
        api.get("/api/v1/customers/{id}/stage?asOf=2999-01-01", customer)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("day-not-come"));
        api.get("/api/v1/customers/{id}/stage-transitions", customer)
                .then()
                .statusCode(200)
                .body("data.to", contains("PROSPECT", "NEW", "ACTIVE", "LOYAL", "CHURNED", "ACTIVE", "CHURNED"))
                .body("data.wonBack", contains(false, false, false, false, false, true, false));
    }

    @Test
    void refundedAndDeletedOrdersDoNotCount() {
        String customer = customer("2024-03-01T00:00:00Z");
        String order = order(customer, "2024-03-08", "10");
        api.post("/api/v1/refunds", Map.of("orderId", order, "amount", cny("10"), "refundedAt", "2024-05-01T00:00:00Z"))
                .then()
                .statusCode(201);

        stage(customer, "2024-03-08", "PROSPECT");
    }

    @Test
    void countsTheMatrixAndTheListFollowByThemselves() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String fresh = customer("2024-01-01T00:00:00Z", "north");
        order(fresh, today.minusDays(5).toString(), "10");
        String lost = customer("2024-01-01T00:00:00Z", "south");
        order(lost, "2024-02-01", "10");
        customer("2024-01-01T00:00:00Z", "south");

        settled();
        api.get("/api/v1/stage-counts")
                .then()
                .body("groups", hasSize(1))
                .body("groups[0].counts", equalTo(Map.of("PROSPECT", 1, "NEW", 1, "CHURNED", 1)))
                .body("groups[0].total", equalTo(3))
                .body("groups[0].qualified", equalTo(0));
        api.get("/api/v1/stage-counts?groupBy=region&asOf=2024-02-10")
                .then()
                .body("groups.value", contains("north", "south"))
                .body("groups[1].counts", equalTo(Map.of("PROSPECT", 1, "NEW", 1)))
                .body("groups[1].qualified", nullValue());
        api.get("/api/v1/stage-transitions?from=2024-02-10&to={to}", today.toString())
                .then()
                .statusCode(200)
                .body("rows.find { it.from == 'NEW' }.to", equalTo(Map.of("CHURNED", 1)))
                .body("rows.find { it.from == 'PROSPECT' }.total", equalTo(2))
                .body("steps.find { it.from == 'ACTIVE' && it.to == 'CHURNED' }.count", equalTo(1));
        api.get("/api/v1/stage-transitions?from=2024-02-10&to=2024-02-01")
                .then()
                .statusCode(400);
        api.get("/api/v1/customers?stage=CHURNED").then().body("data.id", contains(lost));
        api.get("/api/v1/customers?stage=NEW").then().body("data.id", contains(fresh));
    }

    @Test
    void aStageSetByHandHoldsUntilItEnds() {
        String customer = customer("2024-03-01T00:00:00Z");
        String path = "/api/v1/customers/" + customer + "/stage-override";
        order(customer, "2024-03-08", "10");
        api.get(path).then().statusCode(404);

        api.put(path, Map.of("stage", "LOYAL", "reason", "Key account", "from", "2024-04-01"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""))
                .body("reason", equalTo("Key account"));
        stage(customer, "2024-04-01", "LOYAL").body("because", equalTo("SET_BY_HAND"));
        stage(customer, "2024-03-31", "NEW");
        api.put(path, Map.of("stage", "NEW", "reason", "x", "from", "2024-04-01", "until", "2024-04-01"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/until"));
        api.with("customers:read").get(path).then().statusCode(200).body("reason", nullValue());

        api.delete(path, "\"v7\"").then().statusCode(412);
        api.delete(path, "\"v1\"").then().statusCode(204);
        api.get(path).then().statusCode(404);
        stage(customer, "2024-04-02", "LOYAL");
        api.get("/api/v1/customers/{id}/stage", customer).then().body("stage", equalTo("CHURNED"));
    }

    @Test
    void aPolicyIsDraftedPreviewedAndPublished() {
        String customer = customer("2024-01-01T00:00:00Z");
        order(customer, "2024-03-08", "10");
        api.get("/api/v1/customers/{id}/stage", customer).then().body("stage", equalTo("CHURNED"));

        String draft = created(api.post(POLICIES, Map.of("rules", rules(3650), "note", "patience")));
        String path = POLICIES + "/" + draft;
        api.request()
                .post(path + "/preview")
                .then()
                .statusCode(200)
                .body("now", equalTo(Map.of("CHURNED", 1)))
                .body("under", equalTo(Map.of("ACTIVE", 1)))
                .body("moving", equalTo(1));
        api.get(path + "/movers").then().body("data.customerId", contains(customer));
        api.get("/api/v1/customers/{id}/stage?policyId={policy}", customer, draft)
                .then()
                .body("stage", equalTo("ACTIVE"));
        api.get("/api/v1/customers/{id}/stage", customer)
                .then()
                .body("stage", equalTo("CHURNED"))
                .body("policy", equalTo(0));

        api.patch(path, "\"v1\"", "{\"rules\": {\"newDays\": 3650}}").then().statusCode(200);
        publish(path, "\"v1\"", 412);
        publish(path, "\"v2\"", 200);
        publish(path, "\"v3\"", 409);
        api.patch(path, "\"v3\"", "{}").then().statusCode(409).body("code", equalTo("lifecycle-policy-not-draft"));
        api.get("/api/v1/customers/{id}/stage", customer)
                .then()
                .body("stage", equalTo("NEW"))
                .body("policy", equalTo(1));
        settled();
        api.get("/api/v1/stage-counts").then().body("groups[0].counts", equalTo(Map.of("NEW", 1)));

        String second = created(api.post(POLICIES, Map.of("rules", rules(90))));
        publish(POLICIES + "/" + second, "\"v1\"", 200);
        api.get(POLICIES + "?status=PUBLISHED").then().body("data.id", contains(second));
        api.get(path).then().body("status", equalTo("SUPERSEDED")).body("rules.newDays", equalTo(3650));
    }

    @Test
    void refusesWhatMakesNoSense() {
        Map<String, Object> rules = rules(90);
        rules.put("newDays", -1);
        api.post(POLICIES, Map.of("rules", rules))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/rules/newDays"));
        Api writer = api.with("customers:read", "customers:write");
        writer.post(POLICIES, Map.of("rules", rules(90))).then().statusCode(403);
        api.get("/api/v1/customers/cus_none/stage").then().statusCode(404);
        api.get(POLICIES + "/lcp_none").then().statusCode(404);
    }

    @Test
    void tellsTheOtherServices() throws JsonProcessingException {
        String customer = customer("2024-03-01T00:00:00Z");
        settled();
        order(customer, "2024-03-08", "10");
        settled();
        Map<String, Object> last = stageEvents(customer, 2).get(1);

        assertEquals(customer + "/stage", last.get("entity"));
        assertEquals(2, last.get("version"));
        assertTrue(last.get("data").toString().contains("CHURNED"), last.toString());
        EventExamples.check(
                api, 4, Map.of(customer, "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T"), Set.of("customer.stage.changed.v1"));
        settled();
        assertEquals(2, stageEvents(customer, 2).size(), "nothing is told twice");
    }

    private List<Map<String, Object>> stageEvents(String customer, int atLeast) {
        for (int i = 0; i < 100; i++) {
            List<Map<String, Object>> events = api.events(atLeast).stream()
                    .filter(event -> "customer.stage.changed.v1".equals(event.get("type")))
                    .filter(event -> customer.equals(event.get("subject")))
                    .toList();
            if (events.size() >= atLeast) {
                return events;
            }
            pause();
        }
        throw new AssertionError("No " + atLeast + " events of stages");
    }

    private void settled() {
        for (int i = 0; i < 200; i++) {
            if (api.get("/api/v1/stage-counts").then().statusCode(200).extract().<Integer>path("pending") == 0) {
                return;
            }
            pause();
        }
        throw new AssertionError("The worker does not come to an end");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private io.restassured.response.ValidatableResponse stage(String customer, String day, String stage) {
        return api.get("/api/v1/customers/{id}/stage?asOf={day}", customer, day)
                .then()
                .statusCode(200)
                .body("stage", equalTo(stage));
    }

    private void publish(String path, String ifMatch, int status) {
        api.request()
                .header("If-Match", ifMatch)
                .post(path + "/publication")
                .then()
                .statusCode(status)
                .body(not(containsString("Exception")));
    }

    private String customer(String since) {
        return customer(since, "north");
    }

    private String customer(String since, String region) {
        return created(
                api.post("/api/v1/customers", Map.of("type", "PERSON", "customerSince", since, "region", region)));
    }

    private String order(String customer, String day, String amount) {
        return created(api.post(
                "/api/v1/orders",
                Map.of("customerId", customer, "orderedAt", day + "T09:30:00Z", "amount", cny(amount))));
    }

    private static Map<String, Object> rules(int inactivityDays) {
        return new TreeMap<>(Map.of(
                "newDays", 30,
                "loyal", Map.of("orders", 3, "withinDays", 365, "tenureDays", 90),
                "churn", Map.of("basis", "ANY", "inactivityDays", inactivityDays, "graceDays", 0),
                "qualification", Map.of("minOrders", 2, "minRevenue", "0", "minTenureDays", 0)));
    }
}
