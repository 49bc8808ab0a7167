// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The same facts give the same answers, however they arrive. */
class AnyOrderTest {

    private static final String SPAN = "from=2023-01-01&to=2024-07-01&grain=";
    private static final List<String> QUESTIONS = List.of(
            "retention-rate/values?" + SPAN + "month",
            "retention-rate/values?" + SPAN + "quarter&groupBy=region",
            "churn-rate/values?" + SPAN + "month&definition=flow",
            "active-customers/values?" + SPAN + "month&groupBy=region",
            "repurchase-rate/values?" + SPAN + "window",
            "revenue/values?from=2023-01-02&to=2024-07-01&grain=week",
            "net-revenue/values?" + SPAN + "month&filter.region=east",
            "revenue-retention/values?" + SPAN + "quarter",
            "cohort-retention/values?" + SPAN + "month",
            "net-promoter-score/values?" + SPAN + "quarter&groupBy=region");

    @Test
    void fiveOrdersOfArrivalWithDuplicatesGiveIdenticalAnswers() {
        Company company = new Company(20_261_121, 60, 6);
        TreeMap<Long, List<JsonNode>> answers = new TreeMap<>();
        for (long seed = 1; seed <= 5; seed++) {
            Client client = newTenant();
            company.sendShuffled(client, seed);
            answers.put(seed, answers(client));
        }
        List<JsonNode> first = answers.firstEntry().getValue();
        answers.forEach((seed, answer) -> assertEquals(first, answer, "arrival order " + seed));
    }

    @Test
    void aBackdatedOrderItsCorrectionAndItsDeletionGiveWhatAFreshLoadGives() {
        Company company = new Company(7, 30, 4);
        Client live = newTenant();
        company.sendShuffled(live, 1);
        List<JsonNode> before = answers(live);

        Answer placed = live.post("/api/v1/orders", order("77.50")).expect(201);
        assertEquals(answers(fresh(company, order("77.50"))), answers(live), "after the backdated order");
        assertNotEquals(before, answers(live));

        String path = "/api/v1/orders/" + placed.body().path("id").asText();
        Answer corrected = live.patch(
                        path, "{\"amount\":{\"amount\":\"12.25\",\"currency\":\"CNY\"}}", placed.header("ETag"))
                .expect(200);
        assertEquals(answers(fresh(company, order("12.25"))), answers(live), "after its correction");

        live.delete(path, corrected.header("ETag")).expect(204);
        assertEquals(before, answers(live), "after its deletion");
        TheRebuild.equalsLive(live);
    }

    private static Client fresh(Company company, String order) {
        Client client = newTenant();
        company.sendShuffled(client, 9);
        client.post("/api/v1/orders", order).expect(201);
        return client;
    }

    private static String order(String amount) {
        return """
                {"externalId":"backdated","customerExternalId":"c3","orderedAt":"2023-03-09T10:00:00Z",
                 "amount":{"amount":"%s","currency":"CNY"}}""".formatted(amount);
    }

    private static Client newTenant() {
        Client client = RunningSuite.get().freshTenant();
        TenantSettings.declare(client, "Asia/Shanghai", "CNY", 45, "region");
        Company.publishSurvey(client);
        return client;
    }

    /** What was answered, without when and from where. */
    private static List<JsonNode> answers(Client client) {
        Metrics metrics = new Metrics(client);
        metrics.awaitFresh();
        return QUESTIONS.stream()
                .map(question -> client.get("/api/v1/metrics/" + question)
                        .expect(200)
                        .body()
                        .path("series"))
                .toList();
    }
}
