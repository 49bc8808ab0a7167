// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.systemtests.Metrics.Point;
import org.junit.jupiter.api.Test;

/** Worked examples of the definitions, small enough to check by hand, through the gateway. Needs no data set. */
class SmallDataTest {

    private final StringBuilder customers = new StringBuilder();
    private final StringBuilder orders = new StringBuilder();
    private int orderCount;

    /**
     * Start 100; 12 leave, of whom 2 come back inside the period; 20 join, of whom 5 leave again; 3 who were lost before
     * come back; end 108. Retention is 90 %, and only the set reading makes both published formulas agree.
     */
    @Test
    void retentionCloses() {
        customers("stays", 88, "2024-03-20", "2024-04-10", "2024-05-01", "2024-05-25", "2024-06-15");
        customers("leaves", 10, "2024-03-20");
        customers("leaves-and-returns", 2, "2024-03-20", "2024-06-20");
        customers("joins", 15, "2024-06-10");
        customers("joins-and-leaves", 5, "2024-04-10");
        customers("comes-back", 3, "2024-01-10", "2024-06-12");
        Metrics metrics = load(30);
        String quarter = "from=2024-04-01&to=2024-07-01&grain=quarter";

        Point retention = metrics.one("retention-rate", quarter);

        assertEquals(.90, retention.value(), 1e-12);
        assertEquals(90, retention.numerator());
        assertEquals(100, retention.denominator());
        assertEquals(100, retention.part("start"));
        assertEquals(108, retention.part("end"));
        assertEquals(15, retention.part("new"));
        assertEquals(3, retention.part("returned"));
        assertEquals(10, retention.part("lost"));
        assertEquals(5, retention.part("acquiredLost"));
        retention.interval("wilson", .825630, .944774, 1e-5);
        assertEquals(.10, metrics.one("churn-rate", quarter).value(), 1e-12);
        assertEquals(
                .88,
                metrics.one("retention-rate", quarter + "&definition=naive-acquired")
                        .value(),
                1e-12);
        assertEquals(
                .90,
                metrics.one("retention-rate", quarter + "&definition=article-003")
                        .value(),
                1e-12);
        assertEquals(.08, metrics.one("growth-rate", quarter).value(), 1e-12);
        assertEquals(
                10,
                metrics.members("churn-rate", "from=2024-04-01&to=2024-07-01&part=lost")
                        .size());
        assertEquals(
                "UNDEFINED",
                metrics.values("retention-rate", "from=2023-04-01&to=2023-07-01&grain=quarter")
                        .at("/series/0/points/0/status")
                        .asText());
    }

    /** a 100→150, b 200→120, c 50→0, d 80→80, e new 70, f won back 30. */
    @Test
    void theRevenueBridgeClosesToTheCent() {
        customer("a", "2024-01-05:100", "2024-02-05:150");
        customer("b", "2024-01-06:200", "2024-02-06:120");
        customer("c", "2024-01-07:50");
        customer("d", "2024-01-08:80", "2024-02-08:80");
        customer("e", "2024-02-09:70");
        customer("f", "2023-11-10:10", "2024-02-10:30");
        Metrics metrics = load(90);
        String february = "from=2024-02-01&to=2024-03-01&grain=month";

        Point net = metrics.one("revenue-retention", february + "&definition=net");

        assertEquals(350.0 / 430, net.value(), 1e-9);
        assertEquals(430, net.part("base"));
        assertEquals(50, net.part("expansion"));
        assertEquals(80, net.part("contraction"));
        assertEquals(50, net.part("lost"));
        assertEquals(70, net.part("new"));
        assertEquals(30, net.part("returned"));
        assertEquals(450, net.part("end"));
        assertEquals(
                300.0 / 430,
                metrics.one("revenue-retention", february + "&definition=gross").value(),
                1e-9);
    }

    @Test
    void anOrderAtTheEdgeOfTheDayBelongsToTheTenantsDay() {
        customer("late", "2024-01-31T23:30:00Z:10");
        Metrics metrics = load("Asia/Shanghai", 90);

        assertEquals(
                10,
                metrics.one("revenue", "from=2024-02-01&to=2024-03-01&grain=month")
                        .value());
        assertEquals(
                0,
                metrics.one("revenue", "from=2024-01-01&to=2024-02-01&grain=month")
                        .value());
    }

