// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.survey;

import static dev.kept.survey.SurveyFixtures.response;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.survey.Feed;
import dev.kept.survey.SurveyFixtures;
import dev.kept.survey.design.Questionnaires;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Logic, languages, copies, documents and questions across versions. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class SurveyDesignApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADULT = "{\"question\": \"adult\", \"choice\": \"yes\"}";

    private final SurveyFixtures api = new SurveyFixtures();

    @Test
    void aSurveyWithLogicIsAnsweredAlongItsWay() throws JsonProcessingException {
        String id = created("visit", Questionnaires.RECOMMEND);
        api.publish(id)
                .statusCode(200)
                .body("design.pages.key", contains("start", "rate", "reasons", "last"))
                .body("design.thanks", startsWith("Thank you"));

        api.respond(response("visit", "[" + ADULT + ", {\"question\": \"recommend\", \"score\": 9}]", ""))
                .statusCode(201);
        api.respond(response("visit", "[" + ADULT + ", {\"question\": \"recommend\", \"score\": 3}]", ""))
                .statusCode(400)
                .body("errors.code", contains("answer-required"));
        api.respond(response("visit", "[" + ADULT + """
                        , {"question": "recommend", "score": 8}, {"question": "why", "choices": ["food"]}]""", ""))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/answers/2/question"))
                .body("errors[0].code", equalTo("question-not-asked"));
        api.respond(response("visit", "[{\"question\": \"adult\", \"choice\": \"no\"}]", ""))
                .statusCode(400)
                .body("errors.code", contains("respondent-screened-out"));
        api.caller().get("/api/v1/surveys").then().statusCode(200).body("data[0].design", nullValue());
    }

    @Test
    void namesEveryFaultOfTheDesignAtPublication() throws JsonProcessingException {
        String id = created("wrong", """
                {"title": "t", "language": "en", "questions": [
                   {"key": "a", "type": "NPS", "text": "{{answer.b}}"}, {"key": "b", "type": "TEXT", "text": "?"}],
                 "design": {"translations": {"zh-CN": {"title": "题"}}, "pages": [
                   {"key": "p", "questions": [{"question": "a"}], "jumps": [{"toPage": "p"}],
                    "showIf": {"question": "b", "operator": "ANSWERED"}}]}}
                """);

        api.publish(id)
                .statusCode(400)
                .body("code", equalTo("questions-invalid"))
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        contains(
                                "/design/pages/0/showIf/question condition-forward",
                                "/design/pages/0/jumps/0/toPage jump-backward",
                                "/questions/1 question-on-no-page",
                                "/questions/0/text pipe-forward",
                                "/design/translations/zh-CN/questions/a/text translation-missing",
                                "/design/translations/zh-CN/questions/b/text translation-missing"));
        api.caller()
                .get("/api/v1/surveys/" + id + "/publication-check")
                .then()
                .statusCode(200)
                .body("publishable", equalTo(false))
                .body("errors", hasSize(6));
        api.create("form", """
                        [{"key": "a", "type": "RATING", "text": "?", "scale": {"min": 1, "max": 5, "minLabel": ""}}]""").statusCode(400).body("errors.pointer", hasItem(startsWith("/questions")));
    }

    @Test
    void refusesConditionsThatNobodyCouldReadAtOnce() {
        for (int depth : List.of(6, 40, 300, 900)) {
            String condition = "{\"not\":".repeat(depth - 1) + "{\"question\":\"a\",\"operator\":\"ANSWERED\"}"
                    + "}".repeat(depth - 1);
            api.caller()
                    .body("""
                            {"key": "deep", "title": "t", "questions": [], "design": {"pages": [
                               {"key": "p", "questions": [{"question": "a", "showIf": %s}]}]}}""".formatted(condition))
                    .post("/api/v1/surveys")
                    .then()
                    .statusCode(400)
                    .body("errors[0].code", equalTo(depth < 60 ? "condition-too-deep" : "too-long"));
        }
        api.caller()
                .body("""
                        {"key": "odd", "title": "t", "questions": [], "design": {"pages": [
                           {"key": "p", "questions": [{"question": "a", "showIf": {"any": [{"nor": []}]}}]}]}}""")
                .post("/api/v1/surveys")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/design/pages/0/questions/0/showIf/any/0/nor"))
                .body("errors[0].code", equalTo("unknown-member"));
    }

    @Test
    void aTranslatorSendsOneLanguage() {
        String id = api.create("visit", "[{\"key\": \"a\", \"type\": \"TEXT\", \"text\": \"A?\"}]")
                .statusCode(201)
                .extract()
                .path("id");
        patch(id, "{\"design\": {\"thanks\": \"Bye\", \"translations\": {\"de\": {\"title\": \"Besuch\"}}}}");
        patch(id, """
                {"design": {"translations": {"zh-CN": {"title": "访问", "thanks": "再见", "questions": {"a": {"text": "甲?"}}},
                                             "de": null}}}""")
                .body("design.thanks", equalTo("Bye"))
                .body(
                        "design.translations",
                        equalTo(Map.of(
                                "zh-CN",
                                Map.of(
                                        "title",
                                        "访问",
                                        "thanks",
                                        "再见",
                                        "questions",
                                        Map.of("a", Map.of("text", "甲?"))))));

        api.publish(id).statusCode(200);

        api.caller().get("/api/v1/surveys/" + id + "/publication-check").then().statusCode(409);
        patch(id, "{\"design\": null}").statusCode(409);
    }

    @Test
    void aDocumentSaysAllThatASurveySaysAndACopySaysTheSame() throws JsonProcessingException {
        String id = created("visit", Questionnaires.RECOMMEND);
        api.publish(id).statusCode(200);
        JsonNode document = document(id);

        ObjectNode renamed = document.deepCopy();
        renamed.put("key", "elsewhere");
        String imported = api.caller()
                .body(renamed.toString())
                .post("/api/v1/survey-documents")
                .then()
                .statusCode(201)
                .header("Location", startsWith("/api/v1/surveys/srv_"))
                .body("status", equalTo("DRAFT"))
                .extract()
                .path("id");
        String copy = api.caller()
                .body("{\"key\": \"again\"}")
                .post("/api/v1/surveys/" + id + "/copies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        assertEquals(renamed, document(imported));
        assertEquals(((ObjectNode) document.deepCopy()).put("key", "again"), document(copy));
        api.publish(imported).statusCode(200);
        api.publish(copy).statusCode(200);
        api.caller()
                .body(renamed.toString())
                .post("/api/v1/survey-documents")
                .then()
                .statusCode(409);
        renamed.put("key", "other").put("formatVersion", 2);
        api.caller()
                .body(renamed.toString())
                .post("/api/v1/survey-documents")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("document-version-unknown"));
        SurveyFixtures other = new SurveyFixtures();
        other.caller().get("/api/v1/surveys/" + id + "/document").then().statusCode(404);
        other.caller()
                .body("{\"key\": \"x\"}")
                .post("/api/v1/surveys/" + id + "/copies")
                .then()
                .statusCode(404);
        other.caller().get("/api/v1/surveys/" + id + "/question-mapping").then().statusCode(404);
    }

    @Test
    void aFigureSpansVersionsByTheKeyThatAQuestionHadFirst() {
        String id = api.create("visit", """
                        [{"key": "likely", "type": "NPS", "text": "?"},
                         {"key": "food", "type": "RATING", "text": "?", "aspect": "food", "scale": {"min": 1, "max": 5}}]""").statusCode(201).extract().path("id");
        api.publish(id).statusCode(200);
        api.caller().post("/api/v1/surveys/" + id + "/versions").then().statusCode(201);
        patch(id, """
                {"questions": [{"key": "recommend", "type": "NPS", "text": "?"},
                               {"key": "meal", "type": "MATRIX", "text": "?", "scale": {"min": 1, "max": 7},
                                "items": [{"key": "food", "text": "the food"}]}],
                 "design": {"formerKeys": {"recommend": "likely", "meal.food": "food"}}}""");
        api.publish(id).statusCode(200).body("design.formerKeys.recommend", equalTo("likely"));
        api.respond(response(
                        "visit",
                        "[{\"question\": \"recommend\", \"score\": 9}, {\"question\": \"meal.food\", \"score\": 7}]",
                        ""))
                .statusCode(201)
                .body("answers.question", contains("recommend", "meal.food"));

        Map<?, ?> told = Feed.await(api.tenant(), 3).stream()
                .filter(event -> event.get("type").equals("survey.response.completed.v1"))
                .map(event -> (Map<?, ?>) event.get("data"))
                .findFirst()
                .orElseThrow();
        List<?> answers = (List<?>) told.get("answers");
        assertEquals("likely", ((Map<?, ?>) answers.get(0)).get("question"));
        assertEquals("recommend", ((Map<?, ?>) answers.get(0)).get("askedAs"));
        assertEquals("food", ((Map<?, ?>) answers.get(1)).get("question"));
        api.caller()
                .get("/api/v1/surveys/" + id + "/question-mapping")
                .then()
                .statusCode(200)
                .body("questions.key", contains("likely", "food"))
                .body("questions[0].versions.key", contains("likely", "recommend"))
                .body("questions[0].versions[1].difference", nullValue())
                .body("questions[1].versions[1].difference", equalTo("SCALE"));
    }

    @Test
    void eachVersionWeighsItsAspectsAsItDeclares() {
        String id = api.create("visit", """
                        [{"key": "food", "type": "RATING", "text": "?", "aspect": "food", "scale": {"min": 1, "max": 5}}]""").statusCode(201).extract().path("id");
        patch(id, "{\"design\": {\"aspectWeights\": {\"food\": \"-1\"}}}").statusCode(400);
        patch(id, "{\"design\": {\"aspectWeights\": {\"taste\": 1}}}").statusCode(200);
        api.publish(id)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/design/aspectWeights/taste"))
                .body("errors[0].detail", containsString("Rated: food"));
        patch(id, "{\"design\": {\"aspectWeights\": {\"taste\": null, \"food\": \"0.70\"}}}")
                .statusCode(200);
        api.publish(id).statusCode(200).body("design.aspectWeights.food", equalTo("0.70"));
        patch(id, "{\"design\": {\"aspectWeights\": {\"food\": 1}}}").statusCode(409);
        api.caller().post("/api/v1/surveys/" + id + "/versions").then().statusCode(201);
        patch(id, "{\"design\": {\"aspectWeights\": {\"food\": 2}}}").statusCode(200);
        api.publish(id).statusCode(200).body("design.aspectWeights.food", equalTo("2"));
        api.caller()
                .get("/api/v1/surveys/" + id + "/versions/1")
                .then()
                .statusCode(200)
                .body("design.aspectWeights.food", equalTo("0.70"));
    }

    private String created(String key, String json) throws JsonProcessingException {
        ObjectNode survey = (ObjectNode) JSON.readTree(json);
        survey.put("key", key);
        return api.caller()
                .body(survey.toString())
                .post("/api/v1/surveys")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse patch(String id, String body) {
        return api.caller()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .patch("/api/v1/surveys/" + id)
                .then();
    }

    private JsonNode document(String id) throws JsonProcessingException {
        return JSON.readTree(api.caller()
                .get("/api/v1/surveys/" + id + "/document")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
