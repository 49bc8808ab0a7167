// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.attribution;

import static dev.kept.customer.Api.cny;
import static dev.kept.customer.Api.created;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.customer.Api;
import dev.kept.customer.Campaigns;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Attribution and the results of campaigns, over HTTP. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class AttributionApiTest {
    private static final String POLICY = "/api/v1/attribution-policy";

    private final Api api = Api.fresh();

    @Test
    void resultsCountCustomersOnceWithTheirFirstOrderAndTheCost() {
        String campaign = Campaigns.running(api, "spring-2024");
        String buyer = api.customer();
        String linked = api.customer();
        String other = api.customer();
        String refuser = api.customer();
        api.post("/api/v1/campaigns/" + campaign + "/members", Map.of("customerIds", List.of(buyer, other)))
                .then()
                .statusCode(200);
        api.order(buyer, "100.10");
        api.order(buyer, "5");
        String late = order(linked, "2025-01-01T00:00:00Z", "7.90");
        api.post(
                        "/api/v1/campaign-touches",
                        Map.of(
                                "touches",
                                List.of(
                                        touch(campaign, buyer, "email", "OPENED"),
                                        touch(campaign, buyer, "sms", "DELIVERED"),
                                        touch(campaign, other, "email", "DELIVERED"),
                                        touch(campaign, refuser, "email", "REFUSED"),
                                        linked(touch(campaign, linked, "sms", "CLICKED"), late))))
                .then()
                .statusCode(200);
        created(api.post(
                "/api/v1/costs",
                Map.of("type", "MARKETING", "amount", cny("20"), "incurredOn", "2024-03-01", "campaignId", campaign)));
        api.get("/api/v1/campaigns/" + campaign + "/results")
                .then()
                .statusCode(200)
                .body("audience", equalTo(2))
                .body("touched", equalTo(3))
                .body("refused", equalTo(1))
                .body("conversion", equalTo(Map.of("numerator", 2, "denominator", 3, "rate", "0.666667")))
                .body("revenue", equalTo(cny("108.00")))
                .body("cost", equalTo(cny("20.00")))
                .body("channels.channel", contains("email", "sms"))
                .body("channels.conversion.numerator", contains(1, 2));
        api.get("/api/v1/campaigns/cpg_none/results").then().statusCode(404);
    }

    @Test
    void attributesByTheDeclaredPolicyAndFollowsItsChange() {
        String campaign = Campaigns.running(api, "spring-2024");
        String customer =
                created(api.post("/api/v1/customers", Map.of("type", "PERSON", "acquisitionChannel", "shop")));
        String path = "/api/v1/customers/" + customer + "/attribution";
        api.get(path)
                .then()
                .statusCode(200)
                .body("because", equalTo("DECLARED"))
                .body("channel", equalTo("shop"));
        api.get(POLICY).then().statusCode(200).header("ETag", equalTo("\"v0\"")).body("rule", equalTo("LAST_TOUCH"));
        api.put(POLICY, Map.of("rule", "FIRST_TOUCH", "windowDays", 10)).then().statusCode(200);
        api.post("/api/v1/campaign-touches", Map.of("touches", List.of(touch(campaign, customer, "email", "OPENED"))))
                .then()
                .statusCode(200);
        String order = api.order(customer, "10");
        api.get(path)
                .then()
                .body("because", equalTo("FIRST_TOUCH"))
                .body("channel", equalTo("email"))
                .body("campaignId", equalTo(campaign))
                .body("acquiredAt", equalTo("2024-03-08T09:30:00Z"))
                .body("considered", hasSize(1));
        api.patch("/api/v1/orders/" + order, "\"v1\"", "{\"orderedAt\": \"2024-03-30T00:00:00Z\"}")
                .then()
                .statusCode(200);
        api.get(path).then().body("because", equalTo("DECLARED")).body("considered", hasSize(0));
        api.request()
                .contentType("application/json")
                .header("If-Match", "\"v1\"")
                .body(Map.of("rule", "LAST_TOUCH", "windowDays", 60))
                .put(POLICY)
                .then()
                .statusCode(200);
        // The worker follows by itself; each of the three states is told.
        List<String> told = api.events(9).stream()
                .filter(event -> "customer.attribution.changed.v1".equals(event.get("type")))
                .map(event -> String.valueOf(((Map<?, ?>) event.get("data")).get("because")))
                .toList();
        assertEquals(List.of("FIRST_TOUCH", "DECLARED", "LAST_TOUCH"), told);
        api.delete("/api/v1/orders/" + order, "\"v2\"").then().statusCode(204);
        assertTrue(
                api.events(11).stream().anyMatch(event -> "customer.attribution.deleted.v1".equals(event.get("type"))));
    }

    private String order(String customer, String at, String amount) {
        return created(
                api.post("/api/v1/orders", Map.of("customerId", customer, "orderedAt", at, "amount", cny(amount))));
    }

    private static Map<String, Object> linked(Map<String, Object> touch, String order) {
        Map<String, Object> linked = new TreeMap<>(touch);
        linked.put("orderId", order);
        return linked;
    }

    private static Map<String, Object> touch(String campaign, String customer, String channel, String outcome) {
        return Map.of(
                "campaignId", campaign,
                "customerId", customer,
                "touchedAt", "2024-03-05T00:00:00Z",
                "channel", channel,
                "outcome", outcome);
    }
}
