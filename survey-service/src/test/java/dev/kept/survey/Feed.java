// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey;

import static io.restassured.RestAssured.given;

import dev.kept.testkit.Tokens;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The service's own feed, as another service reads it. */
public final class Feed {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int PARTS = 16;

    private Feed() {}

    /** The same of the feedback that free answers make by themselves, and of other feedback. */
    public static List<Map<String, Object>> awaitFeedback(String tenant, int count) {
        return await(tenant, count, true);
    }

    /** The tenant's events but those of feedback, in the order of their parts, once there are as many as expected. */
    public static List<Map<String, Object>> await(String tenant, int count) {
        return await(tenant, count, false);
    }

    private static List<Map<String, Object>> await(String tenant, int count, boolean feedback) {
        Instant deadline = Instant.now().plus(PATIENCE);
        List<Map<String, Object>> events = read(tenant, feedback);
        while (events.size() < count && Instant.now().isBefore(deadline)) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            events = read(tenant, feedback);
        }
        if (events.size() != count) {
            throw new AssertionError("Expected " + count + " events, found " + events);
        }
        return events;
    }

    /** The tenant's events but those of feedback, as they are now. */
    public static List<Map<String, Object>> all(String tenant) {
        return read(tenant, false);
    }

    private static List<Map<String, Object>> read(String tenant, boolean feedback) {
        List<Map<String, Object>> events = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            JsonPath page = given().auth()
                    .oauth2(Tokens.of(tenant, "feed:read"))
                    .queryParam("part", part)
                    .queryParam("after", 0)
                    .queryParam("limit", 1000)
                    .get("/internal/feed")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            events.addAll(
                    page.getList("events.findAll { it.tenant == '%s' && it.type.startsWith('survey.feedback.') == %s }"
                            .formatted(tenant, feedback)));
        }
        return events;
    }
}
