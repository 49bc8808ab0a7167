// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.invitation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.feedkit.Parts;
import dev.kept.survey.Feed;
import dev.kept.testkit.CommittedDocument;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One event of each type, committed with everything in its place that differs from run to run. */
final class InvitationEventExamples {

    static final String UNSUBSCRIBED = "survey.contact.unsubscribed.v1";

    static final Set<String> TYPES = Stream.concat(
                    Stream.of(UNSUBSCRIBED),
                    Stream.of(
                                    "created",
                                    "suppressed",
                                    "sent",
                                    "delivered",
                                    "opened",
                                    "started",
                                    "partial",
                                    "completed",
                                    "screened-out",
                                    "bounced",
                                    "refused",
                                    "revoked",
                                    "deleted")
                            .map("survey.invitation.%s.v1"::formatted))
            .collect(Collectors.toUnmodifiableSet());

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ULID = "01JD8N6V5T5Z3Q7W2K4M9X0A1B";

    private InvitationEventExamples() {}

    /** The first event of each type, once all have come. */
    static Map<String, Map<String, Object>> await(String tenant) {
        Instant deadline = Instant.now().plusSeconds(30);
        Map<String, Map<String, Object>> found = new TreeMap<>();
        while (found.size() < TYPES.size() && Instant.now().isBefore(deadline)) {
            List<Map<String, Object>> events = Feed.all(tenant);
            events.stream()
                    .filter(event -> TYPES.contains(event.get("type")))
                    .forEach(event -> found.putIfAbsent((String) event.get("type"), event));
        }
        return found;
    }

    static void check(Map<String, Map<String, Object>> events, String survey) throws JsonProcessingException {
        for (Map<String, Object> event : events.values()) {
            Map<String, Object> example = new LinkedHashMap<>(event);
            String subject = String.valueOf(event.get("subject")).replaceAll("cus_.*", "cus_" + ULID);
            example.put("id", "0b5e5a3e-6a0b-4d0e-9f0e-3f1d5f0c7a11");
            example.put("tenant", "demo");
            example.put("part", Parts.of("demo", subject));
            example.put("seq", 1);
            example.put("version", 2);
            String text = JSON.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(example)
                    .replace(survey, "srv_" + ULID)
                    .replaceAll("inv_[0-9A-Z]{26}", "inv_" + ULID)
                    .replaceAll("blk_[0-9A-Z]{26}", "blk_" + ULID)
                    .replaceAll("cus_[AB]\\b", "cus_" + ULID)
                    .replaceAll("20\\d\\d-\\d\\d-\\d\\dT[0-9:.]+Z", "2026-05-13T09:30:00Z");
            CommittedDocument.check(Path.of("docs/events/" + event.get("type") + ".json"), text);
        }
    }
}
