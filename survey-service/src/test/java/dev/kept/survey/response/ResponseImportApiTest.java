// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.kept.survey.Feed;
import dev.kept.survey.SurveyFixtures;
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
class ResponseImportApiTest {

    private static final String HEADER =
            "externalId,answeredAt,weight,customerId,recommend,overall,effort,seen,reason,visits,comment\n";

    private final SurveyFixtures api = new SurveyFixtures();
    private final ImportFixtures imports = new ImportFixtures(api);

    @Test
    void importsCsvWithMissingCodesAndSeveralChoices() {
        api.published("visit");

        String id = imports.done(imports.csv(
                "?survey=visit&channel=face-to-face",
                HEADER
                        + "1,2017-05-13,0.2847177143,cus_1,9,4,2,tv|web,price,3,\"fine, thanks\"\n"
                        + "2,2017-05-13T10:00:00+08:00,,,11,6,,,99,,\n"
                        + "3,2017-05-14,1,,0,,5,shop,,1.50,\n"));

        imports.get(id)
                .body("status", equalTo("SUCCEEDED"))
                .body(
                        "counts",
                        equalTo(Map.of("received", 3, "created", 3, "updated", 0, "unchanged", 0, "failed", 0)));
        ValidatableResponse list = api.caller()
                .get("/api/v1/responses?sort=createdAt&surveyKey=visit")
                .then();
        list.body("data", hasSize(3));
        list.body("data.find { it.externalId == '1' }.answers.size()", equalTo(7));
        list.body("data.find { it.externalId == '1' }.weight", equalTo("0.2847177143"));
        list.body("data.find { it.externalId == '1' }.channel", equalTo("face-to-face"));
        list.body(
                "data.find { it.externalId == '1' }.answers.find { it.question == 'seen' }.choices",
                equalTo(List.of("tv", "web")));
        list.body("data.find { it.externalId == '2' }.answeredAt", equalTo("2017-05-13T02:00:00Z"));
        list.body(
                "data.find { it.externalId == '2' }.answers",
                equalTo(List.of(
                        Map.of("question", "recommend", "missing", "11"),
                        Map.of("question", "overall", "missing", "6"),
                        Map.of("question", "reason", "missing", "99"))));
        list.body("data.find { it.externalId == '3' }.answers.find { it.question == 'recommend' }.score", equalTo(0));
        list.body("data.find { it.externalId == '3' }.answers.find { it.question == 'overall' }.missing", equalTo("0"));
    }

    @Test
    void reportsWrongRowsAndTakesTheGoodOnes() {
        api.published("visit");

        String id = imports.done(imports.csv(
                "?survey=visit",
                HEADER
                        + "1,2017-05-13,,,9,4,,,,,\n"
                        + "2,2017-05-13,,,12,4,,,,,\n"
                        + "3,2017-05-13,,,good,4,,,,,\n"
                        + ",2017-05-13,,,9,4,,,,,\n"
                        + "5,,,,9,4,,,,,\n"
                        + "6,2017-05-13,x,C-1,9,4,,tv|radio,,,\n"
                        + "7,2017-05-13,,,10,5,,,,,\n"));

        imports.get(id)
                .body(
                        "counts",
                        equalTo(Map.of("received", 7, "created", 2, "updated", 0, "unchanged", 0, "failed", 5)));
        api.caller()
                .get("/api/v1/response-imports/" + id + "/results?status=failed")
                .then()
                .body("data.line", equalTo(List.of(3, 4, 5, 6, 7)))
                .body("data[0].errors[0].code", equalTo("score-out-of-scale"))
                .body("data[0].errors[0].detail", containsString("recommend"))
                .body("data[0].externalId", equalTo("2"))
                .body("data[1].errors[0].code", equalTo("score-expected"))
                .body("data[2].errors[0].code", equalTo("external-id-required"))
                .body("data[3].errors[0].code", equalTo("answered-at-required"))
                .body("data[4].errors[0].pointer", equalTo("/customerId"));
    }

    @Test
    void anOfflineBatchSaysWhoAskedAndWhere() {
        api.published("visit");

        imports.done(imports.csv("?survey=visit&channel=face-to-face", """
                externalId,answeredAt,recommend,interviewer,interviewPlace
                P-1,2026-05-13,9,A-17,"Shanghai, Nanjing Road"
                P-2,2026-05-13,8,,
                P-3,2026-05-13,7,,Nowhere
                """));

        api.caller()
                .get("/api/v1/responses?sort=createdAt")
                .then()
                .body("data.externalId", containsInAnyOrder("P-1", "P-2"))
                .body("data.find { it.externalId == 'P-1' }.channel", equalTo("face-to-face"))
                .body("data.find { it.externalId == 'P-1' }.interview.interviewer", equalTo("A-17"))
                .body("data.find { it.externalId == 'P-1' }.interview.place", equalTo("Shanghai, Nanjing Road"))
                .body("data.find { it.externalId == 'P-2' }.interview", nullValue());
    }

    @Test
    void refusesAFileWithUnknownColumnsUnlessToldToIgnoreThem() {
        api.published("visit");
        String file = "externalId,answeredAt,recommend,recomend,colour\n1,2017-05-13,9,9,red\n";

        imports.csv("?survey=visit", file)
                .statusCode(400)
                .body("code", equalTo("import-columns-unknown"))
                .body("detail", containsString("recomend, colour"))
                .body("detail", containsString("customerExternalId"))
                .body("detail", containsString("comment"));
        String id = imports.done(imports.csv("?survey=visit&ignoreUnknownColumns=true", "\uFEFF" + file));
        imports.get(id).body("counts.created", equalTo(1));
    }

