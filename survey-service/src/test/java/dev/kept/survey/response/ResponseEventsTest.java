// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

import static dev.kept.survey.SurveyFixtures.response;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.feedkit.Parts;
import dev.kept.survey.Feed;
import dev.kept.survey.SurveyFixtures;
import dev.kept.testkit.CommittedDocument;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What other services read of surveys and responses, as they read it. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class ResponseEventsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ULID = "01JD8N6V5T5Z3Q7W2K4M9X0A1B";
    private static final String CUSTOMER = "cus_" + ULID;
    private static final String ANSWERS = """
            [{"question": "recommend", "score": 9}, {"question": "overall", "score": 6}, {"question": "effort", "score": 2},
             {"question": "food", "score": 5}, {"question": "reason", "choice": "price"},
             {"question": "seen", "choices": ["web", "tv"]}, {"question": "visits", "number": 3.50},
             {"question": "comment", "text": "canary-7731"},
             {"question": "service.speed", "score": 4}, {"question": "service.staff", "score": 6},
             {"question": "order", "choices": ["taste", "price"]}, {"question": "visited", "date": "2026-05-12"},
             {"question": "reach", "contact": {"name": "canary-7731"}}]
            """;
    private static final String MORE_QUESTIONS = """
            , {"key": "service", "type": "MATRIX", "text": "How was", "scale": {"min": 1, "max": 5},
               "missingCodes": [{"code": "6", "reason": "NOT_APPLICABLE"}],
               "items": [{"key": "speed", "text": "the speed"}, {"key": "staff", "text": "the staff"}]},
              {"key": "order", "type": "RANKING", "text": "What matters?",
               "choices": [{"key": "price", "text": "Price"}, {"key": "taste", "text": "Taste"}]},
              {"key": "visited", "type": "DATE", "text": "When?"},
              {"key": "reach", "type": "CONTACT", "text": "Where?", "items": [{"key": "name", "text": "Name"}]}]
            """;

    private final SurveyFixtures api = new SurveyFixtures();

    @Test
    void tellAResponsesWholeLife() throws JsonProcessingException {
        String survey = published();
        String id = recorded(", \"customerId\": \"" + CUSTOMER + "\"");
        patch(id, "{\"weight\": \"0.5\"}");
        api.caller()
                .header("If-Match", "*")
                .delete("/api/v1/responses/" + id)
                .then()
                .statusCode(204);

        List<Map<String, Object>> events = Feed.await(api.tenant(), 4);

        assertFalse(events.toString().contains("canary-7731"));
        events.forEach(event -> assertEquals(
                Map.of("speed", "0.5", "food", "0.25"), ((Map<?, ?>) event.get("data")).get("aspectWeights")));
        assertEquals(List.of(2, 4, 5), versions(events, CUSTOMER));
        for (Map<String, Object> event : events) {
            commit(event, survey, id);
        }
    }

    @Test
    void mirrorAScaleWhoseLowEndIsGood() {
        published();
        recorded("");

        Map<?, ?> data = (Map<?, ?>) find(Feed.await(api.tenant(), 2), "survey.response.completed.v1")
                .get("data");

        assertEquals(
                Map.of(
                        "question",
                        "effort",
                        "type",
                        "CES",
                        "score",
                        4,
                        "rawScore",
                        2,
                        "min",
                        1,
                        "max",
                        5,
                        "satisfiedFrom",
                        4),
                ((List<?>) data.get("answers")).get(1));
        assertEquals(
                List.of(Map.of("question", "overall", "code", "6"), Map.of("question", "service.staff", "code", "6")),
                data.get("missing"));
        assertEquals("1", data.get("weight"));
    }

    @Test
    void moveAResponseFromOneCustomerToAnother() {
        published();
        String id = recorded(", \"customerId\": \"cus_1\"");
        patch(id, "{\"customerId\": \"cus_2\"}");
        patch(id, "{\"customerId\": null}");

        List<Map<String, Object>> events = Feed.await(api.tenant(), 6);

        assertEquals(List.of(2, 3), versions(events, "cus_1"));
        assertEquals(List.of(4, 5), versions(events, "cus_2"));
        assertEquals(List.of(6), versions(events, id));
        assertEquals(id, find(events, "survey.response.completed.v1").get("entity"));
    }

    /** A survey with a question of every type. */
    private String published() {
        String questions = SurveyFixtures.QUESTIONS.strip();
        String all = questions.substring(0, questions.length() - 1) + MORE_QUESTIONS;
        String id = api.create("visit", all).statusCode(201).extract().path("id");
        api.caller()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"design\": {\"aspectWeights\": {\"speed\": 0.5, \"food\": \"0.25\"}}}")
                .patch("/api/v1/surveys/" + id)
                .then()
                .statusCode(200);
        api.publish(id).statusCode(200);
        return id;
    }

    private String recorded(String more) {
        return api.respond(response(
                        "visit", ANSWERS, more + ", \"channel\": \"email\", \"answeredAt\": \"2026-05-13T09:30:00Z\""))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void patch(String id, String body) {
        api.caller()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(body)
                .patch("/api/v1/responses/" + id)
                .then()
                .statusCode(200);
    }

    private static List<Object> versions(List<Map<String, Object>> events, String subject) {
        return events.stream()
                .filter(event -> event.get("subject").equals(subject))
                .map(event -> event.get("version"))
                .toList();
    }

    private static Map<String, Object> find(List<Map<String, Object>> events, String type) {
        return events.stream()
                .filter(event -> event.get("type").equals(type))
                .findFirst()
                .orElseThrow();
    }

    /** With everything in its place that differs from run to run. */
    private void commit(Map<String, Object> event, String survey, String response) throws JsonProcessingException {
        Map<String, Object> example = new LinkedHashMap<>(event);
        String subject = event.get("subject").toString().replace(survey, "srv_" + ULID);
        example.put("id", "0b5e5a3e-6a0b-4d0e-9f0e-3f1d5f0c7a11");
        example.put("tenant", "demo");
        example.put("part", Parts.of("demo", subject));
        example.put("seq", 1);
        example.put("recordedat", "2026-05-13T09:30:01Z");
        if (event.get("type").equals("survey.version.published.v1")) {
            example.put("time", "2026-05-01T08:00:00Z");
        }
        String text = JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(example)
                .replace(survey, "srv_" + ULID)
                .replace(response, "rsp_" + ULID);
        CommittedDocument.check(Path.of("docs/events/" + event.get("type") + ".json"), text);
    }
}
