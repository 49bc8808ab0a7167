// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import java.util.Map;

/** A policy of the lifecycle and a segment. */
final class SegmentBelongings {

    private SegmentBelongings() {}

    static void add(Client owner, Map<String, String> ids) {
        Belongings.QUERIES.put("getSegmentCounts", "?from=2024-01-01&to=2024-02-01");
        Belongings.BODIES.put(
                "replaceStageOverride", "{\"stage\":\"LOYAL\",\"reason\":\"ours\",\"from\":\"2024-01-01\"}");
        ids.put("{policyId}", id(owner, "/api/v1/lifecycle-policies", """
                        {"rules":{"newDays":30,"loyal":{"orders":3,"withinDays":365,"tenureDays":90},
                         "churn":{"basis":"ANY","graceDays":0},
                         "qualification":{"minOrders":2,"minRevenue":"0","minTenureDays":0}}}"""));
        ids.put("{segmentId}", id(owner, "/api/v1/segments", """
                        {"key":"mine","name":{"en":"Mine"},"kind":"BEHAVIOURAL","rule":"orderCount > 0"}"""));
        owner.put("/api/v1/customers/" + ids.get("{customerId}") + "/stage-override", """
                        {"stage":"LOYAL","reason":"ours","from":"2024-01-01"}""")
                .expect(200);
    }

    private static String id(Client owner, String path, String json) {
        return owner.post(path, json).expect(201).body().path("id").asText();
    }
}
