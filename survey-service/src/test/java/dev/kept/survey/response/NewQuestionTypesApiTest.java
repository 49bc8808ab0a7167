// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

import static dev.kept.survey.SurveyFixtures.response;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.kept.survey.Feed;
import dev.kept.survey.SurveyFixtures;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Matrix, ranking, date and contact: answered singly and by import, told in events, hidden where they are personal. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class NewQuestionTypesApiTest {

    private static final String QUESTIONS = """
            [{"key": "service", "type": "MATRIX", "text": "How was", "scale": {"min": 1, "max": 5},
              "missingCodes": [{"code": "6", "reason": "NOT_APPLICABLE"}], "required": true,
              "items": [{"key": "speed", "text": "the speed"}, {"key": "staff", "text": "the staff", "aspect": "people"}]},
             {"key": "order", "type": "RANKING", "text": "What matters most?",
              "choices": [{"key": "price", "text": "Price"}, {"key": "taste", "text": "Taste"}, {"key": "place", "text": "Place"}]},
             {"key": "visited", "type": "DATE", "text": "When?", "min": "2020-01-01", "max": "2030-12-31"},
             {"key": "reach", "type": "CONTACT", "text": "How can we reach you?",
              "items": [{"key": "name", "text": "Name"}, {"key": "email", "text": "E-mail"}]},
             {"key": "seen", "type": "MULTIPLE_CHOICE", "text": "Where?",
              "choices": [{"key": "tv", "text": "TV"}, {"key": "none", "text": "Nowhere", "exclusive": true}]}]
            """;
    private static final String ANSWERS = """
            [{"question": "service.speed", "score": 4}, {"question": "service.staff", "score": 6},
             {"question": "order", "choices": ["taste", "price", "place"]}, {"question": "visited", "date": "2026-05-13"},
             {"question": "reach", "contact": {"name": "canary-name", "email": " canary@example.com "}}]
            """;

    private final SurveyFixtures api = new SurveyFixtures();

    @Test
    void takesAnswersMasksContactsAndTellsTheRest() {
        published();
        String id = api.respond(response("visit", ANSWERS, ""))
                .statusCode(201)
                .body("answers.question", contains("service.speed", "service.staff", "order", "visited", "reach"))
                .body("answers[1].missing", equalTo("6"))
                .body("answers[4].contact", equalTo(Map.of("name", "***", "email", "***")))
                .extract()
                .path("id");
        api.with("feedback:read", "customers:pii")
                .get("/api/v1/responses/" + id)
                .then()
                .statusCode(200)
                .body("answers[4].contact.email", equalTo("canary@example.com"));

        List<Map<String, Object>> events = Feed.await(api.tenant(), 2);

        assertFalse(events.toString().contains("canary"));
        Map<?, ?> data = (Map<?, ?>) events.stream()
                .filter(event -> event.get("type").equals("survey.response.completed.v1"))
                .findFirst()
                .orElseThrow()
                .get("data");
        assertEquals(
                List.of(
                        Map.of(
                                "question",
                                "service.speed",
                                "type",
                                "RATING",
                                "aspect",
                                "speed",
                                "score",
                                4,
                                "min",
                                1,
                                "max",
                                5,
                                "satisfiedFrom",
                                4),
                        Map.of("question", "order", "type", "RANKING", "choices", List.of("taste", "price", "place")),
                        Map.of("question", "visited", "type", "DATE", "date", "2026-05-13")),
                data.get("answers"));
        assertEquals(List.of(Map.of("question", "service.staff", "code", "6")), data.get("missing"));
    }

    @Test
    void namesWhatIsWrong() {
        published();

        api.respond(response("visit", """
                        [{"question": "service", "score": 4}, {"question": "service.speed", "score": 9},
                         {"question": "order", "choices": ["taste", "taste"]}, {"question": "visited", "date": "2031-01-01"},
                         {"question": "reach", "contact": {"email": "nobody", "phone": "12345"}},
                         {"question": "seen", "choices": ["tv", "none"]}]""", ""))
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/answers/0/question question-unknown",
                                "/answers/1/score score-out-of-scale",
                                "/answers/2/choices/1 choice-twice",
                                "/answers/3/date date-too-late",
                                "/answers/4/contact/email email-invalid",
                                "/answers/4/contact/phone contact-field-not-asked",
                                "/answers/5/choices choice-exclusive",
                                "/answers answer-required"));
        api.respond(response("visit", """
                        [{"question": "order", "choices": ["taste"]}, {"question": "visited", "date": "13.5.2026"},
                         {"question": "reach", "contact": {}}, {"question": "service.speed", "choices": ["5"]}]""", ""))
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/answers/0/choices ranking-incomplete",
                                "/answers/1 date-expected",
                                "/answers/2 contact-expected",
                                "/answers/3 score-expected",
                                "/answers answer-required"));
    }

    @Test
    void importsAColumnForEachItem() {
        published();
        ImportFixtures imports = new ImportFixtures(api);

        String csv = imports.done(imports.csv("?survey=visit", """
                externalId,answeredAt,service.speed,service.staff,order,visited,reach.name,reach.email
                1,2026-05-13,5,4,price|taste|place,2026-05-12,Li,li@example.com
                2,2026-05-13,5,,price|taste|place,2026-05-12,,
                3,2026-05-13,5,6,place|price,12 May,,nobody
                """));
        imports.get(csv).body("counts.created", equalTo(1)).body("counts.failed", equalTo(2));
        String ndjson = imports.done(imports.ndjson(
                "?survey=visit",
                "{\"externalId\": \"4\", \"answeredAt\": \"2026-05-13\", \"answers\": " + ANSWERS.replace("\n", " ")
                        + "}\n"));
        imports.get(ndjson).body("counts.created", equalTo(1));

        api.with("feedback:read", "customers:pii")
                .get("/api/v1/responses")
                .then()
                .statusCode(200)
                .body("data.find { it.externalId == '1' }.answers[2].choices", contains("price", "taste", "place"))
                .body("data.find { it.externalId == '1' }.answers[4].contact.name", equalTo("Li"));
        api.caller()
                .get("/api/v1/response-imports/" + csv + "/results?status=failed")
                .then()
                .statusCode(200)
                .body("data[0].errors.code", contains("answer-required"))
                .body(
                        "data[1].errors.code",
                        containsInAnyOrder("ranking-incomplete", "date-expected", "email-invalid"));
    }

    private void published() {
        String id = api.create("visit", QUESTIONS).statusCode(201).extract().path("id");
        api.publish(id).statusCode(200);
    }
}
