// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import java.util.Map;

/** Subscriptions, churns, interactions and their imports. */
final class EngagementBelongings {

    private EngagementBelongings() {}

    static void add(Client owner, Map<String, String> ids) {
        String customer = ids.get("{customerId}");
        ids.put("{planId}", Belongings.id(owner, "/api/v1/plans", """
                        {"key":"mine","name":{"en":"Mine","zh-CN":"我的"},"amount":{"amount":"5","currency":"CNY"},"term":"P1M"}"""));
        ids.put("{subscriptionId}", Belongings.id(owner, "/api/v1/subscriptions", """
                        {"customerId":"%s","plan":"mine","startsOn":"2024-01-01"}""".formatted(customer)));
        ids.put("{churnReasonId}", Belongings.id(owner, "/api/v1/churn-reasons", """
                        {"code":"mine","label":{"en":"Mine","zh-CN":"我的"}}"""));
        ids.put("{churnRecordId}", Belongings.id(owner, "/api/v1/churn-records", """
                        {"customerId":"%s","churnedOn":"2023-01-01","reasons":["mine"]}""".formatted(customer)));
        ids.put("{interactionId}", Belongings.id(owner, "/api/v1/interactions", """
                        {"customerId":"%s","channel":"PHONE","direction":"INBOUND","startedAt":"2024-01-01T00:00:00Z"}""".formatted(customer)));
        owner.put("/api/v1/touchpoints/mine", "{\"label\":{\"en\":\"Mine\",\"zh-CN\":\"我的\"}}")
                .expect(201);
        ids.put("{touchpointKey}", "mine");
        Belongings.MAY_BE_NEW.add("/api/v1/subscriptions/by-external-id/{externalId}");
        Belongings.MAY_BE_NEW.add("/api/v1/interactions/by-external-id/{externalId}");
        Belongings.MAY_BE_NEW.add("/api/v1/touchpoints/{touchpointKey}");
        Belongings.BODIES.put("pauseSubscription", "{\"until\":\"2024-01-03\"}");
        Belongings.BODIES.put("createConsent", "{\"purpose\":\"EMAIL\",\"granted\":true,\"source\":\"web\"}");
        Belongings.jsonImport(owner, ids, "subscription-imports", "", "{\"externalId\":\"z\"}");
        Belongings.jsonImport(owner, ids, "interaction-imports", "", "{\"externalId\":\"z\"}");
        Belongings.jsonImport(owner, ids, "behaviour-event-imports", "", "{\"eventId\":\"z\"}");
    }
}
