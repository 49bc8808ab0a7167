// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.responsehook;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.survey.SurveyFixtures;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Outside survey tools, and what they hand in. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class ResponseHookTest {

    private static final String MAPPING = """
            {"id": "/response/id", "answeredAt": "/response/at", "language": "/response/lang",
             "answers": {"recommend": "/answers/0/number", "reason": "/answers/1/label", "seen": "/answers/2/labels",
                         "comment": "/answers/3/text"},
             "values": {"reason": {"Too expensive": "price"}, "seen": {"Television": "tv", "The web": "web"}}}
            """;

    private final SurveyFixtures api = new SurveyFixtures();

    @Test
    void aSignedMessageIsMappedAndTakenInOnceAndCorrectedWhenItComesOtherwise() {
        String survey = api.published("visit");
        String secret = "a-secret-of-the-tool";
        String hook = hook(
                survey, ", \"secret\": \"%s\", \"signature\": {\"scheme\": \"HMAC_SHA256_BODY\"}".formatted(secret));

        send(hook, secret, message("T-1", 9)).statusCode(200).body("status", equalTo("CREATED"));
        send(hook, secret, message("T-1", 9)).statusCode(200).body("status", equalTo("UNCHANGED"));
        send(hook, secret, message("T-1", 4)).statusCode(200).body("status", equalTo("UPDATED"));

        api.with("feedback:read", "customers:pii")
                .get("/api/v1/responses?surveyId=" + survey)
                .then()
                .body("data", hasSize(1))
                .body("data[0].externalId", equalTo("T-1"))
                .body("data[0].channel", equalTo("web"))
                .body("data[0].language", equalTo("zh-CN"))
                .body("data[0].answeredAt", equalTo("2026-05-13T09:30:00Z"))
                .body("data[0].answers.find { it.question == 'recommend' }.score", equalTo(4))
                .body("data[0].answers.find { it.question == 'reason' }.choice", equalTo("price"))
                .body("data[0].answers.find { it.question == 'seen' }.choices", equalTo(List.of("tv", "web")))
                .body("data[0].answers.find { it.question == 'comment' }.text", equalTo("<script>"));
    }

    @Test
    void whatCannotBeTakenInIsRefusedAndStaysVisibleWithoutItsContent() {
        String survey = api.published("visit");
        String secret = "a-secret-of-the-tool";
        String hook = hook(
                survey, ", \"secret\": \"%s\", \"signature\": {\"scheme\": \"HMAC_SHA256_BODY\"}".formatted(secret));

        send(hook, secret, message("T-2", 77)).statusCode(422).body("code", equalTo("delivery-refused"));
        send(hook, secret, "not json").statusCode(422);
        send(hook, secret, "{}").statusCode(422);

        api.caller()
                .get("/api/v1/response-hooks/" + hook + "/deliveries?status=REFUSED")
                .then()
                .statusCode(200)
                .body("data", hasSize(3))
                .body("data[0].faults[0].code", equalTo("external-id-required"))
                .body("data[1].problem", equalTo("malformed-json"))
                .body("data[2].externalId", equalTo("T-2"))
                .body("data[2].problem", equalTo("response-invalid"))
                .body("data[2].faults[0].code", equalTo("score-out-of-scale"))
                .body("data[2].faults[0].pointer", containsString("/score"));
    }

    @Test
    void onlyWhoKnowsTheSecretGetsIn() {
        String survey = api.published("visit");
        var created = api.caller()
                .body(body(survey, ""))
                .post("/api/v1/response-hooks")
                .then()
                .statusCode(201)
                .body("secret", notNullValue());
        String hook = created.extract().path("id");
        String secret = created.extract().path("secret");
        String message = message("T-3", 10);
        String now = Long.toString(Instant.now().getEpochSecond());
        String signature = "v1,"
                + Base64.getEncoder()
                        .encodeToString(Signatures.hmac(
                                Base64.getDecoder().decode(secret.substring("whsec_".length())),
                                bytes("msg_1." + now + "." + message)));

        send(hook, "wrong", message).statusCode(401).body("code", equalTo("signature-invalid"));
        standard(hook, "msg_1", now, signature, message + " ").statusCode(401);
        standard(hook, "msg_1", "1614265330", signature, message).statusCode(401);
        standard(hook, "msg_1", now, signature, message).statusCode(200).body("status", equalTo("CREATED"));
        standard("rhk_unknown", "msg_1", now, signature, message).statusCode(404);
        api.caller()
                .get("/api/v1/response-hooks/" + hook + "/deliveries")
                .then()
                .body("data", hasSize(1));
    }

    @Test
    void aHookIsSeenByItsTenantOnlyAndItsSecretOnce() {
        String survey = api.published("visit");
        String hook = hook(survey, "");
        SurveyFixtures stranger = new SurveyFixtures();

        api.caller()
                .get("/api/v1/response-hooks/" + hook)
                .then()
                .statusCode(200)
                .body("secret", nullValue())
                .body("mapping.answers.recommend", equalTo("/answers/0/number"));
        api.caller().get("/api/v1/response-hooks").then().body("data", hasSize(1));
        stranger.caller().get("/api/v1/response-hooks/" + hook).then().statusCode(404);
        stranger.caller()
                .header("If-Match", "\"v1\"")
                .delete("/api/v1/response-hooks/" + hook)
                .then()
                .statusCode(404);
        api.caller()
                .header("If-Match", "\"v1\"")
                .delete("/api/v1/response-hooks/" + hook)
                .then()
                .statusCode(204);
        send(hook, "any", "{}").statusCode(404);
    }

    @Test
    void aHookIsChangedPausedAndItsSecretReplacedWhileTheFormerOneStillHolds() throws SQLException {
        String survey = api.published("visit");
        String first = "first-secret-of-the-tool";
        String hook = hook(
                survey, ", \"secret\": \"%s\", \"signature\": {\"scheme\": \"HMAC_SHA256_BODY\"}".formatted(first));
        patch(hook, "\"v1\"", "{\"channel\": \"fax\"}").statusCode(422).body("errors[0].pointer", equalTo("/channel"));
        patch(hook, "\"v1\"", "{\"channel\": \"phone\", \"active\": false}")
                .statusCode(200)
                .body("channel", equalTo("phone"))
                .body("name", equalTo("Tool"))
                .body("active", equalTo(false));
        patch(hook, "\"v1\"", "{\"active\": true}").statusCode(412);
        send(hook, first, message("T-9", 9)).statusCode(422);
        api.caller()
                .get("/api/v1/response-hooks/" + hook + "/deliveries")
                .then()
                .body("data.problem", equalTo(List.of("response-hook-paused")));
        patch(hook, "\"v2\"", "{\"active\": true}").statusCode(200);

        String second = rotate(hook, "{}").statusCode(200).extract().path("secret");
        send(hook, first, message("T-9", 9)).statusCode(200);
        send(hook, second, message("T-9", 9)).statusCode(200).body("status", equalTo("UNCHANGED"));
        rotate(hook, "{\"secret\": \"whsec_not base64!\"}").statusCode(422);
        String third = "third-secret-of-the-tool";
        rotate(hook, "{\"overlapHours\": 0, \"secret\": \"%s\"}".formatted(third))
                .statusCode(200)
                .body("secret", equalTo(third));
        send(hook, first, message("T-9", 9)).statusCode(401);
        send(hook, second, message("T-9", 9)).statusCode(401);
        send(hook, third, message("T-9", 9)).statusCode(200);
        for (String secret : List.of(first, second, third)) {
            assertEquals(0, StoredSecrets.rowsWith(secret), "the database holds no secret that can be read");
        }
    }

    @Test
    void aRequestThatComesAgainIsNotToldTheSecretAgain() throws SQLException {
        String body = body(api.published("visit"), "");
        var created = api.caller()
                .header("Idempotency-Key", "hook-once")
                .body(body)
                .post("/api/v1/response-hooks")
                .then()
                .statusCode(201);
        String secret = created.extract().path("secret");

        api.caller()
                .header("Idempotency-Key", "hook-once")
                .body(body)
                .post("/api/v1/response-hooks")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .body("id", equalTo(created.extract().<String>path("id")))
                .body("secret", nullValue());
        assertEquals(0, StoredSecrets.rowsWith(secret.substring("whsec_".length())));
    }

    private ValidatableResponse patch(String hook, String ifMatch, String body) {
        return api.caller()
                .contentType("application/merge-patch+json")
                .header("If-Match", ifMatch)
                .body(body)
                .patch("/api/v1/response-hooks/" + hook)
                .then();
    }

    private ValidatableResponse rotate(String hook, String body) {
        return api.caller()
                .body(body)
                .post("/api/v1/response-hooks/" + hook + "/secret-rotation")
                .then();
    }

    @Test
    void aHookSaysWhatIsWrongWithIt() {
        String survey = api.published("visit");

        api.caller()
                .body(
                        "{\"name\": \"x\", \"surveyId\": \"%s\", \"mapping\": {\"id\": \"id\", \"answers\": {\"recommend\": \"/a\"}}}"
                                .formatted(survey))
                .post("/api/v1/response-hooks")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/mapping/id"));
        api.caller()
                .body(
                        "{\"name\": \"x\", \"surveyId\": \"%s\", \"channel\": \"fax\", \"mapping\": {\"id\": \"/id\", \"answers\": {\"other\": \"/a\"}}}"
                                .formatted(survey))
                .post("/api/v1/response-hooks")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/channel", "/mapping/answers/other")));
    }

    private String hook(String survey, String more) {
        String id = api.caller()
                .body(body(survey, more))
                .post("/api/v1/response-hooks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertTrue(id.startsWith("rhk_"));
        return id;
    }

    private static String body(String survey, String more) {
        return "{\"name\": \"Tool\", \"surveyId\": \"%s\", \"mapping\": %s%s}".formatted(survey, MAPPING, more);
    }

    private static String message(String id, int score) {
        return """
                {"response": {"id": "%s", "at": "2026-05-13T09:30:00Z", "lang": "zh-CN"},
                 "answers": [{"number": %d}, {"label": "Too expensive"}, {"labels": ["Television", "The web"]}, {"text": "<script>"}]}
                """.formatted(id, score);
    }

    private static ValidatableResponse send(String hook, String secret, String message) {
        return given().contentType("application/json")
                .header("X-Signature", HexFormat.of().formatHex(Signatures.hmac(bytes(secret), bytes(message))))
                .body(message)
                .post("/api/v1/response-hooks/" + hook + "/deliveries")
                .then();
    }

    private static ValidatableResponse standard(String hook, String id, String time, String signature, String message) {
        return given().contentType("application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", time)
                .header("webhook-signature", signature)
                .body(message)
                .post("/api/v1/response-hooks/" + hook + "/deliveries")
                .then();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
