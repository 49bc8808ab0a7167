// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lifecycle;

import static dev.kept.customer.Api.cny;
import static dev.kept.customer.Api.created;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
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
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class LifecycleApiTest {

    private static final String POLICIES = "/api/v1/lifecycle-policies";

    private final Api api = Api.fresh();
    private final LifecycleClient lifecycle = new LifecycleClient(api);

    @Test
    void aStageFollowsFromOrdersOnAnyDay() {
        String customer = lifecycle.customer("2024-03-01T00:00:00Z");
        lifecycle.order(customer, "2024-03-08", "10");
        lifecycle.order(customer, "2024-03-20", "10");
        lifecycle.order(customer, "2024-06-10", "10");
        lifecycle.order(customer, "2024-12-01", "10");

        lifecycle.stage(customer, "2024-03-07", "PROSPECT").body("because", equalTo("NOTHING_BOUGHT"));
        lifecycle.stage(customer, "2024-03-08", "NEW").body("qualified", equalTo(false));
        lifecycle
                .stage(customer, "2024-04-08", "ACTIVE")
                .body("since", equalTo("2024-04-08"))
                .body("qualified", equalTo(true));
        lifecycle.stage(customer, "2024-06-10", "LOYAL").body("because", equalTo("LOYAL_BY_ORDERS"));
        lifecycle
                .stage(customer, "2024-09-08", "CHURNED")
                .body("because", equalTo("INACTIVE"))
                .body("lastPurchase", equalTo("2024-06-10"));
        lifecycle
                .stage(customer, "2024-12-01", "ACTIVE")
                .body("wonBack", equalTo(true))
                .body("because", equalTo("CAME_BACK"));
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
        String customer = lifecycle.customer("2024-03-01T00:00:00Z");
        String order = lifecycle.order(customer, "2024-03-08", "10");
        api.post("/api/v1/refunds", Map.of("orderId", order, "amount", cny("10"), "refundedAt", "2024-05-01T00:00:00Z"))
                .then()
                .statusCode(201);

        lifecycle.stage(customer, "2024-03-08", "PROSPECT");
    }

    @Test
    void aContractKeepsItsCustomer() {
        String customer = lifecycle.customer("2024-01-01T00:00:00Z");
        created(api.post(
                "/api/v1/plans",
                Map.of(
                        "key",
                        "pro",
                        "name",
                        Map.of("en", "Pro", "zh-CN", "专业版"),
                        "amount",
                        cny("30"),
                        "term",
                        "P1Y",
                        "graceDays",
                        0)));
        String subscription = created(api.post(
                "/api/v1/subscriptions", Map.of("customerId", customer, "plan", "pro", "startsOn", "2024-02-01")));
        api.post(
                        "/api/v1/subscriptions/" + subscription + "/cancellation",
                        Map.of("effectiveOn", "2024-11-01", "cause", "VOLUNTARY"))
                .then()
                .statusCode(200);

        lifecycle.stage(customer, "2024-01-31", "PROSPECT");
        lifecycle.stage(customer, "2024-02-01", "NEW");
        lifecycle.stage(customer, "2024-10-31", "ACTIVE").body("because", equalTo("PRESENT"));
        lifecycle.stage(customer, "2024-11-01", "CHURNED").body("because", equalTo("CONTRACT_ENDED"));
    }

    @Test
    void countsTheMatrixAndTheListFollowByThemselves() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String fresh = lifecycle.customer("2024-01-01T00:00:00Z", "north");
        lifecycle.order(fresh, today.minusDays(5).toString(), "10");
        String lost = lifecycle.customer("2024-01-01T00:00:00Z", "south");
        lifecycle.order(lost, "2024-02-01", "10");
        lifecycle.customer("2024-01-01T00:00:00Z", "south");

        lifecycle.settled();
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
        String customer = lifecycle.customer("2024-03-01T00:00:00Z");
        String path = "/api/v1/customers/" + customer + "/stage-override";
        lifecycle.order(customer, "2024-03-08", "10");
        api.get(path).then().statusCode(404);

        api.put(path, Map.of("stage", "LOYAL", "reason", "Key account", "from", "2024-04-01"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""))
                .body("reason", equalTo("Key account"));
        lifecycle.stage(customer, "2024-04-01", "LOYAL").body("because", equalTo("SET_BY_HAND"));
        lifecycle.stage(customer, "2024-03-31", "NEW");
        api.put(path, Map.of("stage", "NEW", "reason", "x", "from", "2024-04-01", "until", "2024-04-01"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/until"));
        api.with("customers:read").get(path).then().statusCode(200).body("reason", nullValue());

        api.delete(path, "\"v7\"").then().statusCode(412);
        api.delete(path, "\"v1\"").then().statusCode(204);
        api.get(path).then().statusCode(404);
        lifecycle.stage(customer, "2024-04-02", "LOYAL");
        api.get("/api/v1/customers/{id}/stage", customer).then().body("stage", equalTo("CHURNED"));
    }

    @Test
    void aPolicyIsDraftedPreviewedAndPublished() {
        String customer = lifecycle.customer("2024-01-01T00:00:00Z");
        lifecycle.order(customer, "2024-03-08", "10");
        api.get("/api/v1/customers/{id}/stage", customer).then().body("stage", equalTo("CHURNED"));

        String draft = created(api.post(POLICIES, Map.of("rules", LifecycleClient.rules(3650), "note", "patience")));
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
        lifecycle.publish(path, "\"v1\"", 412);
        lifecycle.publish(path, "\"v2\"", 200);
        lifecycle.publish(path, "\"v3\"", 409);
        api.patch(path, "\"v3\"", "{}").then().statusCode(409).body("code", equalTo("lifecycle-policy-not-draft"));
        api.get("/api/v1/customers/{id}/stage", customer)
                .then()
                .body("stage", equalTo("NEW"))
                .body("policy", equalTo(1));
        lifecycle.settled();
        api.get("/api/v1/stage-counts").then().body("groups[0].counts", equalTo(Map.of("NEW", 1)));

        String second = created(api.post(POLICIES, Map.of("rules", LifecycleClient.rules(90))));
        lifecycle.publish(POLICIES + "/" + second, "\"v1\"", 200);
        api.get(POLICIES + "?status=PUBLISHED").then().body("data.id", contains(second));
        api.get(path).then().body("status", equalTo("SUPERSEDED")).body("rules.newDays", equalTo(3650));
    }

    @Test
    void refusesWhatMakesNoSense() {
        Map<String, Object> rules = LifecycleClient.rules(90);
        rules.put("newDays", -1);
        api.post(POLICIES, Map.of("rules", rules))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/rules/newDays"));
        Api writer = api.with("customers:read", "customers:write");
        writer.post(POLICIES, Map.of("rules", LifecycleClient.rules(90))).then().statusCode(403);
        api.get("/api/v1/customers/cus_none/stage").then().statusCode(404);
        api.get(POLICIES + "/lcp_none").then().statusCode(404);
    }

    @Test
    void tellsTheOtherServices() throws JsonProcessingException {
        String customer = lifecycle.customer("2024-03-01T00:00:00Z");
        lifecycle.settled();
        lifecycle.order(customer, "2024-03-08", "10");
        lifecycle.settled();
        Map<String, Object> last = stageEvents(customer, 2).get(1);

        assertEquals(customer + "/stage", last.get("entity"));
        assertEquals(2, last.get("version"));
        assertTrue(last.get("data").toString().contains("CHURNED"), last.toString());
        EventExamples.check(
                api, 2, Map.of(customer, "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T"), Set.of("customer.stage.changed.v1"));
        lifecycle.settled();
        assertEquals(2, stageEvents(customer, 2).size(), "nothing is told twice");
    }

    private List<Map<String, Object>> stageEvents(String customer, int atLeast) {
        for (int i = 0; i < 100; i++) {
            List<Map<String, Object>> events = api.derivedEvents(atLeast).stream()
                    .filter(event -> "customer.stage.changed.v1".equals(event.get("type")))
                    .filter(event -> customer.equals(event.get("subject")))
                    .toList();
            if (events.size() >= atLeast) {
                return events;
            }
            LifecycleClient.pause();
        }
        throw new AssertionError("No " + atLeast + " events of stages");
    }
}
