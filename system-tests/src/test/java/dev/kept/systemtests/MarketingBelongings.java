// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import java.util.Map;

/** What a tenant sells and what it spends to be known for it. */
final class MarketingBelongings {

    static {
        Belongings.MAY_BE_NEW.add("/api/v1/products/by-code/{code}");
        Belongings.MAY_BE_NEW.add("/api/v1/product-lines/{lineKey}");
        Belongings.MAY_BE_NEW.add("/api/v1/costs/by-external-id/{externalId}");
    }

    private MarketingBelongings() {}

    static void add(Client owner, Map<String, String> ids) {
        ids.put("{productId}", Belongings.id(owner, "/api/v1/products", """
                        {"code":"TEA","name":{"en":"Tea","zh-CN":"茶"}}"""));
        ids.put("{costId}", Belongings.id(owner, "/api/v1/costs", """
                        {"type":"MARKETING","amount":{"amount":"5","currency":"CNY"},"incurredOn":"2024-03-01"}"""));
        String campaign = Belongings.id(owner, "/api/v1/campaigns", """
                        {"key":"spring","name":{"en":"Spring","zh-CN":"春"},"channel":"search","startsOn":"2024-03-01"}""");
        ids.put("{campaignId}", campaign);
        owner.post("/api/v1/campaigns/" + campaign + "/transitions", "{\"status\":\"RUNNING\"}")
                .expect(200);
        ids.put(
                "{touchId}",
                owner.post("/api/v1/campaign-touches", """
                        {"touches":[{"campaignId":"%s","customerId":"%s","touchedAt":"2024-03-02T00:00:00Z","outcome":"DELIVERED"}]}""".formatted(campaign, ids.get("{customerId}")))
                        .expect(200)
                        .body()
                        .at("/data/0/touch/id")
                        .asText());
        Belongings.csvImport(owner, ids, "product-imports", "code\nx\n");
        Belongings.csvImport(owner, ids, "cost-imports", "externalId\nx\n");
        Belongings.csvImport(owner, ids, "campaign-touch-imports", "externalId\nx\n");
    }
}
