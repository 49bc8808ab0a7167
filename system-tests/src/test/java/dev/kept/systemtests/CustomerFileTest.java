// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The customer's file as its users work with it, through the gateway. */
class CustomerFileTest {

    /** A hundred spend thirty of a thousand points at once: thirty-three can, and the ledger says the same. */
    @Test
    void aHundredParallelRedemptionsNeverOverspend() throws InterruptedException, ExecutionException {
        Client client = RunningSuite.get().freshTenant();
        String path = customer(client, "spender") + "/points-entries";
        client.post(path, "{\"kind\":\"EARN\",\"points\":1000}").expect(201);

        Map<Integer, Integer> answers = new TreeMap<>();
        ExecutorService many = Executors.newFixedThreadPool(100);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String key = "redemption-" + i;
            calls.add(() -> redeem(client, path, key));
        }
        for (Future<Integer> call : many.invokeAll(calls)) {
            answers.merge(call.get(), 1, Integer::sum);
        }
        many.shutdown();

        assertEquals(Map.of(201, 33, 409, 67), answers);
        JsonNode balance =
                client.get(path.replace("points-entries", "points")).expect(200).body();
        assertEquals(10, balance.path("balance").asLong());
        long ledger = 0;
        for (JsonNode entry : pages(client, path)) {
            ledger += entry.path("points").asLong();
        }
        assertEquals(10, ledger);
    }

    /** Where the machine is too busy the answer is 503, and the same request may be sent again. */
    private static int redeem(Client client, String path, String key) {
        return Await.value(Duration.ofMinutes(2), key, () -> {
            Answer answer = client.post(path, "{\"kind\":\"REDEEM\",\"points\":30}", "Idempotency-Key", key);
            return answer.status() == 503 ? null : answer.status();
        });
    }

    /** Purchase, refund, points and a survey answer, newest first, over pages of two. */
    @Test
    void oneTimelineShowsWhatSeveralServicesKnow() {
        Client client = RunningSuite.get().freshTenant();
        Company.publishSurvey(client);
        String path = customer(client, "known");
        String id = path.substring(path.lastIndexOf('/') + 1);
        String order = client.post("/api/v1/orders", """
                        {"customerId":"%s","orderedAt":"2024-01-01T00:00:00Z","amount":{"amount":"50","currency":"CNY"}}""".formatted(id))
                .expect(201)
                .body()
                .path("id")
                .asText();
        client.post("/api/v1/refunds", """
                        {"orderId":"%s","refundedAt":"2024-01-05T00:00:00Z","amount":{"amount":"5","currency":"CNY"}}""".formatted(order)).expect(201);
        client.post(path + "/points-entries", """
                        {"kind":"EARN","points":7,"at":"2024-01-03T00:00:00Z"}""").expect(201);
        String response = client.post("/api/v1/responses", """
                        {"surveyKey":"pulse","channel":"email","customerId":"%s","answeredAt":"2024-01-04T00:00:00Z",
                         "answers":[{"question":"recommend","score":9}]}""".formatted(id))
                .expect(201)
                .body()
                .path("id")
                .asText();

        List<JsonNode> entries = Await.value(Duration.ofMinutes(1), "the answer to reach the timeline", () -> {
            List<JsonNode> seen = pages(client, path + "/timeline");
            return seen.stream().anyMatch(entry -> entry.path("id").asText().contains(response)) ? seen : null;
        });

        List<Instant> times = entries.stream()
                .map(entry -> Instant.parse(entry.path("occurredAt").asText()))
                .toList();
        List<Instant> descending = new ArrayList<>(times);
        descending.sort(Comparator.reverseOrder());
        assertEquals(descending, times);
        assertTrue(entries.stream().anyMatch(entry -> entry.path("id").asText().equals(order)), entries::toString);
        assertTrue(times.contains(Instant.parse("2024-01-03T00:00:00Z")), entries::toString);
        assertTrue(times.contains(Instant.parse("2024-01-05T00:00:00Z")), entries::toString);
    }

    /** 受理 → 调查 → 解决方案 → 反馈跟踪 → closed, reopened once; any other step is refused and says what is possible. */
    @Test
    void aComplaintGoesThroughItsFourSteps() {
        Client client = RunningSuite.get().freshTenant();
        String path = customer(client, "unhappy");
        String complaint = "/api/v1/complaints/"
                + Belongings.id(client, "/api/v1/complaints", """
                        {"customerId":"%s","openedAt":"2024-03-08T09:30:00Z","severity":"HIGH","subject":"Broken"}""".formatted(path.substring(path.lastIndexOf('/') + 1)));

        Answer early = client.post(complaint + "/transitions", "{\"to\":\"CLOSED\"}");
        assertEquals(409, early.status());
        assertTrue(early.response().body().contains("INVESTIGATING"), early.response()::body);
        String[] steps = {"INVESTIGATING", "RESOLVED", "FOLLOW_UP", "CLOSED", "INVESTIGATING", "RESOLVED"};
        for (int i = 0; i < steps.length; i++) {
            Answer step = client.post(
                    complaint + "/transitions",
                    "{\"to\":\"%s\",\"at\":\"2024-03-09T0%d:00:00Z\",\"solution\":%s}"
                            .formatted(steps[i], i, steps[i].equals("RESOLVED") ? "\"replaced\"" : "null"));
            assertTrue(step.status() < 300, () -> step.response().body());
        }
        assertEquals(
                "RESOLVED",
                client.get(complaint).expect(200).body().path("status").asText());
        List<JsonNode> told = pages(client, path + "/timeline");
        assertTrue(
                told.stream()
                        .anyMatch(entry -> complaint.endsWith(entry.path("id").asText())),
                told::toString);
    }

    private static String customer(Client client, String externalId) {
        return "/api/v1/customers/"
                + Belongings.id(
                        client,
                        "/api/v1/customers",
                        "{\"externalId\":\"%s\",\"type\":\"PERSON\"}".formatted(externalId));
    }

    /** All items of a list, two by two. */
    private static List<JsonNode> pages(Client client, String path) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = client.get(path + "?limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + Client.encode(cursor)))
                    .expect(200)
                    .body();
            page.path("data").forEach(items::add);
            cursor = page.path("page").path("nextCursor").asText("");
        } while (!cursor.isEmpty());
        return items;
    }
}
