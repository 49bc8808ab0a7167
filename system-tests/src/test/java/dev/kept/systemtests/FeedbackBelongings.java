// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import java.util.Map;

/** Feedback, its code book, a loop and who is told of all that. */
final class FeedbackBelongings {

    private FeedbackBelongings() {}

    static void add(Client owner, Map<String, String> ids) {
        Belongings.BODIES.put("assignFeedbackItem", "{\"agentId\":\"agt_1\"}");
        Belongings.BODIES.put("createFeedbackReply", "{\"text\":\"ours\",\"visibility\":\"PRIVATE\"}");
        Belongings.BODIES.put(
                "replayWebhookDeliveries", "{\"from\":\"2024-01-01T00:00:00Z\",\"to\":\"2024-01-02T00:00:00Z\"}");
        ids.put("{themeId}", Belongings.id(owner, "/api/v1/themes", """
                        {"key":"mine","labels":{"zh":"我的","en":"Mine"},"phrases":["mine"]}"""));
        ids.put("{itemId}", Belongings.id(owner, "/api/v1/feedback-items", """
                        {"source":"REVIEW","text":"mine","occurredAt":"2024-01-01T00:00:00Z"}"""));
        ids.put("{loopPolicyId}", Belongings.id(owner, "/api/v1/loop-policies", """
                        {"surveyKey":"pulse","question":"recommend","scoreFrom":0,"scoreTo":6,"dueDays":2}"""));
        owner.post("/api/v1/responses", """
                        {"surveyKey":"pulse","channel":"email","customerId":"%s",
                         "answers":[{"question":"recommend","score":1}]}""".formatted(ids.get("{customerId}"))).expect(201);
        ids.put(
                "{loopId}",
                owner.get("/api/v1/feedback-loops?limit=1")
                        .body()
                        .at("/data/0/id")
                        .asText());
        ids.put("{endpointId}", Belongings.id(owner, "/api/v1/webhook-endpoints", """
                        {"url":"https://hooks.example.com/mine","eventTypes":["*"],"enabled":true}"""));
        ids.put(
                "{deliveryId}",
                owner.post("/api/v1/webhook-endpoints/" + ids.get("{endpointId}") + "/test-event", "{}")
                        .expect(202)
                        .body()
                        .path("id")
                        .asText());
        Belongings.jsonImport(owner, ids, "feedback-imports", "", "{\"externalId\":\"z\"}");
    }
}