    @Test
    void demandsAPublishedSurvey() {
        api.draft("draft");

        imports.csv("", HEADER).statusCode(400).body("code", equalTo("import-survey-required"));
        imports.csv("?survey=absent", HEADER).statusCode(400).body("errors[0].parameter", equalTo("survey"));
        imports.csv("?survey=draft", HEADER).statusCode(409).body("code", equalTo("survey-not-published"));
        imports.csv("?survey=draft&channel=pigeon", HEADER)
                .statusCode(400)
                .body("errors[0].parameter", equalTo("channel"));
        api.published("open");
        imports.csv("?survey=open&version=7", HEADER).statusCode(400).body("errors[0].parameter", equalTo("version"));
        imports.csv("?survey=open&colour=red", HEADER).statusCode(400).body("code", equalTo("unknown-parameter"));
        new ImportFixtures(new SurveyFixtures()).csv("?survey=open", HEADER).statusCode(400);
        api.with("feedback:read")
                .contentType("text/csv")
                .body(HEADER)
                .post("/api/v1/response-imports?survey=open")
                .then()
                .statusCode(403);
    }

    @Test
    void changesNothingWhenSentAgainAndCorrectsWhatDiffers() {
        String survey = api.published("visit");
        String file = HEADER + "1,2017-05-13,,cus_1,9,4,,,,,\n2,2017-05-13,,,8,4,,,,,\n";
        imports.done(imports.csv("?survey=visit", file));

        String again = imports.done(imports.csv("?survey=visit", file));
        imports.get(again)
                .body(
                        "counts",
                        equalTo(Map.of("received", 2, "created", 0, "updated", 0, "unchanged", 2, "failed", 0)));
        api.close(survey);
        String corrected =
                imports.done(imports.csv("?survey=visit", file.replace("8,4", "7,4") + "3,2017-05-13,,,8,4,,,,,\n"));
        imports.get(corrected)
                .body(
                        "counts",
                        equalTo(Map.of("received", 3, "created", 0, "updated", 1, "unchanged", 1, "failed", 1)));
        api.caller()
                .get("/api/v1/response-imports/" + corrected + "/results?status=failed")
                .then()
                .body("data[0].errors[0].code", equalTo("survey-closed"));

        var events = Feed.await(api.tenant(), 4);
        List<Object> types =
                events.stream().map(event -> event.get("type")).sorted().toList();
        org.junit.jupiter.api.Assertions.assertEquals(
                List.of(
                        "survey.response.completed.v1",
                        "survey.response.completed.v1",
                        "survey.response.corrected.v1",
                        "survey.version.published.v1"),
                types);
    }

    @Test
    void importsLinesOfJson() {
        api.published("visit");

        String id = imports.done(imports.ndjson("?survey=visit&channel=web", """
                {"externalId": "1", "answeredAt": "2017-05-13", "answers": [{"question": "recommend", "score": 9}]}
                {"surveyKey": "visit", "surveyVersion": 1, "channel": "sms", "externalId": "2", "answeredAt": "2017-05-13", "answers": [{"question": "recommend", "missing": "11"}], "weight": 0.1234567891}
                {"externalId": "3", "answeredAt": "2017-05-13", "answers": [{"question": "recommend", "score": "9"}]}
                {"externalId": "4", "answeredAt": "2017-05-13", "answers": [{"question": "recommend", "score": 9}], "colour": 1}
                {"surveyKey": "absent", "externalId": "5", "answeredAt": "2017-05-13", "answers": []}
                not json
                """));

        imports.get(id)
                .body(
                        "counts",
                        equalTo(Map.of("received", 6, "created", 2, "updated", 0, "unchanged", 0, "failed", 4)));
        ValidatableResponse list = api.caller().get("/api/v1/responses").then();
        list.body("data.find { it.externalId == '1' }.channel", equalTo("web"));
        list.body("data.find { it.externalId == '2' }.channel", equalTo("sms"));
        list.body("data.find { it.externalId == '2' }.weight", equalTo("0.1234567891"));
        api.caller()
                .get("/api/v1/response-imports/" + id + "/results?status=failed")
                .then()
                .body("data[0].errors[0].pointer", equalTo("/answers/0/score"))
                .body("data[1].errors[0].pointer", equalTo("/colour"))
                .body("data[2].errors[0].code", equalTo("survey-unknown"));
    }

    @Test
    void showsImportsToTheirTenantOnly() {
        api.published("visit");
        ValidatableResponse started = imports.csv("?survey=visit", HEADER);
        String id = started.statusCode(202)
                .header(
                        "Location",
                        endsWith("/api/v1/response-imports/" + started.extract().path("id")))
                .extract()
                .path("id");
        imports.done(started);

        SurveyFixtures other = new SurveyFixtures();
        other.caller().get("/api/v1/response-imports/" + id).then().statusCode(404);
        other.caller().get("/api/v1/response-imports/" + id + "/results").then().statusCode(404);
        api.caller().delete("/api/v1/response-imports/" + id).then().statusCode(409);
    }
}
