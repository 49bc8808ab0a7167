// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Reads the feed as a consumer would: every part from its beginning. */
final class Feed {

    private static final int PARTS = 16;
    private static final int TRIES = 200;

    private Feed() {}

    /** Events of these types only, once at least so many of them are there. */
    static List<Map<String, Object>> of(Api api, int atLeast, Predicate<String> types) {
        return until(api, types, events -> events.size() >= atLeast);
    }

    /** Events of these types only, once they are complete. */
    static List<Map<String, Object>> until(
            Api api, Predicate<String> types, Predicate<List<Map<String, Object>>> complete) {
        List<Map<String, Object>> events = List.of();
        for (int i = 0; i < TRIES; i++) {
            events = read(api).stream()
                    .filter(event -> types.test(String.valueOf(event.get("type"))))
                    .toList();
            if (complete.test(events)) {
                return events;
            }
            pause();
        }
        throw new AssertionError("Only " + events.size() + " events came: " + events);
    }

    private static List<Map<String, Object>> read(Api api) {
        List<Map<String, Object>> events = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            long after = 0;
            while (true) {
                JsonPath page = api.get("/internal/feed?part={part}&after={after}&limit=1000", part, after)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                List<Map<String, Object>> found = page.getList("events");
                if (found.isEmpty()) {
                    break;
                }
                found.stream()
                        .filter(event -> api.tenant().equals(event.get("tenant")))
                        .forEach(events::add);
                after = page.getLong("events[-1].seq");
            }
        }
        return events;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
