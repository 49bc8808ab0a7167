// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** One of each thing that a tenant can own, by the name of its path parameter; and what a call needs to get that far. */
final class Belongings {

    /** Paths whose parameter names nothing that a tenant owns. */
    static final Set<String> NOT_OWNED =
            Set.of("/api/v1/metrics/{key}", "/api/v1/metrics/{key}/values", "/api/v1/metrics/{key}/members");

    /** Upserts: an external id that is new to the tenant is created. */
    static final Set<String> MAY_BE_NEW = Set.of(
            "/api/v1/customers/by-external-id/{externalId}",
            "/api/v1/orders/by-external-id/{externalId}",
            "/api/v1/refunds/by-external-id/{externalId}");

    static final Map<String, String> BODIES = Map.of();

    static final Map<String, String> QUERIES = Map.of();

    private Belongings() {}

    static Map<String, String> of(Client owner) {
        Map<String, String> ids = new LinkedHashMap<>();
        Company.publishSurvey(owner);
        String survey =
                owner.get("/api/v1/surveys?limit=1").body().at("/data/0/id").asText();
        ids.put("{customerId}", id(owner, "/api/v1/customers", "{\"externalId\":\"mine\",\"type\":\"PERSON\"}"));
        ids.put("{orderId}", id(owner, "/api/v1/orders", """
                        {"customerId":"%s","orderedAt":"2024-01-01T00:00:00Z","amount":{"amount":"5","currency":"CNY"}}""".formatted(ids.get("{customerId}"))));
        ids.put("{refundId}", id(owner, "/api/v1/refunds", """
                        {"orderId":"%s","refundedAt":"2024-01-02T00:00:00Z","amount":{"amount":"1","currency":"CNY"}}""".formatted(ids.get("{orderId}"))));
        ids.put("{surveyId}", survey);
        ids.put("{version}", "1");
        ids.put("{responseId}", id(owner, "/api/v1/responses", """
                        {"surveyKey":"pulse","channel":"email","answeredAt":"2024-01-03T00:00:00Z",
                         "answers":[{"question":"recommend","score":9}]}"""));
        ids.put(
                "/customer-imports/{importId}",
                "/customer-imports/"
                        + owner.importRows("/api/v1/customer-imports", "text/csv", "externalId,type\nx,PERSON\n")
                                .path("id")
                                .asText());
        ids.put(
                "/order-imports/{importId}",
                "/order-imports/"
                        + owner.importRows("/api/v1/order-imports", "application/x-ndjson", "{\"externalId\":\"z\"}")
                                .path("id")
                                .asText());
        ids.put(
                "/refund-imports/{importId}",
                "/refund-imports/"
                        + owner.importRows("/api/v1/refund-imports", "application/x-ndjson", "{\"externalId\":\"z\"}")
                                .path("id")
                                .asText());
        ids.put(
                "/response-imports/{importId}",
                "/response-imports/"
                        + owner.importRows(
                                        "/api/v1/response-imports?survey=pulse",
                                        "application/x-ndjson",
                                        "{\"externalId\":\"z\"}")
                                .path("id")
                                .asText());
        ids.put(
                "{rebuildId}",
                owner.post("/api/v1/metric-rebuilds", "{\"from\":\"timelines\"}")
                        .expect(202)
                        .body()
                        .path("id")
                        .asText());
        return ids;
    }

    private static String id(Client owner, String path, String json) {
        return owner.post(path, json).expect(201).body().path("id").asText();
    }
}
