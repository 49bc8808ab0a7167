// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A small made-up company for tests about order of arrival and crashes: rows for the imports, the same for a seed. */
final class Company {

    static final String REGIONS = "east,south,north";
    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);

    private final List<String> customers = new ArrayList<>();
    private final List<String> orders = new ArrayList<>();
    private final List<String> refunds = new ArrayList<>();
    private final List<String> responses = new ArrayList<>();
    private long cents;

    Company(long seed, int customerCount, int ordersPerCustomer) {
        Random random = new Random(seed);
        String[] regions = REGIONS.split(",");
        for (int c = 0; c < customerCount; c++) {
            String id = "c" + c;
            customers.add(
                    "{\"externalId\":\"%s\",\"type\":\"PERSON\",\"region\":\"%s\",\"customerSince\":\"%sT00:00:00Z\"}"
                            .formatted(id, regions[random.nextInt(regions.length)], FIRST_DAY));
            int count = 1 + random.nextInt(2 * ordersPerCustomer - 1);
            for (int o = 0; o < count; o++) {
                order(random, id, id + "-o" + o);
            }
            if (random.nextInt(3) == 0) {
                responses.add("""
                        {"externalId":"%s-r","surveyKey":"pulse","customerExternalId":"%s","channel":"email","answeredAt":"%sT08:00:00Z","answers":[{"question":"recommend","score":%d}]}""".formatted(id, id, day(random), random.nextInt(11)));
            }
        }
    }

    private void order(Random random, String customer, String id) {
        int amount = 100 + random.nextInt(90_000);
        cents += amount;
        LocalDate day = day(random);
        orders.add("""
                {"externalId":"%s","customerExternalId":"%s","orderedAt":"%sT%02d:15:00Z","amount":{"amount":"%d.%02d","currency":"CNY"}}""".formatted(id, customer, day, random.nextInt(24), amount / 100, amount % 100));
        if (random.nextInt(12) == 0) {
            refunds.add("""
                    {"externalId":"%s-refund","orderExternalId":"%s","refundedAt":"%sT10:00:00Z","amount":{"amount":"%d.%02d","currency":"CNY"}}""".formatted(id, id, day.plusDays(random.nextInt(40)), amount / 100, amount % 100));
        }
    }

    private static LocalDate day(Random random) {
        return FIRST_DAY.plusDays(random.nextInt(540));
    }

    static void publishSurvey(Client client) {
        String survey = client.post("/api/v1/surveys", """
                        {"key":"pulse","title":"Pulse","language":"en",
                         "questions":[{"key":"recommend","type":"NPS","text":"Recommend?"}]}
                        """)
                .expect(201)
                .body()
                .path("id")
                .asText();
        Answer published = client.post("/api/v1/surveys/" + survey + "/publication", "{}", "If-Match", "\"v1\"");
        if (published.status() >= 300) {
            throw new AssertionError(published.response().body());
        }
    }

    int orderCount() {
        return orders.size();
    }

    int customerCount() {
        return customers.size();
    }

    int responseCount() {
        return responses.size();
    }

    double revenue() {
        return cents / 100.0;
    }

    String customers() {
        return String.join("\n", customers);
    }

    String orders() {
        return String.join("\n", orders);
    }

    String refunds() {
        return String.join("\n", refunds);
    }

    String responses() {
        return String.join("\n", responses);
    }

    /** The same facts in another order, a fifth of them twice, cut into several files. */
    void sendShuffled(Client client, long seed) {
        Random random = new Random(seed);
        send(client, "/api/v1/customer-imports", customers, random);
        send(client, "/api/v1/order-imports", orders, random);
        send(client, "/api/v1/response-imports?survey=pulse", responses, random);
        send(client, "/api/v1/refund-imports", refunds, random);
    }

    private static void send(Client client, String path, List<String> rows, Random random) {
        List<String> sent = new ArrayList<>(rows);
        rows.stream().filter(row -> random.nextInt(5) == 0).forEach(sent::add);
        Collections.shuffle(sent, random);
        int files = 1 + random.nextInt(4);
        int size = (sent.size() + files - 1) / files;
        for (int from = 0; from < sent.size(); from += size) {
            List<String> file = sent.subList(from, Math.min(sent.size(), from + size));
            client.importRows(path, "application/x-ndjson", String.join("\n", file));
        }
    }
}
