// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.systemtests.Contract.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Who is erased is found nowhere any more, and no figure changes. */
class ErasureTest {

    private static final String MARK = "kanari";

    private final RunningSuite suite = RunningSuite.get();
    private final Client client = suite.freshTenant();
    private final Map<String, String> ids = new TreeMap<>();

    @Test
    void erasureLeavesNoPersonalValueAndEveryFigure() {
        fill();
        Map<String, String> figures = figures();
        Set<String> before = places();
        assertTrue(before.size() >= 5, () -> "the canaries were found in " + before + " only");

        Answer erasure = client.post("/api/v1/customers/" + ids.get("{customerId}") + "/erasure", """
                {"reason":"SUBJECT_REQUEST","requestedOn":"2024-05-01"}""")
                .expect(201);

        Await.until(Duration.ofMinutes(1), "the canaries to be gone from all services", () -> places().isEmpty());
        assertEquals(figures, figures());
        JsonNode certificate =
                client.get(erasure.header("Location")).expect(200).body();
        assertEquals(ids.get("{customerId}"), certificate.path("customerId").asText());
        assertEquals(
                409,
                client.patch("/api/v1/customers/" + ids.get("{customerId}"), "{\"name\":\"Again\"}", "*")
                        .status());
    }

    /** A canary in each place where people write something about a customer. */
    private void fill() {
        String survey = Belongings.id(client, "/api/v1/surveys", """
                {"key":"pulse","title":"Pulse","language":"en","questions":[
                 {"key":"recommend","type":"NPS","text":"Recommend?"},{"key":"why","type":"TEXT","text":"Why?"}]}""");
        client.post("/api/v1/surveys/" + survey + "/publication", "{}", "If-Match", "\"v1\"");
        ids.put("{customerId}", Belongings.id(client, "/api/v1/customers", """
                {"externalId":"kanari-1","type":"PERSON","region":"east","name":"Kanari Two","email":"kanari3@example.org",
                 "contacts":[{"kind":"WECHAT","value":"kanari4"}],"customerSince":"2024-01-01T00:00:00Z"}"""));
        ids.put("{orderId}", created("orders", """
                {"customerId":"%s","externalId":"kanari-5","orderedAt":"2024-03-01T00:00:00Z","amount":{"amount":"50","currency":"CNY"}}"""));
        ids.put("{refundId}", Belongings.id(client, "/api/v1/refunds", """
                {"orderId":"%s","reason":"kanari 6","refundedAt":"2024-03-05T00:00:00Z","amount":{"amount":"5","currency":"CNY"}}""".formatted(ids.get("{orderId}"))));
        created("customers/" + ids.get("{customerId}") + "/points-entries", """
                {"kind":"EARN","points":7,"reason":"kanari 7"}""");
        ids.put("{complaintId}", created("complaints", """
                {"customerId":"%s","openedAt":"2024-03-08T09:30:00Z","severity":"HIGH","subject":"kanari 8","text":"kanari 9"}"""));
        engage();
        ids.put("{responseId}", created("responses", """
                {"surveyKey":"pulse","channel":"email","customerId":"%s","externalId":"kanari-10","answeredAt":"2024-03-04T00:00:00Z",
                 "answers":[{"question":"recommend","score":9},{"question":"why","text":"kanari 11"}]}"""));
        client.importRows("/api/v1/customer-imports", "application/x-ndjson", """
                {"externalId":"kanari-1","type":"PERSON","region":"east","name":"Kanari Twelve"}""");
    }

