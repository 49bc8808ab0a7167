// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.privacy;

import static dev.kept.customer.Api.cny;
import static dev.kept.customer.Api.created;

import dev.kept.customer.Api;
import dev.kept.customer.Campaigns;
import java.util.List;
import java.util.Map;

/** The canary's values in what a company does for a customer: care, campaigns, subscriptions, winning back. */
final class CanaryEngagement {

    private final Api api;
    private final Canary canary;

    CanaryEngagement(Api api, Canary canary) {
        this.api = api;
        this.canary = canary;
    }

    void fill() {
        care();
        campaign();
        subscription();
        listening();
    }

    private void care() {
        String task = created(api.post(
                "/api/v1/tasks",
                Map.of(
                        "customerId",
                        canary.customer(),
                        "kind",
                        "VISIT",
                        "dueOn",
                        "2024-03-08",
                        "title",
                        canary.value("task"))));
        api.post(
                        "/api/v1/tasks/" + task + "/completion",
                        Map.of("result", "DONE", "outcome", canary.value("outcome"), "at", "2024-03-08T09:00:00Z"))
                .then()
                .statusCode(200);
        canary.keep("/api/v1/tasks/" + task);
        canary.keep("/api/v1/visit-plans/"
                + created(api.post(
                        "/api/v1/visit-plans",
                        Map.of(
                                "customerId",
                                canary.customer(),
                                "firstOn",
                                "2024-03-08",
                                "everyMonths",
                                3,
                                "title",
                                canary.value("visit")))));
        created(api.post(
                "/api/v1/care-due/completions",
                Map.of(
                        "customerId",
                        canary.customer(),
                        "occasion",
                        "spring-festival",
                        "year",
                        2024,
                        "result",
                        "DONE",
                        "outcome",
                        canary.value("greeting"))));
        canary.keep("/api/v1/tasks?customerId=" + canary.customer());
    }

    private void campaign() {
        String campaign = Campaigns.running(api, "canary");
        Map<String, Object> touch = Map.of(
                "externalId",
                canary.value("touch"),
                "campaignId",
                campaign,
                "customerId",
                canary.customer(),
                "touchedAt",
                "2024-03-08T09:30:00Z",
                "outcome",
                "DELIVERED");
        api.post("/api/v1/campaign-touches", Map.of("touches", List.of(touch)))
                .then()
                .statusCode(200);
        canary.keep("/api/v1/campaign-touches?customerId=" + canary.customer());
        Map<String, Object> offer = Map.of(
                "customerId",
                canary.customer(),
                "kind",
                "CALL",
                "campaignId",
                campaign,
                "offeredAt",
                "2024-03-09T09:30:00Z",
                "note",
                canary.value("offer"));
        canary.keep("/api/v1/win-back-offers/" + created(api.post("/api/v1/win-back-offers", offer)));
    }

    private void subscription() {
        created(api.post(
                "/api/v1/plans",
                Map.of("key", "canary", "name", Map.of("en", "Tea", "zh-CN", "茶"), "amount", cny("5"), "term", "P1M")));
        canary.keep("/api/v1/subscriptions/"
                + created(api.post(
                        "/api/v1/subscriptions",
                        Map.of(
                                "customerId",
                                canary.customer(),
                                "externalId",
                                canary.value("subscription"),
                                "plan",
                                "canary",
                                "startsOn",
                                "2024-01-01"))));
    }

    private void listening() {
        canary.keep("/api/v1/focus-groups/"
                + created(api.post(
                        "/api/v1/focus-groups",
                        Map.of(
                                "title",
                                "Delivery",
                                "heldAt",
                                "2024-03-12T14:00:00Z",
                                "customerIds",
                                List.of(canary.customer()),
                                "notes",
                                List.of(Map.of(
                                        "code", "slow",
                                        "text", canary.value("said"),
                                        "customerId", canary.customer()))))));
    }
}
