// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.winback;

import static dev.kept.customer.Api.cny;
import static dev.kept.customer.Api.created;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.kept.customer.Api;
import dev.kept.customer.EventExamples;
import dev.kept.customer.Eventually;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class WinBackApiTest {

    private static final String OFFERS = "/api/v1/win-back-offers";
    private static final String CANDIDATES = "/api/v1/win-back-candidates";

    private final Api api = Api.fresh();

    @Test
    void listsWhoIsLostOrAtRiskWithWhatItWasWorth() {
        String rich = customer("rich");
        String poor = customer("poor");
        String slow = customer("slow");
        order(rich, daysAgo(200), "900");
        order(rich, daysAgo(250), "100");
        order(poor, daysAgo(400), "5");
        order(slow, daysAgo(60), "50");
        order(customer("fresh"), daysAgo(3), "70");
        Eventually.derived(api);

        api.get(CANDIDATES)
                .then()
                .statusCode(200)
                .body("data.customerId", contains(rich, slow, poor))
                .body("data.standing", contains("LOST", "AT_RISK", "LOST"))
                .body("data[0].value.amount", equalTo("1000.00"))
                .body("data[0].orders", equalTo(2))
                .body("data[0].lapseDays", equalTo(200))
                .body("data[0].stage", equalTo("CHURNED"));
        api.get(CANDIDATES + "?atRiskAfterDays=70").then().body("data.customerId", contains(rich, poor));
        api.get(CANDIDATES + "?standing=LOST&sort=-lapseDays&limit=1")
                .then()
                .body("data.customerId", contains(poor))
                .body("page.hasMore", equalTo(true));
        String cursor = api.get(CANDIDATES + "?sort=-lapseDays&limit=2")
                .then()
                .extract()
                .path("page.nextCursor");
        api.get(CANDIDATES + "?sort=-lapseDays&limit=2&cursor={cursor}", cursor)
                .then()
                .body("data.customerId", contains(slow))
                .body("page.hasMore", equalTo(false));
        api.get(CANDIDATES + "?maxLapseDays=250&minLapseDays=100").then().body("data.customerId", contains(rich));
        api.get(CANDIDATES + "?sort=name").then().statusCode(400).body("errors[0].parameter", equalTo("sort"));

        created(api.post(OFFERS, Map.of("customerId", rich, "kind", "CALL")));
        api.get(CANDIDATES + "?offered=true")
                .then()
                .body("data.customerId", contains(rich))
                .body("data[0].lastOutcome", equalTo("OPEN"));
        api.get(CANDIDATES + "?offered=false").then().body("data.customerId", contains(slow, poor));
        nameTheReason(rich);
        api.get(CANDIDATES + "?churnReason=too-dear")
                .then()
                .body("data.customerId", contains(rich))
                .body("data[0].churnReasons", contains("too-dear"));
    }

    @Test
    void aPurchaseWithinTheWindowWinsBackByItself() {
        String came = customer("came");
        String stayed = customer("stayed");
        order(came, daysAgo(300), "10");
        order(stayed, daysAgo(300), "10");
        String first = offer(came, daysAgo(50), 40);
        String second = offer(came, daysAgo(20), 40);
        String third = offer(stayed, daysAgo(20), 40);
        String customerOnly = offer(customer("new"), daysAgo(20), 40);
        outcome(first, "EXPIRED");
        outcome(second, "OPEN");

        String order = order(came, daysAgo(12), "80");

        outcome(first, "WON_BACK");
        api.get(OFFERS + "/{id}", second)
                .then()
                .body("outcome", equalTo("WON_BACK"))
                .body("orderId", equalTo(order))
                .body("stage", equalTo("CHURNED"))
                .body("version", nullValue());
        outcome(third, "OPEN");
        api.get("/api/v1/win-back-summary")
                .then()
                .statusCode(200)
                .body("offers", equalTo(4))
                .body("wonBack", equalTo(2))
                .body("lapsedContacted", equalTo(2))
                .body("reacquired", equalTo(1))
                .body("winBackRate", equalTo(0.5f))
                .body("cost.amount", equalTo("40.00"));
        api.get(OFFERS + "?outcome=OPEN&sort=offeredAt").then().body("data", hasSize(2));
        api.get(OFFERS + "/{id}", customerOnly).then().body("stage", equalTo("PROSPECT"));

        api.delete("/api/v1/orders/" + order, "\"v1\"").then().statusCode(204);
        outcome(first, "EXPIRED");
        outcome(second, "OPEN");
        api.get("/api/v1/customers/{id}/timeline?kinds=win-back-offer", came)
                .then()
                .statusCode(200)
                .body("data", hasSize(2));
    }

    @Test
    void declinesOnceAndNamesEveryFault() {
        String customer = customer("anna");
        String id = offer(customer, daysAgo(20), 40);
        api.post(OFFERS + "/" + id + "/decline", Map.of("at", daysAgo(30).toString()))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/at"));
        api.post(OFFERS + "/" + id + "/decline", Map.of("at", daysAgo(10).toString()))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v2\""))
                .body("outcome", equalTo("DECLINED"));
        api.post(OFFERS + "/" + id + "/decline", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("win-back-offer-settled"));
        api.with("customers:read").get(OFFERS + "/{id}", id).then().body("note", nullValue());
        api.post(
                        OFFERS,
                        Map.of(
                                "kind", "GIFT",
                                "campaignId", "cpg_none",
                                "couponId", "cpn_none",
                                "agentId", "agt_none",
                                "cost", Map.of("amount", "1", "currency", "ABC")))
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        contains("/customerId", "/campaignId", "/couponId", "/agentId", "/cost/currency"));
        api.patch(OFFERS + "/" + id, "\"v2\"", "{\"customerId\":\"" + customer("bo") + "\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("win-back-customer-fixed"));
    }

    @Test
    void isToldWithoutItsNote() throws JsonProcessingException {
        String customer = customer("anna");
        Instant at = Instant.parse("2024-03-08T09:30:00Z");
        String id = offer(customer, at, 40);
        api.patch(OFFERS + "/" + id, "\"v1\"", "{\"kind\":\"GIFT\"}").then().statusCode(200);
        api.delete(OFFERS + "/" + id, "\"v2\"").then().statusCode(204);

        Map<String, String> fixed = new HashMap<>(Map.of(
                id, "wbo_01KAMB7Q9V5W0Y3E8H2D4N6R1T",
                customer, "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T"));
        EventExamples.check(
                api,
                4,
                fixed,
                Set.of("customer.win-back.offered.v1", "customer.win-back.changed.v1", "customer.win-back.deleted.v1"));
    }

    private void nameTheReason(String customer) {
        api.post("/api/v1/churn-reasons", Map.of("code", "too-dear", "label", Map.of("en", "Too dear", "zh-CN", "太贵")))
                .then()
                .statusCode(201);
        String path = "/api/v1/churn-records?customerId=" + customer;
        Eventually.holds(() -> api.get(path).then().body("data", hasSize(1)));
        String record = api.get(path).then().extract().path("data[0].id");
        api.patch("/api/v1/churn-records/" + record, "\"v1\"", "{\"reasons\":[\"too-dear\"]}")
                .then()
                .statusCode(200);
    }

    private void outcome(String offer, String outcome) {
        api.get(OFFERS + "/{id}", offer).then().statusCode(200).body("outcome", equalTo(outcome));
    }

    private String offer(String customer, Instant at, int window) {
        return created(api.post(
                OFFERS,
                Map.of(
                        "customerId",
                        customer,
                        "kind",
                        "DISCOUNT",
                        "offeredAt",
                        at.toString(),
                        "windowDays",
                        window,
                        "cost",
                        cny("20"),
                        "note",
                        "Asked for a better price")));
    }

    private String customer(String externalId) {
        return created(api.post(
                "/api/v1/customers",
                Map.of("type", "PERSON", "externalId", externalId, "customerSince", "2023-01-01T00:00:00Z")));
    }

    private String order(String customer, Instant at, String amount) {
        return created(api.post(
                "/api/v1/orders", Map.of("customerId", customer, "orderedAt", at.toString(), "amount", cny(amount))));
    }

    private static Instant daysAgo(int days) {
        return Instant.now().minus(Duration.ofDays(days));
    }
}
