// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.segment;

import static dev.kept.customer.Api.cny;
import static dev.kept.customer.Api.created;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.kept.customer.Api;
import dev.kept.customer.Campaigns;
import dev.kept.customer.Eventually;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Costs, campaigns and coupons name segments. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class SegmentUseApiTest {

    private final Api api = Api.fresh();
    private String segment = "";
    private String anna = "";
    private String bo = "";

    @BeforeEach
    void aSegmentOfTwo() {
        anna = customer("north");
        bo = customer("north");
        customer("south");
        segment = created(api.post(
                "/api/v1/segments",
                Map.of(
                        "key",
                        "north",
                        "name",
                        Map.of("en", "North", "zh-CN", "北方"),
                        "kind",
                        "GEOGRAPHIC",
                        "rule",
                        "region == \"north\"")));
        Eventually.derived(api);
    }

    @Test
    void anUnknownSegmentIsRefusedAndOneInUseIsNotDeleted() {
        api.post("/api/v1/costs", cost("nowhere"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/segment"))
                .body("errors.code", contains("segment-unknown"));
        api.post("/api/v1/campaigns", campaign("c-1", "nowhere"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/segment"));

        String cost = created(api.post("/api/v1/costs", cost("north")));
        String campaign = created(api.post("/api/v1/campaigns", campaign("c-2", "north")));
        api.delete("/api/v1/segments/" + segment, "\"v1\"")
                .then()
                .statusCode(409)
                .body("code", equalTo("segment-in-use"))
                .body("detail", containsString(cost))
                .body("detail", containsString(campaign));
        api.delete("/api/v1/costs/" + cost, "\"v1\"").then().statusCode(204);
        step(campaign, "RUNNING");
        api.delete("/api/v1/segments/" + segment, "\"v1\"").then().statusCode(409);
        step(campaign, "ENDED");
        api.delete("/api/v1/segments/" + segment, "\"v1\"").then().statusCode(204);
        api.patch("/api/v1/campaigns/" + campaign, "\"v3\"", "{\"kind\":\"sale\"}")
                .then()
                .statusCode(200);
    }

    @Test
    void anAudienceIsFrozenWhenTheCampaignStarts() {
        String campaign = created(api.post("/api/v1/campaigns", campaign("c-1", "north")));
        String path = "/api/v1/campaigns/" + campaign;
        api.post(path + "/members", Map.of("customerIds", List.of(anna))).then().statusCode(200);
        api.get(path).then().body("audience", nullValue());

        step(campaign, "RUNNING");

        api.get(path).then().body("audience.size", equalTo(2));
        api.get(path + "/members").then().body("data.customerId", containsInAnyOrder(anna, bo));
        String late = customer("north");
        Eventually.derived(api);
        api.get("/api/v1/segments/{id}/members", segment)
                .then()
                .body("data.customerId", containsInAnyOrder(anna, bo, late));
        api.get(path + "/members").then().body("data", hasSize(2));
        api.patch(path, "\"v2\"", "{\"segment\":null}")
                .then()
                .statusCode(409)
                .body("code", equalTo("campaign-segment-fixed"));
    }

    @Test
    void aCouponIsIssuedToWhoIsInASegmentToday() {
        String coupon = created(api.post(
                "/api/v1/coupons",
                Map.of(
                        "key", "tea",
                        "name", Map.of("en", "Tea", "zh-CN", "茶"),
                        "kind", "PERCENT",
                        "percent", "10",
                        "perCustomer", 1,
                        "validFrom", "2024-01-01",
                        "validUntil", "2999-12-31")));
        String path = "/api/v1/coupons/" + coupon;
        api.post(path + "/grants", Map.of("customerIds", List.of(anna))).then().statusCode(200);

        api.post(path + "/issues", Map.of("segment", "north"))
                .then()
                .statusCode(201)
                .body("members", equalTo(2))
                .body("granted", equalTo(1));

        api.get("/api/v1/coupon-grants?couponId=" + coupon)
                .then()
                .body("data.customerId", containsInAnyOrder(anna, bo));
        customer("north");
        Eventually.derived(api);
        api.get("/api/v1/coupon-grants?couponId=" + coupon).then().body("data", hasSize(2));
        api.get(path + "/issues").then().statusCode(200).body("data.segment", contains("north"));
        api.post(path + "/issues", Map.of("segment", "nowhere"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/segment"));
    }

    private void step(String campaign, String status) {
        api.post("/api/v1/campaigns/" + campaign + "/transitions", Map.of("status", status))
                .then()
                .statusCode(200);
    }

    private String customer(String region) {
        return created(api.post("/api/v1/customers", Map.of("type", "PERSON", "region", region)));
    }

    private static Map<String, Object> cost(String segment) {
        return Map.of("type", "SERVICING", "amount", cny("10"), "incurredOn", "2024-03-08", "segment", segment);
    }

    private static Map<String, Object> campaign(String key, String segment) {
        Map<String, Object> body = new HashMap<>(Campaigns.body(key));
        body.put("segment", segment);
        return body;
    }
}
