// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Two entries in the file turn out to be one customer: from then on every figure is as if there had always been one. */
class CustomerMergeTest {

    private static final String NDJSON = "application/x-ndjson";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Half of the purchases were written down under another name. */
    @Test
    void figuresAreThoseOfOneCustomerThatThereAlwaysWasUntilTheMergeIsUndone() {
        Client apart = company("ann", "ann2");
        Map<String, String> before = figures(apart);
        Map<String, String> always = figures(company("ann", "ann"));
        assertNotEquals(always, before);

        Answer merge = apart.post("/api/v1/customer-merges", """
                        {"survivorExternalId":"ann","mergedExternalId":"ann2","reason":"moved house"}""").expect(201);
        assertBecome(always, apart);

        String id = merge.body().path("id").asText();
        apart.post("/api/v1/customer-merges/" + id + "/undo", "{}").expect(200);
        assertBecome(before, apart);
    }

    // survey-service reads of the merge, moves the answers, and tells of that: nobody knows here when it has.
    private static void assertBecome(Map<String, String> wanted, Client client) {
        Instant giveUp = Instant.now().plus(PATIENCE);
        Map<String, String> figures = figures(client);
        while (!figures.equals(wanted) && Instant.now().isBefore(giveUp)) {
            figures = figures(client);
        }
        assertEquals(wanted, figures);
    }

    /** @param second under which name the second half of what Ann did is known */
    private static Client company(String first, String second) {
        Client client = RunningSuite.get().freshTenant();
        TenantSettings.declare(client, "UTC", "CNY", 60, "region");
        Company.publishSurvey(client);
        client.importRows("/api/v1/customer-imports", NDJSON, """
                {"externalId":"ann","type":"PERSON","region":"east","customerSince":"2023-12-01T00:00:00Z"}
                {"externalId":"ann2","type":"PERSON","region":"south","customerSince":"2023-12-01T00:00:00Z"}
                {"externalId":"bob","type":"PERSON","region":"south","customerSince":"2023-12-01T00:00:00Z"}
                """);
        client.importRows(
                "/api/v1/order-imports",
                NDJSON,
                order("o1", first, "2024-01-10", 100)
                        + order("o2", first, "2024-03-05", 50)
                        + order("o3", second, "2024-03-20", 70)
                        + order("o4", second, "2024-05-10", 30)
                        + order("o5", "bob", "2024-02-01", 11)
                        + order("o6", "bob", "2024-05-15", 12));
        client.importRows("/api/v1/refund-imports", NDJSON, """
                {"externalId":"r1","orderExternalId":"o3","refundedAt":"2024-04-02T09:00:00Z","amount":{"amount":"20","currency":"CNY"}}
                """);
        client.importRows("/api/v1/response-imports?survey=pulse", NDJSON, """
                {"externalId":"a1","customerExternalId":"%s","channel":"email","answeredAt":"2024-03-21T08:00:00Z","answers":[{"question":"recommend","score":9}]}
                {"externalId":"a2","customerExternalId":"bob","channel":"email","answeredAt":"2024-03-22T08:00:00Z","answers":[{"question":"recommend","score":2}]}
                """.formatted(second));
        return client;
    }

    private static String order(String id, String customer, String day, int amount) {
        return """
                {"externalId":"%s","customerExternalId":"%s","orderedAt":"%sT09:00:00Z","amount":{"amount":"%d","currency":"CNY"}}
                """.formatted(id, customer, day, amount);
    }

    /** Points of several metrics, in total and by region, as they are answered. */
    private static Map<String, String> figures(Client client) {
        Metrics metrics = new Metrics(client);
        metrics.awaitFresh();
        Map<String, String> figures = new TreeMap<>();
        for (String metric : new String[] {
            "retention-rate",
            "churn-rate",
            "revenue",
            "net-revenue",
            "revenue-retention",
            "new-customers",
            "repurchase-rate",
            "active-customers",
            "net-promoter-score"
        }) {
            for (String groupBy : new String[] {"", "&groupBy=region"}) {
                String query = "from=2024-01-01&to=2024-07-01&grain=quarter" + groupBy;
                figures.put(
                        metric + groupBy,
                        metrics.values(metric, query).path("series").toPrettyString());
            }
        }
        return figures;
    }
}