    @Test
    void surveyFiguresOfTheTextbook() {
        Client client = RunningSuite.get().freshTenant();
        String survey = client.post("/api/v1/surveys", """
                        {"key":"pulse","title":"Pulse","language":"en","questions":[
                         {"key":"recommend","type":"NPS","text":"Recommend?"},
                         {"key":"overall","type":"CSAT","text":"Overall?","scale":{"min":1,"max":5},
                          "missingCodes":[{"code":"6","reason":"NOT_APPLICABLE"}]}]}
                        """)
                .expect(201)
                .body()
                .path("id")
                .asText();
        client.post("/api/v1/surveys/" + survey + "/publication", "{}", "If-Match", "\"v1\"");
        StringBuilder rows = new StringBuilder("externalId,answeredAt,channel,recommend,overall\n");
        String[] overall = {"5", "5", "4", "3", "2", "", "6"};
        for (int i = 0; i < 100; i++) {
            rows.append("r%d,2024-05-02T10:00:00Z,%s,%d,%s%n"
                    .formatted(
                            i,
                            i % 2 == 0 ? "email" : "phone",
                            i < 50 ? 10 : i < 80 ? 7 : 0,
                            i < overall.length ? overall[i] : ""));
        }
        Imports.imported(client.importRows("/api/v1/response-imports?survey=pulse", "text/csv", rows.toString()), 100);
        Metrics metrics = new Metrics(client);
        metrics.awaitFresh();
        String may = "from=2024-05-01&to=2024-06-01&grain=month";

        Point nps = metrics.one("net-promoter-score", may);
        Point csat = metrics.one("customer-satisfaction", may);

        assertEquals(30, nps.value(), 1e-9);
        assertEquals(7.810, nps.json().path("standardError").asDouble(), 1e-3);
        nps.interval("wald", 14.69, 45.31, .01);
        nps.interval("adjusted-wald", 14.05, 44.20, .01);
        assertEquals(.6, csat.value(), 1e-12);
        assertEquals(5, csat.denominator());
        csat.interval("wilson", .230724, .882379, 1e-6);
        assertEquals(
                3.8,
                metrics.one("customer-satisfaction", may + "&definition=mean").value(),
                1e-12);
        assertEquals(
                70,
                metrics.one("customer-satisfaction", may + "&definition=index").value(),
                1e-9);
        assertEquals(
                2,
                metrics.values("net-promoter-score", may + "&groupBy=channel")
                        .path("series")
                        .size());
    }

    private void customers(String name, int count, String... days) {
        for (int i = 0; i < count; i++) {
            String[] orders = new String[days.length];
            for (int d = 0; d < days.length; d++) {
                orders[d] = days[d] + ":10";
            }
            customer(name + "-" + i, orders);
        }
    }

    /** @param placed {@code day:amount} or {@code instant:amount} */
    private void customer(String id, String... placed) {
        customers.append("{\"externalId\":\"%s\",\"type\":\"PERSON\",\"customerSince\":\"2023-01-01T00:00:00Z\"}\n"
                .formatted(id));
        for (String order : placed) {
            int colon = order.lastIndexOf(':');
            String at = order.substring(0, colon);
            orders.append("""
                    {"externalId":"order-%d","customerExternalId":"%s","orderedAt":"%s","amount":{"amount":"%s","currency":"CNY"}}
                    """.formatted(
                            orderCount++, id, at.contains("T") ? at : at + "T09:00:00Z", order.substring(colon + 1)));
        }
    }

    private Metrics load(int presenceDays) {
        return load("UTC", presenceDays);
    }

    private Metrics load(String zone, int presenceDays) {
        Client client = RunningSuite.get().freshTenant();
        TenantSettings.declare(client, zone, "CNY", presenceDays, "type");
        String ndjson = "application/x-ndjson";
        client.importRows("/api/v1/customer-imports", ndjson, customers.toString());
        Imports.imported(client.importRows("/api/v1/order-imports", ndjson, orders.toString()), orderCount);
        Metrics metrics = new Metrics(client);
        metrics.awaitFresh();
        return metrics;
    }
}
