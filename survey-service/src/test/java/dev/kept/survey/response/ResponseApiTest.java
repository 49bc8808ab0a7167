// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

import static dev.kept.survey.SurveyFixtures.response;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import dev.kept.survey.SurveyFixtures;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class ResponseApiTest {

    private static final String NINE = "[{\"question\": \"recommend\", \"score\": 9}]";

    private final SurveyFixtures api = new SurveyFixtures();

    @Test
    void recordsAResponseWithAllKindsOfAnswers() {
        String survey = api.published("visit");

        api.respond(response("visit", """
                        [{"question": "comment", "text": "Very\\ngood"}, {"question": "recommend", "score": 9},
                         {"question": "overall", "score": 4}, {"question": "effort", "score": 1},
                         {"question": "food", "score": 5}, {"question": "reason", "choice": "price"},
                         {"question": "seen", "choices": ["web", "tv"]}, {"question": "visits", "number": 3.50}]
                        """, """
                        , "externalId": "R-1", "customerId": "cus_01", "channel": "face-to-face", "language": "zh-CN",
                          "weight": "0.2847177143", "answeredAt": "2017-05-13T10:00:00+08:00"
                        """))
                .statusCode(201)
                .header("Location", startsWith("/api/v1/responses/rsp_"))
                .header("ETag", "\"v1\"")
                .body("surveyId", equalTo(survey))
                .body("surveyVersion", equalTo(1))
                .body("weight", equalTo("0.2847177143"))
                .body("answeredAt", equalTo("2017-05-13T02:00:00Z"))
                .body("channel", equalTo("face-to-face"))
                .body(
                        "answers.question",
                        contains("recommend", "overall", "effort", "food", "reason", "seen", "visits", "comment"))
                .body("answers[6].number", equalTo("3.5"))
                .body("answers[7].text", equalTo("***"));
    }

    @Test
    void keepsAScoreThatIsAMissingCodeAsMissing() {
        api.published("visit");

        api.respond(response("visit", """
                        [{"question": "recommend", "score": 11}, {"question": "overall", "score": 6},
                         {"question": "reason", "choice": "99"}]""", ""))
                .statusCode(201)
                .body(
                        "answers",
                        equalTo(List.of(
                                Map.of("question", "recommend", "missing", "11"),
                                Map.of("question", "overall", "missing", "6"),
                                Map.of("question", "reason", "missing", "99"))));
        api.respond(response(
                        "visit",
                        "[{\"question\": \"recommend\", \"score\": 0}, {\"question\": \"overall\", \"missing\": \"0\"}]",
                        ""))
                .statusCode(201)
                .body("answers[0].score", equalTo(0))
                .body("answers[1].missing", equalTo("0"));
    }

    @Test
    void namesEveryFaultOfAResponse() {
        api.published("visit");
        String tooLate = Instant.now().plus(Duration.ofHours(25)).toString();

        api.respond(response(
                        "visit",
                        """
                        [{"question": "overall", "score": 7}, {"question": "effort"}, {"question": "effort", "score": 1},
                         {"question": "food", "text": "good"}, {"question": "reason", "choice": "tv"},
                         {"question": "seen", "choices": ["tv", "tv"]}, {"question": "visits", "number": "366"},
                         {"question": "comment", "text": "***"}, {"question": "colour", "text": "red"}]
                        """,
                        ", \"weight\": \"0\", \"channel\": \"pigeon\", \"answeredAt\": \"" + tooLate + "\""))
                .statusCode(400)
                .body("code", equalTo("response-invalid"))
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/answers/0/score score-out-of-scale",
                                "/answers/1 answer-one-value",
                                "/answers/2/question question-twice",
                                "/answers/3 score-expected",
                                "/answers/4/choice choice-unknown",
                                "/answers/5/choices/1 choice-twice",
                                "/answers/6/number number-too-high",
                                "/answers/7/text text-masked",
                                "/answers/8/question question-unknown",
                                "/answers answer-required",
                                "/weight weight-out-of-range",
                                "/channel channel-unknown",
                                "/answeredAt answered-at-in-future"));
    }

    @Test
    void saysWhatWouldBeRight() {
        api.published("visit");

        api.respond(response("visit", "[{\"question\": \"recommend\", \"score\": 12}]", ""))
                .statusCode(400)
                .body(
                        "errors[0].detail",
                        equalTo("Question recommend takes a whole number from 0 to 10, not 12. Missing codes: 11."));
        for (String wrong : List.of("9.5", "\"9\"", "null", "1e400", "99999999999", "true")) {
            api.respond(response("visit", "[{\"question\": \"recommend\", \"score\": " + wrong + "}]", ""))
                    .statusCode(400);
        }
        for (String weight : List.of("1e400", "\"1e5\"", "\"\"", "-1", "1000001", "0.00000000001", "[]", "\"NaN\"")) {
            api.respond(response("visit", NINE, ", \"weight\": " + weight))
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/weight"));
        }
        for (String time : List.of(
                "yesterday",
                "2026-02-30",
                "1969-12-31T00:00:00Z",
                "-999999999-01-01T00:00:00Z",
                "2026-05-13T09:30:00")) {
            api.respond(response("visit", NINE, ", \"answeredAt\": \"" + time + "\""))
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/answeredAt"));
        }
        api.respond(response("visit", NINE, ", \"answeredAt\": \"2017-05-13\", \"weight\": 1.50"))
                .statusCode(201)
                .body("answeredAt", equalTo("2017-05-13T00:00:00Z"))
                .body("weight", equalTo("1.5"));
    }

    @Test
    void demandsASurveyThatTakesResponses() {
        String draft = api.draft("draft");
        String closed = api.published("closed");
        api.close(closed);

        api.respond(response("draft", NINE, "")).statusCode(409).body("code", equalTo("survey-not-published"));
        api.respond(response("closed", NINE, "")).statusCode(409).body("code", equalTo("survey-closed"));
        api.respond(response("absent", NINE, "")).statusCode(400).body("errors[0].code", equalTo("survey-unknown"));
        api.respond("{\"answers\": []}").statusCode(400).body("errors[0].code", equalTo("survey-unnamed"));
        api.respond(response("draft", NINE, ", \"surveyId\": \"" + draft + "\""))
                .statusCode(400)
                .body("errors[0].code", equalTo("survey-named-twice"));
        api.published("open");
        api.respond(response("open", NINE, ", \"surveyVersion\": 2"))
                .statusCode(400)
                .body("errors[0].code", equalTo("survey-version-unknown"));
    }

    @Test
    void answersAnOlderVersionIfAsked() {
        String id = api.published("visit");
        api.caller().post("/api/v1/surveys/" + id + "/versions").then().statusCode(201);
        api.caller()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(
                        "{\"questions\": [{\"key\": \"csat\", \"type\": \"CSAT\", \"text\": \"?\", \"scale\": {\"min\": 1, \"max\": 7}}]}")
                .patch("/api/v1/surveys/" + id)
                .then()
                .statusCode(200);
        api.publish(id).statusCode(200);

        api.respond(response("visit", NINE, ", \"surveyVersion\": 1"))
                .statusCode(201)
                .body("surveyVersion", equalTo(1));
        api.respond(response("visit", NINE, "")).statusCode(400).body("errors[0].code", equalTo("question-unknown"));
        api.respond(response("visit", "[{\"question\": \"csat\", \"score\": 7}]", ""))
                .statusCode(201)
                .body("surveyVersion", equalTo(2));
    }

    @Test
    void doesNotKnowACustomerThatTheFeedHasNotToldOf() {
        api.published("visit");

        api.respond(response("visit", NINE, ", \"customerExternalId\": \"C-1\""))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/customerExternalId"))
                .body("errors[0].code", equalTo("customer-unknown"));
        api.respond(response("visit", NINE, ", \"customerExternalId\": \"C-1\", \"customerId\": \"cus_1\""))
                .statusCode(400)
                .body("errors.code", hasItem("customer-named-twice"));
        api.respond(response("visit", NINE, ", \"customerId\": \"C-1\""))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/customerId"));
    }
}
