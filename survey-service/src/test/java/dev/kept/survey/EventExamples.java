// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.feedkit.Parts;
import dev.kept.testkit.CommittedDocument;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The committed examples of events. */
public final class EventExamples {

    /** Stands for whatever differs from run to run. */
    public static final String ULID = "01JD8N6V5T5Z3Q7W2K4M9X0A1B";

    private static final ObjectMapper JSON = new ObjectMapper();

    private EventExamples() {}

    /**
     * Compares the event with the committed example of its type.
     *
     * @param constants what stands in the example for each id
     */
    public static void check(Map<String, Object> event, Map<String, String> constants) {
        Map<String, Object> example = new LinkedHashMap<>(event);
        String subject = replaced(String.valueOf(event.get("subject")), constants);
        example.put("id", "0b5e5a3e-6a0b-4d0e-9f0e-3f1d5f0c7a11");
        example.put("tenant", "demo");
        example.put("part", Parts.of("demo", subject));
        example.put("seq", 1);
        example.put("recordedat", "2026-05-13T09:30:01Z");
        try {
            String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(example);
            CommittedDocument.check(Path.of("docs/events/" + event.get("type") + ".json"), replaced(text, constants));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String replaced(String text, Map<String, String> constants) {
        String result = text;
        for (Map.Entry<String, String> constant : constants.entrySet()) {
            result = result.replace(constant.getKey(), constant.getValue());
        }
        return result;
    }
}