    /** What the company does for the customer. */
    private void engage() {
        String campaign = created("campaigns", """
                {"key":"spring","name":{"en":"Spring","zh-CN":"春"},"channel":"search","startsOn":"2024-03-01"}""");
        client.post("/api/v1/campaigns/" + campaign + "/transitions", "{\"status\":\"RUNNING\"}")
                .expect(200);
        client.post("/api/v1/campaign-touches", """
                {"touches":[{"externalId":"kanari-13","campaignId":"%s","customerId":"%s","touchedAt":"2024-03-02T00:00:00Z","outcome":"DELIVERED"}]}""".formatted(campaign, ids.get("{customerId}")))
                .expect(200);
        String coupon = created("coupons", """
                {"key":"ten","name":{"en":"Ten off","zh-CN":"减十"},"kind":"PERCENT","percent":"10","validFrom":"2024-01-01","validUntil":"2999-12-31"}""");
        client.post(
                        "/api/v1/coupons/" + coupon + "/grants",
                        "{\"customerIds\":[\"%s\"]}".formatted(ids.get("{customerId}")))
                .expect(200);
        String code = client.post("/api/v1/customers/" + ids.get("{customerId}") + "/referral-codes", "{}")
                .expect(201)
                .body()
                .path("code")
                .asText();
        String friend = created("customers", "{\"type\":\"PERSON\"}");
        created("referrals", "{\"code\":\"" + code + "\",\"customerId\":\"" + friend + "\"}");
        created("plans", """
                {"key":"tea","name":{"en":"Tea","zh-CN":"茶"},"amount":{"amount":"5","currency":"CNY"},"term":"P1M"}""");
        ids.put("{subscriptionId}", created("subscriptions", """
                {"customerId":"%s","externalId":"kanari-14","plan":"tea","startsOn":"2024-01-01"}"""));
        ids.put("{taskId}", created("tasks", """
                {"customerId":"%s","kind":"VISIT","dueOn":"2024-03-08","title":"kanari 15"}"""));
        ids.put("{visitPlanId}", created("visit-plans", """
                {"customerId":"%s","firstOn":"2024-03-08","everyMonths":3,"title":"kanari 16"}"""));
        ids.put("{interactionId}", created("interactions", """
                {"customerId":"%s","channel":"PHONE","direction":"INBOUND","startedAt":"2024-01-01T00:00:00Z","summary":"kanari 17"}"""));
        ids.put("{winBackOfferId}", created("win-back-offers", """
                {"customerId":"%s","kind":"CALL","offeredAt":"2024-03-09T00:00:00Z","note":"kanari 18"}"""));
    }

    private String created(String path, String json) {
        return Belongings.id(
                client, "/api/v1/" + path, json.contains("%s") ? json.formatted(ids.get("{customerId}")) : json);
    }

    private Map<String, String> figures() {
        Metrics metrics = new Metrics(client);
        metrics.awaitFresh();
        Map<String, String> figures = new TreeMap<>();
        for (String metric :
                List.of("revenue", "net-revenue", "retention-rate", "new-customers", "net-promoter-score")) {
            figures.put(
                    metric,
                    metrics.values(metric, "from=2024-01-01&to=2024-07-01&grain=month&groupBy=region")
                            .path("series")
                            .toPrettyString());
        }
        return figures;
    }

    /** Reads everything that can be read by a list or by one of the ids above, and tells where a canary sings. */
    private Set<String> places() {
        Set<String> found = new TreeSet<>();
        for (Operation operation : Contract.fetch(suite).operations()) {
            String path = operation.path();
            for (Map.Entry<String, String> id : ids.entrySet()) {
                path = path.replace(id.getKey(), id.getValue());
            }
            if (operation.method().equals("GET") && !path.contains("{")) {
                for (String page : pages(path)) {
                    if (page.toLowerCase(Locale.ROOT).contains(MARK)) {
                        found.add(operation.id());
                    }
                }
            }
        }
        for (String asked :
                List.of("customers?search=kanari", "customers?externalId=kanari-1", "orders?externalId=kanari-5")) {
            Answer answer = client.get("/api/v1/" + asked);
            if (answer.status() == 200 && !answer.body().path("data").isEmpty()) {
                found.add(asked);
            }
        }
        return found;
    }

    private List<String> pages(String path) {
        List<String> pages = new ArrayList<>();
        String cursor = "";
        do {
            Answer answer = client.get(path + (cursor.isEmpty() ? "" : "?cursor=" + Client.encode(cursor)));
            assertFalse(
                    answer.status() >= 500,
                    () -> path + ": " + answer.response().body());
            pages.add(answer.response().body());
            cursor = answer.status() == 200 && answer.response().body().startsWith("{")
                    ? answer.body().at("/page/nextCursor").asText("")
                    : "";
        } while (!cursor.isEmpty());
        return pages;
    }
}
