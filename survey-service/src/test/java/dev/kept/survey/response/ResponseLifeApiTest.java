// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

import static dev.kept.survey.SurveyFixtures.response;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

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
class ResponseLifeApiTest {

    private static final String NINE = "[{\"question\": \"recommend\", \"score\": 9}]";

    private final SurveyFixtures api = new SurveyFixtures();

    @Test
    void knowsAnExternalIdAgain() {
        String survey = api.published("visit");
        String more = ", \"externalId\": \"R-1\", \"answeredAt\": \"2026-05-13T09:30:00Z\"";
        String id = api.respond(response("visit", NINE, more))
                .statusCode(201)
                .extract()
                .path("id");

        api.respond(response("visit", NINE, more)).statusCode(200).body("id", equalTo(id));
        api.respond(response("visit", "[{\"question\": \"recommend\", \"score\": 1}]", more))
                .statusCode(409)
                .body("code", equalTo("response-external-id-taken"))
                .body("detail", containsString(id));
        api.close(survey);
        api.respond(response("visit", NINE, more)).statusCode(200).body("id", equalTo(id));
    }

    @Test
    void correctsAResponse() {
        String id = recorded(NINE, ", \"customerId\": \"cus_01\", \"channel\": \"sms\"");

        patch(id, "{\"weight\": 2}", null).statusCode(428);
        patch(id, "{\"weight\": 2}", "\"v7\"").statusCode(412);
        patch(id, "{\"weight\": 2, \"customerId\": null, \"channel\": \"web\"}", "\"v1\"")
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("weight", equalTo("2"))
                .body("customerId", nullValue())
                .body("channel", equalTo("web"))
                .body("answers[0].score", equalTo(9));
        patch(id, "{\"answers\": [{\"question\": \"recommend\", \"score\": 12}]}", "\"v2\"")
                .statusCode(400)
                .body("errors[0].code", equalTo("score-out-of-scale"));
        patch(id, "{\"surveyKey\": \"other\"}", "\"v2\"")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/surveyKey"));
        patch(id, "{\"channel\": null}", "\"v2\"").statusCode(400).body("errors[0].pointer", equalTo("/channel"));
        patch(id, "{\"channel\": \"web\"}", "\"v2\"").statusCode(200).header("ETag", "\"v2\"");
    }

    @Test
    void deletesAResponse() {
        String id = recorded(NINE, "");

        api.caller().delete("/api/v1/responses/" + id).then().statusCode(428);
        api.caller()
                .header("If-Match", "\"v1\"")
                .delete("/api/v1/responses/" + id)
                .then()
                .statusCode(204);
        api.caller().get("/api/v1/responses/" + id).then().statusCode(404).body("code", equalTo("response-not-found"));
    }

    @Test
    void showsTextsOnlyWithTheScopeForPersonalData() {
        String id = recorded(
                "[{\"question\": \"recommend\", \"score\": 9}, {\"question\": \"comment\", \"text\": \"张伟很好\"}]", "");

        api.caller().get("/api/v1/responses/" + id).then().body("answers[1].text", equalTo("***"));
        api.caller().get("/api/v1/responses").then().body("data[0].answers[1].text", equalTo("***"));
        api.with("feedback:read", "customers:pii")
                .get("/api/v1/responses/" + id)
                .then()
                .body("answers[1].text", equalTo("张伟很好"));
        patch(id, "{\"weight\": 3}", "\"v1\"").statusCode(200);
        api.with("feedback:read", "customers:pii")
                .get("/api/v1/responses/" + id)
                .then()
                .body("answers[1].text", equalTo("张伟很好"));
    }

    @Test
    void listsByFilterAndPageByPage() {
        String survey = api.published("visit");
        for (int day = 1; day <= 5; day++) {
            String channel = day % 2 == 0 ? "sms" : "email";
            api.respond(response(
                            "visit",
                            NINE,
                            ", \"externalId\": \"%d\", \"customerId\": \"cus_%d\", \"channel\": \"%s\", \"answeredAt\": \"2026-05-0%d\""
                                    .formatted(day, day % 3, channel, day)))
                    .statusCode(201);
        }

        list("").body("data.externalId", equalTo(List.of("5", "4", "3", "2", "1")));
        list("?sort=answeredAt").body("data.externalId", equalTo(List.of("1", "2", "3", "4", "5")));
        list("?sort=createdAt&channel=sms").body("data.externalId", equalTo(List.of("2", "4")));
        list("?customerId=cus_1&surveyKey=visit").body("data.externalId", equalTo(List.of("4", "1")));
        list("?surveyId=" + survey + "&answeredAfter=2026-05-02T00:00:00Z&answeredBefore=2026-05-04T00:00:00Z")
                .body("data.externalId", equalTo(List.of("3", "2")));
        String cursor = list("?limit=3").body("data", hasSize(3)).extract().path("page.nextCursor");
        list("?limit=3&cursor=" + cursor)
                .body("data.externalId", equalTo(List.of("2", "1")))
                .body("page.hasMore", equalTo(false));
        api.caller()
                .get("/api/v1/responses?channel=pigeon")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("channel"));
        api.caller()
                .get("/api/v1/responses?answeredAfter=now")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("answeredAfter"));
        api.caller().get("/api/v1/responses?limit=0").then().statusCode(400);
    }

    @Test
    void hidesEverythingFromOtherTenantsAndScopes() {
        String id = recorded(NINE, "");
        SurveyFixtures other = new SurveyFixtures();

        other.caller().get("/api/v1/responses/" + id).then().statusCode(404);
        other.caller().get("/api/v1/responses").then().body("data", hasSize(0));
        other.caller()
                .header("If-Match", "*")
                .delete("/api/v1/responses/" + id)
                .then()
                .statusCode(404);
        other.respond(response("visit", NINE, "")).statusCode(400).body("errors[0].code", equalTo("survey-unknown"));
        api.with("surveys:read", "surveys:write", "feedback:read")
                .body("{}")
                .post("/api/v1/responses")
                .then()
                .statusCode(403);
        api.with("surveys:read").get("/api/v1/responses/" + id).then().statusCode(403);
    }

    private String recorded(String answers, String more) {
        api.published("visit");
        return api.respond(response("visit", answers, more))
                .statusCode(201)
                .body("createdAt", notNullValue())
                .extract()
                .path("id");
    }

    private ValidatableResponse patch(String id, String body, String ifMatch) {
        var request = api.caller().contentType("application/merge-patch+json").body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .patch("/api/v1/responses/" + id)
                .then();
    }

    private ValidatableResponse list(String query) {
        return api.caller().get("/api/v1/responses" + query).then().statusCode(200);
    }
}
