// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Asks for metric values as an analyst does. */
record Metrics(Client client) {

    /** One point of an answer. */
    record Point(JsonNode json) {

        String start() {
            return json.path("start").asText();
        }

        double value() {
            assertEquals("OK", json.path("status").asText(), json::toString);
            JsonNode value = json.path("value");
            return value.isObject() ? value.path("amount").asDouble() : value.asDouble();
        }

        long numerator() {
            return json.path("numerator").asLong();
        }

        long denominator() {
            return json.path("denominator").asLong();
        }

        double part(String name) {
            JsonNode part = json.path("parts").path(name);
            assertEquals(false, part.isMissingNode() || part.isNull(), () -> "no part " + name + " in " + json);
            return part.isObject() ? part.path("amount").asDouble() : part.asDouble();
        }

        void interval(String method, double low, double high, double tolerance) {
            JsonNode found = json.path("interval");
            for (JsonNode interval : json.path("intervals")) {
                if (interval.path("method").asText().equals(method)) {
                    found = interval;
                }
            }
            assertEquals(method, found.path("method").asText(), json::toString);
            assertEquals(low, found.path("low").asDouble(), tolerance);
            assertEquals(high, found.path("high").asDouble(), tolerance);
        }
    }

    JsonNode values(String metric, String query) {
        return client.get("/api/v1/metrics/" + metric + "/values?" + query)
                .expect(200)
                .body();
    }

    /** The points of the only series. */
    List<Point> series(String metric, String query) {
        JsonNode body = values(metric, query);
        assertEquals(1, body.path("series").size(), body::toString);
        return points(body.path("series").get(0));
    }

    /** The only point of the only series. */
    Point one(String metric, String query) {
        List<Point> points = series(metric, query);
        assertEquals(1, points.size());
        return points.get(0);
    }

    static List<Point> points(JsonNode series) {
        List<Point> points = new ArrayList<>();
        series.path("points").forEach(point -> points.add(new Point(point)));
        return points;
    }

    /** Waits until every event that the sources had committed when asked has been applied. */
    void awaitFresh() {
        Instant asked = Instant.now();
        Await.until(Duration.ofMinutes(3), "the metrics to have read everything", () -> {
            Answer freshness = client.get("/api/v1/metric-freshness");
            if (freshness.status() != 200) {
                return false;
            }
            for (JsonNode source : freshness.body().path("sources")) {
                boolean seenSince = source.has("lastSeenAt")
                        && Instant.parse(source.path("lastSeenAt").asText()).isAfter(asked);
                if (!seenSince || source.path("lag").asLong(-1) != 0) {
                    return false;
                }
            }
            return freshness.body().path("sources").size() == 2;
        });
    }

    /** All ids of a member list, page by page. */
    List<String> members(String metric, String query) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = client.get("/api/v1/metrics/" + metric + "/members?limit=200&" + query
                            + (cursor.isEmpty() ? "" : "&cursor=" + Client.encode(cursor)))
                    .expect(200)
                    .body();
            page.path("data")
                    .forEach(member -> ids.add(member.path("customerId").asText()));
            cursor = page.path("page").path("nextCursor").asText("");
        } while (!cursor.isEmpty());
        return ids;
    }
}
