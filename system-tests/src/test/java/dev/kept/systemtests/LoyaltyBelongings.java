// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import java.util.Map;

/** What a tenant's customers have of its coupons, and whom they brought. */
final class LoyaltyBelongings {

    static {
        Belongings.BODIES.put("createPointsEntry", "{\"kind\":\"EARN\",\"points\":1}");
        Belongings.BODIES.put("transitionCampaign", "{\"status\":\"ENDED\"}");
        Belongings.BODIES.put("addCampaignMembers", "{\"customerIds\":[\"cus_nobody\"]}");
        Belongings.BODIES.put("issueCoupon", "{\"segment\":\"nobody\"}");
        Belongings.BODIES.put("grantCoupon", "{\"customerIds\":[\"cus_nobody\"]}");
    }

    private LoyaltyBelongings() {}

    static void add(Client owner, Map<String, String> ids) {
        String customer = ids.get("{customerId}");
        String coupon = Belongings.id(owner, "/api/v1/coupons", """
                        {"key":"ten","name":{"en":"Ten off","zh-CN":"减十"},"kind":"PERCENT","percent":"10",
                         "validFrom":"2024-01-01","validUntil":"2999-12-31"}""");
        ids.put("{couponId}", coupon);
        ids.put(
                "{grantId}",
                owner.post("/api/v1/coupons/" + coupon + "/grants", "{\"customerIds\":[\"%s\"]}".formatted(customer))
                        .expect(200)
                        .body()
                        .at("/data/0/id")
                        .asText());
        String code = owner.post("/api/v1/customers/" + customer + "/referral-codes", "{}")
                .expect(201)
                .body()
                .path("code")
                .asText();
        String friend = Belongings.id(owner, "/api/v1/customers", "{\"type\":\"PERSON\"}");
        ids.put("{referralId}", Belongings.id(owner, "/api/v1/referrals", """
                        {"code":"%s","customerId":"%s"}""".formatted(code, friend)));
    }
}
