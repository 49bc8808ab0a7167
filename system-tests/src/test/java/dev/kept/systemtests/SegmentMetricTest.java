// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules that a tenant writes down: who is in a segment, and in which stage of life, on which day. */
class SegmentMetricTest {

    private static final String MONTHS = "from=2024-01-01&to=2024-04-01&grain=month&segment=vip";

    private final Client client = RunningSuite.get().freshTenant();
    private final Metrics metrics = new Metrics(client);

    /** Whoever has spent 150 is a vip: B with the first purchase, A from 20 February, C never. */
    @Test
    void everyMetricCanBeAskedForASegmentAsOfTheStartOrTheEndOfAPeriod() {
        TenantSettings.declare(client, "UTC", "CNY", 60, "type");
        customer("a", "2024-01-10:100", "2024-02-20:50", "2024-03-05:10");
        customer("b", "2024-01-12:2000", "2024-03-10:3000");
        customer("c", "2024-01-15:5", "2024-03-15:7");
        String segment = Belongings.id(client, "/api/v1/segments", """
                        {"key":"vip","name":{"en":"Vip","zh-CN":"重要客户"},"kind":"BEHAVIOURAL","rule":"revenueTotal >= 150.0"}""");

        awaitRevenue(MONTHS, List.of(0.0, 0.0, 3010.0));
        awaitRevenue(MONTHS + "&segmentAsOf=end", List.of(2000.0, 50.0, 3010.0));
        Metrics.Point march = metrics.one(
                "retention-rate", "from=2024-03-01&to=2024-04-01&grain=month&segment=vip&segmentAsOf=start");
        assertEquals(2, march.denominator());
        assertEquals(
                2,
                metrics.members("retention-rate", "from=2024-03-01&to=2024-04-01&part=start&segment=vip")
                        .size());
        JsonNode explain = metrics.values("revenue", MONTHS).path("explain");
        assertEquals("vip", explain.at("/segment/key").asText());
        assertEquals(
                2,
                client.get("/api/v1/segments/" + segment + "/members?asOf=2024-03-31")
                        .expect(200)
                        .body()
                        .path("data")
                        .size());
        Answer unknown = client.get("/api/v1/metrics/revenue/values?segment=nobody");
        assertEquals(400, unknown.status());
        assertTrue(unknown.response().body().contains("vip"), unknown.response()::body);
    }

    /** Forty days after the only purchase: active by default, lost by a stricter policy, which changes nothing before. */
    @Test
    void aPolicyOfTheLifecycleIsPreviewedBeforeItHolds() {
        LocalDate bought = LocalDate.now(ZoneOffset.UTC).minusDays(40);
        String customer = customer("a", bought + ":10");
        String stage = "/api/v1/customers/" + customer + "/stage";
        assertEquals(
                "ACTIVE", client.get(stage).expect(200).body().path("stage").asText());
        String policy = "/api/v1/lifecycle-policies/" + Belongings.id(client, "/api/v1/lifecycle-policies", """
                        {"rules":{"newDays":10,"loyal":{"orders":3,"withinDays":365,"tenureDays":90},
                         "churn":{"basis":"ORDERS","inactivityDays":30,"graceDays":0},
                         "qualification":{"minOrders":1,"minRevenue":"0","minTenureDays":0}}}""");

        JsonNode preview = Await.value(Duration.ofMinutes(1), "the preview to know of the purchase", () -> {
            JsonNode seen = client.post(policy + "/preview", "{}").expect(200).body();
            return seen.at("/under/CHURNED").asLong() == 1 ? seen : null;
        });
        assertEquals(1, preview.at("/now/ACTIVE").asLong(), preview::toString);
        assertEquals(1, preview.path("moving").asLong(), preview::toString);
        assertEquals("ACTIVE", client.get(stage).body().path("stage").asText());

        client.post(policy + "/publication", "{}", "If-Match", "\"v1\"").expect(200);
        assertEquals("CHURNED", client.get(stage).body().path("stage").asText());
        assertEquals(
                "ACTIVE",
                client.get(stage + "?asOf=" + bought.plusDays(15))
                        .body()
                        .path("stage")
                        .asText());
    }

    private void awaitRevenue(String query, List<Double> expected) {
        Await.until(Duration.ofMinutes(2), "the metrics to know the segment", () -> {
            Answer answer = client.get("/api/v1/metrics/revenue/values?" + query);
            return answer.status() == 200
                    && Metrics.points(answer.body().path("series").path(0)).stream()
                            .map(Metrics.Point::value)
                            .toList()
                            .equals(expected);
        });
    }

    /** @param placed {@code day:amount} */
    private String customer(String externalId, String... placed) {
        String id = Belongings.id(client, "/api/v1/customers", """
                        {"externalId":"%s","type":"PERSON","customerSince":"2023-01-01T00:00:00Z"}""".formatted(externalId));
        for (String order : placed) {
            String[] parts = order.split(":", -1);
            Belongings.id(client, "/api/v1/orders", """
                    {"customerId":"%s","orderedAt":"%sT09:00:00Z","amount":{"amount":"%s","currency":"CNY"}}""".formatted(id, parts[0], parts[1]));
        }
        return id;
    }
}
