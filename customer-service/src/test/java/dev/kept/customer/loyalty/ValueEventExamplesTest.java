// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.loyalty;

import static dev.kept.customer.Api.cny;
import static dev.kept.customer.Api.created;
import static org.hamcrest.Matchers.equalTo;

import dev.kept.customer.Api;
import dev.kept.customer.Campaigns;
import dev.kept.customer.EventExamples;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The committed examples of the events of products, costs, campaigns, loyalty, referrals and coupons. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class ValueEventExamplesTest {
    private static final Set<String> TYPES = Set.of(
            "tenant.product.saved.v1",
            "tenant.product.deleted.v1",
            "tenant.campaign.saved.v1",
            "tenant.campaign.deleted.v1",
            "customer.touch.recorded.v1",
            "customer.touch.corrected.v1",
            "customer.touch.deleted.v1",
            "tenant.cost.recorded.v1",
            "tenant.cost.corrected.v1",
            "tenant.cost.deleted.v1",
            "customer.points.recorded.v1",
            "customer.tier.changed.v1",
            "customer.referral.made.v1",
            "customer.referral.converted.v1",
            "customer.coupon.granted.v1",
            "customer.coupon.redeemed.v1");

    private final Api api = Api.fresh();
    private final Map<String, String> fixed = new LinkedHashMap<>();

    @Test
    void areTheCommittedOnes() throws com.fasterxml.jackson.core.JsonProcessingException {
        makeHistory();
        EventExamples.check(api, 20, fixed, TYPES);
    }

    // A tenant of its own, in which one customer only is attributed.
    @Test
    void thatOfAnAttributionIsTheCommittedOne() throws com.fasterxml.jackson.core.JsonProcessingException {
        api.put("/api/v1/attribution-policy", Map.of("rule", "FIRST_TOUCH", "windowDays", 30))
                .then()
                .statusCode(200);
        String customer = fix(api.customer(), "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T");
        touch(fix(Campaigns.running(api, "spring-2024"), "cpg_01KAMB7Q9V5W0Y3E8H2D4N6R1T"), customer, "m-1", "OPENED");
        String order = api.order(customer, "100");
        EventExamples.check(api, 6, fixed, Set.of("customer.attribution.changed.v1"));
        api.delete("/api/v1/orders/" + order, "\"v1\"").then().statusCode(204);
        EventExamples.check(api, 8, fixed, Set.of("customer.attribution.deleted.v1"));
    }

    @Test
    void afterAMergeBalancesAddUpAndAfterItsUndoTheyAreAsBefore()
            throws com.fasterxml.jackson.core.JsonProcessingException {
        String survivor = fix(api.customer(), "cus_01KAMB8W0T4B6Z1N9C7X5V3M2K");
        String merged = fix(api.customer(), "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T");
        String friend = fix(api.customer(), "cus_01KAMB9D3F5G7H9J1K3M5N7P9Q");
        fix(earn(merged, 100), "pts_01KAMB7Q9V5W0Y3E8H2D4N6R1T");
        earn(survivor, 50);
        String coupon = fix(created(api.post("/api/v1/coupons", coupon())), "cpn_01KAMB7Q9V5W0Y3E8H2D4N6R1T");
        var grant = api.post("/api/v1/coupons/" + coupon + "/grants", Map.of("customerIds", List.of(merged)))
                .then()
                .statusCode(200)
                .extract();
        fix(grant.path("data[0].grantedAt"), "2026-11-21T08:30:00Z");
        fix(grant.path("data[0].id"), "cgr_01KAMB7Q9V5W0Y3E8H2D4N6R1T");
        String referral = fix(refer(merged, friend), "rfl_01KAMB7Q9V5W0Y3E8H2D4N6R1T");
        String merge = created(api.post("/api/v1/customer-merges", Map.of("survivorId", survivor, "mergedId", merged)));
        balance(survivor, 150);
        api.get("/api/v1/referrals/" + referral).then().body("customerId", equalTo(survivor));
        EventExamples.check(
                api,
                13,
                fixed,
                Set.of("customer.points.deleted.v1", "customer.coupon.deleted.v1", "customer.referral.deleted.v1"));
        api.post("/api/v1/customer-merges/" + merge + "/undo", Map.of()).then().statusCode(200);
        balance(survivor, 50);
        balance(merged, 100);
        api.get("/api/v1/referrals/" + referral).then().body("customerId", equalTo(merged));
    }

    private String earn(String customer, int points) {
        return created(api.post(
                "/api/v1/customers/" + customer + "/points-entries",
                Map.of("kind", "EARN", "points", points, "at", "2024-03-09T09:30:00Z")));
    }

    private void balance(String customer, int expected) {
        api.get("/api/v1/customers/" + customer + "/points")
                .then()
                .statusCode(200)
                .body("balance", equalTo(expected));
    }

    private String refer(String customer, String friend) {
        String code = api.post("/api/v1/customers/" + customer + "/referral-codes", Map.of())
                .then()
                .statusCode(201)
                .extract()
                .path("code");
        return created(api.post(
                "/api/v1/referrals", Map.of("code", code, "customerId", friend, "madeAt", "2024-03-01T00:00:00Z")));
    }

    private void makeHistory() {
        api.put("/api/v1/loyalty-programme", programme()).then().statusCode(200);
        String customer = fix(api.customer(), "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T");
        String referred = fix(api.customer(), "cus_01KAMB8W0T4B6Z1N9C7X5V3M2K");
        String product = fix(created(api.post("/api/v1/products", product())), "prd_01KAMB7Q9V5W0Y3E8H2D4N6R1T");
        api.delete("/api/v1/products/" + product, "\"v1\"").then().statusCode(204);
        campaigns(customer);
        costs(customer);
        referral(customer, referred);
        coupons(customer);
    }

    private void campaigns(String customer) {
        String gone = fix(
                created(api.post("/api/v1/campaigns", Campaigns.body("autumn-2024"))),
                "cpg_01KAMB8W0T4B6Z1N9C7X5V3M2K");
        api.delete("/api/v1/campaigns/" + gone, "\"v1\"").then().statusCode(204);
        String campaign = fix(Campaigns.running(api, "spring-2024"), "cpg_01KAMB7Q9V5W0Y3E8H2D4N6R1T");
        touch(campaign, customer, "m-1", "DELIVERED");
        touch(campaign, customer, "m-1", "OPENED");
        String deleted = touch(campaign, customer, "m-2", "REFUSED");
        api.delete("/api/v1/campaign-touches/" + deleted, "\"v1\"").then().statusCode(204);
    }

    private String touch(String campaign, String customer, String externalId, String outcome) {
        String id = api.post(
                        "/api/v1/campaign-touches",
                        Map.of(
                                "touches",
                                List.of(Map.of(
                                        "externalId", externalId,
                                        "campaignId", campaign,
                                        "customerId", customer,
                                        "touchedAt", "2024-03-05T09:00:00Z",
                                        "channel", "email",
                                        "outcome", outcome))))
                .then()
                .statusCode(200)
                .extract()
                .path("data[0].touch.id");
        return fix(id, "tch_01KAMB7Q9V5W0Y3E8H2D4N6R1T");
    }

    private void costs(String customer) {
        String cost = fix(
                created(api.post(
                        "/api/v1/costs",
                        Map.of(
                                "type", "SERVICING",
                                "amount", cny("12.5"),
                                "from", "2024-03-01",
                                "to", "2024-03-31",
                                "customerId", customer))),
                "cst_01KAMB7Q9V5W0Y3E8H2D4N6R1T");
        api.patch("/api/v1/costs/" + cost, "\"v1\"", "{\"amount\": {\"amount\": \"13\"}}")
                .then()
                .statusCode(200);
        api.delete("/api/v1/costs/" + cost, "\"v2\"").then().statusCode(204);
    }

    private void referral(String customer, String referred) {
        fix(refer(customer, referred), "rfl_01KAMB7Q9V5W0Y3E8H2D4N6R1T");
        fix(api.order(referred, "150"), "ord_01KAMB8W0T4B6Z1N9C7X5V3M2K");
        fix(api.order(customer, "100"), "ord_01KAMB7Q9V5W0Y3E8H2D4N6R1T");
        api.order(customer, "150");
        String entry = api.post(
                        "/api/v1/customers/" + customer + "/points-entries",
                        Map.of("kind", "REDEEM", "points", 100, "at", "2024-03-09T09:30:00Z"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        fix(entry, "pts_01KAMB7Q9V5W0Y3E8H2D4N6R1T");
    }

    private void coupons(String customer) {
        String coupon = fix(created(api.post("/api/v1/coupons", coupon())), "cpn_01KAMB7Q9V5W0Y3E8H2D4N6R1T");
        var grant = api.post("/api/v1/coupons/" + coupon + "/grants", Map.of("customerIds", List.of(customer)))
                .then()
                .statusCode(200)
                .extract();
        fix(grant.path("data[0].grantedAt"), "2026-11-21T08:30:00Z");
        String id = fix(grant.path("data[0].id"), "cgr_01KAMB7Q9V5W0Y3E8H2D4N6R1T");
        String redeemedAt = api.post("/api/v1/coupon-grants/" + id + "/redemption", Map.of())
                .then()
                .statusCode(200)
                .extract()
                .path("redeemedAt");
        fix(redeemedAt, "2026-11-22T08:30:00Z");
    }

    private String fix(String id, String example) {
        fixed.put(id, example);
        if (id.startsWith("cus_")) {
            fixed.put("tir_" + id.substring(4), "tir_" + example.substring(4));
            fixed.put("atr_" + id.substring(4), "atr_" + example.substring(4));
        }
        return id;
    }

    private static Map<String, Object> coupon() {
        return Map.of(
                "key", "spring-10",
                "name", Map.of("en", "Ten per cent off", "zh-CN", "九折券"),
                "kind", "PERCENT",
                "percent", "10",
                "validFrom", "2024-01-01",
                "validUntil", "2999-12-31");
    }

    private static Map<String, Object> product() {
        return Map.of(
                "code",
                "TEA-250",
                "name",
                Map.of("en", "Green tea", "zh-CN", "绿茶"),
                "category",
                "tea",
                "unitCost",
                cny("12.5"));
    }

    private static Map<String, Object> programme() {
        return Map.of(
                "pointsPerUnit",
                "0",
                "earnsFrom",
                "2024-01-01",
                "referralReward",
                500,
                "tiers",
                Map.of(
                        "basis",
                        "ORDERS",
                        "windowDays",
                        3650,
                        "tiers",
                        List.of(Map.of(
                                "key", "silver",
                                "name", Map.of("en", "Silver", "zh-CN", "银卡"),
                                "serviceTier", "priority",
                                "threshold", "2"))));
    }
}
