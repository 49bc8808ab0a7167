// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.survey;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.kept.survey.SurveyFixtures;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class SurveyApiTest {

    private final SurveyFixtures api = new SurveyFixtures();

    @Test
    void createsASurveyWithADraft() {
        api.create("visit", SurveyFixtures.QUESTIONS)
                .statusCode(201)
                .header("Location", startsWith("/api/v1/surveys/srv_"))
                .header("ETag", "\"v1\"")
                .body("id", startsWith("srv_"))
                .body("status", equalTo("DRAFT"))
                .body("latestVersion", equalTo(1))
                .body("publishedVersion", nullValue())
                .body("questions", hasSize(8))
                .body("questions[0].required", equalTo(true))
                .body("questions[6].max", equalTo("365"));
    }

    @Test
    void refusesATakenKeyAndABadOne() {
        api.draft("visit");

        api.create("visit", "[]").statusCode(409).body("code", equalTo("survey-key-taken"));
        api.create("Visit!", "[]").statusCode(400).body("errors.pointer", hasItem("/key"));
    }

    @Test
    void repeatsTheAnswerForTheSameIdempotencyKey() {
        String body = "{\"key\": \"once\", \"title\": \"Once\", \"questions\": []}";

        String first = api.caller()
                .header("Idempotency-Key", "k1")
                .body(body)
                .post("/api/v1/surveys")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        api.caller()
                .header("Idempotency-Key", "k1")
                .body(body)
                .post("/api/v1/surveys")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first));
    }

    @Test
    void changesTheDraftOnly() {
        String id = api.draft("visit");

        patch(id, "{\"title\": \"Neu\", \"language\": null}", null).statusCode(428);
        patch(id, "{\"title\": \"Neu\", \"language\": null}", "\"v9\"").statusCode(412);
        patch(id, "{\"title\": \"Neu\", \"language\": null}", "\"v1\"")
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("title", equalTo("Neu"))
                .body("language", nullValue())
                .body("questions", hasSize(8));
        patch(id, "{\"title\": null}", "\"v2\"").statusCode(400).body("errors.pointer", hasItem("/title"));
        patch(id, "{\"key\": \"other\"}", "\"v2\"").statusCode(400).body("errors.pointer", hasItem("/key"));

        api.publish(id).statusCode(200);
        patch(id, "{\"title\": \"Later\"}", "*").statusCode(409).body("code", equalTo("survey-not-draft"));
    }

    @Test
    void writesDefaultsIntoThePublishedVersion() {
        String id = api.draft("visit");

        api.publish(id)
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("publishedVersion", equalTo(1))
                .body("questions[0].scale.max", equalTo(10))
                .body("questions[0].scale.satisfiedFrom", equalTo(9))
                .body("questions[1].scale.satisfiedFrom", equalTo(4))
                .body("questions[1].scale.direction", equalTo("HIGH_IS_GOOD"))
                .body("questions[2].scale.satisfiedFrom", equalTo(2));
        api.publish(id).statusCode(409).body("code", equalTo("survey-not-draft"));
    }

    @Test
    void namesEveryFaultOfTheQuestionsAtPublication() {
        String id = api.create("wrong", """
                        [{"key": "a", "type": "CSAT", "text": "?", "scale": {"min": 5, "max": 1}},
                         {"key": "a", "type": "CSAT", "text": "?", "scale": {"min": 1, "max": 9}},
                         {"key": "weight", "type": "TEXT", "text": "?", "aspect": "food"},
                         {"key": "c", "type": "NPS", "text": "?", "scale": {"min": 1, "max": 10}},
                         {"key": "d", "type": "SINGLE_CHOICE", "text": "?",
                          "choices": [{"key": "x", "text": "X"}, {"key": "x", "text": "Y"}],
                          "missingCodes": [{"code": "x", "reason": "BLANK"}, {"code": "x", "reason": "REFUSED"}]},
                         {"key": "e", "type": "RATING", "text": "?"},
                         {"key": "f", "type": "NUMBER", "text": "?", "min": "3", "max": "3"},
                         {"key": "g", "type": "CSAT", "text": "?", "scale": {"min": 1, "max": 5, "satisfiedFrom": 6}}]
                        """).statusCode(201).extract().path("id");

        api.publish(id)
                .statusCode(400)
                .body("code", equalTo("questions-invalid"))
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/questions/0/scale/max scale-empty",
                                "/questions/1/key key-duplicate",
                                "/questions/1/scale/satisfiedFrom satisfied-from-required",
                                "/questions/2/key key-reserved",
                                "/questions/2/aspect not-for-this-type",
                                "/questions/3/scale scale-not-nps",
                                "/questions/4/choices/1/key choice-duplicate",
                                "/questions/4/missingCodes/0/code missing-code-is-choice",
                                "/questions/4/missingCodes/1/code missing-code-duplicate",
                                "/questions/4/missingCodes/1/code missing-code-is-choice",
                                "/questions/5/scale scale-required",
                                "/questions/6/max range-empty",
                                "/questions/7/scale/satisfiedFrom satisfied-from-outside"));
    }

    @Test
    void tellsFaultsInChinese() {
        String id = api.create("empty", "[]").statusCode(201).extract().path("id");

        api.caller()
                .header("Accept-Language", "zh-CN")
                .post("/api/v1/surveys/" + id + "/publication")
                .then()
                .statusCode(400)
                .header("Content-Language", "zh-CN")
                .body("title", equalTo("题目不能发布"))
                .body("errors[0].detail", containsString("至少需要一道题目"));
    }

    @Test
    void refusesMalformedQuestionsAtOnce() {
        api.create("bad", "[{\"key\": \"a\", \"type\": \"GUESS\", \"text\": \"?\"}]")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/questions/0/type"));
        api.create("bad", "[{\"key\": \"a\", \"type\": \"NPS\", \"text\": \"?\", \"colour\": 1}]")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/questions/0/colour"));
        api.create("bad", "[null]").statusCode(400).body("errors.pointer", containsInAnyOrder("/questions/0"));
        api.create("bad", "[{\"key\": \"1a\", \"type\": \"CSAT\", \"text\": \" \", \"scale\": {\"min\": 1}}]")
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/questions/0/key", "/questions/0/text", "/questions/0/scale/max"));
    }

    @Test
    void copiesThePublishedVersionIntoTheNextDraft() {
        String id = api.draft("visit");
        versions(id).statusCode(409).body("code", equalTo("survey-not-published"));
        api.publish(id).statusCode(200);

        versions(id)
                .statusCode(201)
                .header("Location", equalTo("/api/v1/surveys/" + id + "/versions/2"))
                .body("version", equalTo(2))
                .body("status", equalTo("DRAFT"))
                .body("questions", hasSize(8));
        versions(id).statusCode(409).body("code", equalTo("survey-has-draft"));

        patch(id, "{\"questions\": [{\"key\": \"recommend\", \"type\": \"NPS\", \"text\": \"?\"}]}", "*")
                .statusCode(200);
        api.caller()
                .get("/api/v1/surveys/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("latestVersion", equalTo(2))
                .body("publishedVersion", equalTo(1));
        api.publish(id).statusCode(200).body("publishedVersion", equalTo(2));
        api.caller()
                .get("/api/v1/surveys/" + id + "/versions/1")
                .then()
                .statusCode(200)
                .body("questions", hasSize(8))
                .body("status", equalTo("PUBLISHED"))
                .body("publishedAt", notNullValue());
        api.caller()
                .get("/api/v1/surveys/" + id + "/versions?limit=1")
                .then()
                .statusCode(200)
                .body("data.version", equalTo(List.of(1)))
                .body("page.hasMore", equalTo(true));
        api.caller()
                .get("/api/v1/surveys/" + id + "/versions/3")
                .then()
                .statusCode(404)
                .body("code", equalTo("survey-version-not-found"));
    }

    @Test
    void closesAPublishedSurveyForGood() {
        String id = api.draft("visit");
        api.close(id).statusCode(409).body("code", equalTo("survey-not-published"));
        api.publish(id).statusCode(200);

        api.close(id).statusCode(200).body("status", equalTo("CLOSED")).body("closedAt", notNullValue());

        api.close(id).statusCode(409).body("code", equalTo("survey-closed"));
        api.publish(id).statusCode(409).body("code", equalTo("survey-closed"));
        versions(id).statusCode(409).body("code", equalTo("survey-closed"));
        api.caller().get("/api/v1/surveys/" + id + "/versions/1").then().body("status", equalTo("CLOSED"));
    }

    private ValidatableResponse patch(String id, String body, String ifMatch) {
        var request = api.caller().contentType("application/merge-patch+json").body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .patch("/api/v1/surveys/" + id)
                .then();
    }

    private ValidatableResponse versions(String id) {
        return api.caller().post("/api/v1/surveys/" + id + "/versions").then();
    }
}
