// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.testkit.CommittedDocument;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * The committed examples of events against what the feed gives: the last event of each type. What differs at every run
 * is replaced by fixed values.
 */
public final class EventExamples {

    private static final ObjectMapper JSON = new ObjectMapper();

    private EventExamples() {}

    /**
     * Checks the examples of these types, and that the tenant has no event of them missing.
     *
     * @param atLeast how many events the requests before have made
     * @param fixed what to write instead of ids and of times that the service's clock gave
     */
    public static void check(Api api, int atLeast, Map<String, String> fixed, Set<String> types)
            throws JsonProcessingException {
        Map<String, Map<String, Object>> examples = new TreeMap<>();
        api.events(atLeast);
        for (Map<String, Object> event : api.eventsOfAll(types)) {
            examples.put(member(event, "type"), event);
        }
        assertEquals(types, examples.keySet());
        for (var example : examples.entrySet()) {
            CommittedDocument.check(
                    Path.of("docs/events/" + example.getKey() + ".json"), text(api, fixed, example.getValue()));
        }
    }

    private static String text(Api api, Map<String, String> fixed, Map<String, Object> event)
            throws JsonProcessingException {
        Map<String, Object> example = new LinkedHashMap<>(event);
        example.put("id", "0191a4c0-0000-7000-8000-000000000001");
        example.put("part", 3);
        example.put("seq", 120);
        // Where nothing in the request says when, the service's own clock does.
        Duration age =
                Duration.between(Instant.parse(member(event, "time")), Instant.parse(member(event, "recordedat")));
        if (age.abs().compareTo(Duration.ofDays(1)) < 0) {
            example.put("time", "2026-11-21T08:30:00Z");
        }
        example.put("recordedat", "2026-11-21T08:30:00Z");
        String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(example);
        text = text.replace(api.tenant(), "demo");
        for (var id : fixed.entrySet()) {
            text = text.replace(id.getKey(), id.getValue());
        }
        return text;
    }

    private static String member(Map<String, Object> event, String name) {
        return Objects.requireNonNull(event.get(name)).toString();
    }
}
