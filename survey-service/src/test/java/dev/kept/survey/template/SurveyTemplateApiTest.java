// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.template;

import static dev.kept.survey.SurveyFixtures.response;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.survey.SurveyFixtures;
import dev.kept.survey.design.Questionnaire;
import dev.kept.survey.logic.AutoAnswers;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class SurveyTemplateApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SurveyFixtures api = new SurveyFixtures();

    @Test
    void everyTemplateIsReadyToBePublishedAndAnswered() throws JsonProcessingException {
        api.caller()
                .get("/api/v1/survey-templates")
                .then()
                .statusCode(200)
                .body("data", hasSize(7))
                .body("data[0].title.zh-CN", equalTo("您有多大可能推荐我们?"))
                .body("data[0].questions", nullValue());
        api.caller().get("/api/v1/survey-templates/csat").then().statusCode(200).body("questions[1].items", hasSize(3));
        api.caller()
                .get("/api/v1/survey-templates/no")
                .then()
                .statusCode(404)
                .body("code", equalTo("survey-template-not-found"));
        for (SurveyTemplate template : new SurveyTemplates().all()) {
            for (String language : List.of("en", "zh-CN")) {
                String key = template.key() + "-" + language.substring(0, 2);
                String id = create(Map.of("key", key, "template", template.key(), "language", language))
                        .statusCode(201)
                        .body("language", equalTo(language))
                        .extract()
                        .path("id");
                api.publish(id).statusCode(200);
                Questionnaire says = template.questionnaire().in(language).orElseThrow();
                boolean last = language.equals("en") && !template.key().equals("need-analysis");
                String answers = JSON.writeValueAsString(AutoAnswers.to(says, last));
                api.respond(response(key, answers, "")).statusCode(201);
            }
        }
    }

    @Test
    void aSurveyComesFromQuestionsOrFromATemplate() {
        create(Map.of("key", "a", "template", "nope"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/template"))
                .body("errors[0].detail", containsString("brand-awareness"));
        create(Map.of("key", "a", "template", "nps", "questions", List.of(), "design", Map.of()))
                .statusCode(400)
                .body("errors.pointer", contains("/questions", "/design"));
        create(Map.of("key", "a", "template", "nps", "language", "fr"))
                .statusCode(400)
                .body("errors[0].code", equalTo("template-language-unknown"));
        create(Map.of("key", "a")).statusCode(400).body("errors.pointer", contains("/title", "/questions"));
        create(Map.of("key", "a", "template", "nps", "title", "Ours"))
                .statusCode(201)
                .body("title", equalTo("Ours"))
                .body("language", equalTo("en"));
    }

    private ValidatableResponse create(Map<String, Object> body) {
        return api.caller().body(body).post("/api/v1/surveys").then();
    }
}
