// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.loop;

import static dev.kept.survey.SurveyFixtures.response;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.survey.EventExamples;
import dev.kept.survey.Feed;
import dev.kept.survey.SurveyFixtures;
import dev.kept.survey.customerref.FakeCustomerService;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A low score is told, its task closes the loop. */
@QuarkusTest
@WithTestResource(value = FakeCustomerService.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class LoopApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String CUSTOMER = "cus_" + EventExamples.ULID;
    private static final String TASK = "tsk_" + EventExamples.ULID;

    private final SurveyFixtures api = new SurveyFixtures();

    @Test
    void aLowScoreOpensALoopThatItsTaskCloses() {
        api.published("visit");
        policy();
        String response = answer(3, ", \"customerId\": \"" + CUSTOMER + "\"");
        answer(7, ", \"customerId\": \"" + CUSTOMER + "\"");
        answer(2, "");
        answer(2, ", \"customerId\": \"" + CUSTOMER + "\", \"answeredAt\": \"2020-01-01T00:00:00Z\"");

        ValidatableResponse open = list("").body("data", hasSize(1))
                .body("data[0].responseId", equalTo(response))
                .body("data[0].customerId", equalTo(CUSTOMER))
                .body("data[0].score", equalTo(3))
                .body("data[0].status", equalTo("OPEN"))
                .body("data[0].overdue", equalTo(false));
        String loop = open.extract().path("data[0].id");
        Instant openedAt = Instant.parse(open.extract().path("data[0].openedAt"));
        Instant settledAt = openedAt.plus(2, ChronoUnit.HOURS);
        api.caller().get("/api/v1/feedback-loop-summary").then().body("medianSecondsToClose", nullValue());

        task("recorded", 1, loop, "OPEN", openedAt);
        task("changed", 2, loop, "DONE", settledAt);
        task("changed", 2, loop, "DONE", settledAt);
        awaitClosed(loop).body("outcome", equalTo("DONE")).body("taskId", equalTo(TASK));

        api.caller()
                .get("/api/v1/feedback-loop-summary")
                .then()
                .body("opened", equalTo(1))
                .body("closed", equalTo(1))
                .body("overdue", equalTo(0))
                .body("medianSecondsToClose", equalTo(7200));
        list("?status=OPEN").body("data", empty());
        list("?overdue=false&customerId=" + CUSTOMER).body("data.id", contains(loop));
        List<Map<String, Object>> told = loops();
        assertEquals("survey.loop.opened.v1", told.get(0).get("type"));
        assertEquals("survey.loop.changed.v1", told.get(told.size() - 1).get("type"));
        check(told.get(0), loop, response);
        check(told.get(told.size() - 1), loop, response);
        assertEquals(
                told.size(),
                told.stream().map(event -> event.get("version")).distinct().count());
    }

    @Test
    void aCorrectionOpensNoSecondOneAndAPersonMayCloseIt() {
        api.published("visit");
        String policy = policy();
        api.caller()
                .body(body())
                .post("/api/v1/loop-policies")
                .then()
                .statusCode(409)
                .body("code", equalTo("loop-policy-taken"));
        String response = answer(3, ", \"customerId\": \"cus_2\"");
        api.caller()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"answers\": [{\"question\": \"recommend\", \"score\": 1}]}")
                .patch("/api/v1/responses/" + response)
                .then()
                .statusCode(200);
        String loop = list("").body("data", hasSize(1)).extract().path("data[0].id");

        new SurveyFixtures()
                .caller()
                .get("/api/v1/feedback-loops/" + loop)
                .then()
                .statusCode(404);
        api.caller()
                .post("/api/v1/feedback-loops/" + loop + "/closure")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("BY_HAND"));
        api.caller()
                .post("/api/v1/feedback-loops/" + loop + "/closure")
                .then()
                .statusCode(409)
                .body("code", equalTo("feedback-loop-closed"));

        api.caller()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"v1\"")
                .body("{\"active\": false}")
                .patch("/api/v1/loop-policies/" + policy)
                .then()
                .statusCode(200)
                .body("active", equalTo(false));
        answer(1, ", \"customerId\": \"cus_2\"");
        list("").body("data", hasSize(1));
        api.caller()
                .body(body().replace("\"scoreTo\": 6", "\"scoreTo\": -1"))
                .post("/api/v1/loop-policies")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("scores-empty"));
    }

    /** Times differ from run to run as well. */
    private static void check(Map<String, Object> event, String loop, String response) {
        Map<?, ?> data = (Map<?, ?>) event.get("data");
        Map<String, String> constants = new LinkedHashMap<>();
        constants.put(loop, "flp_" + EventExamples.ULID);
        constants.put(response, "rsp_" + EventExamples.ULID);
        constants.put(String.valueOf(data.get("dueAt")), "2026-05-15T09:30:00Z");
        constants.put(String.valueOf(event.get("time")), "2026-05-13T09:30:00Z");
        EventExamples.check(event, constants);
    }

    private List<Map<String, Object>> loops() {
        return Feed.await(api.tenant(), 8).stream()
                .filter(event -> String.valueOf(event.get("type")).startsWith("survey.loop."))
                .toList();
    }

    private String policy() {
        return api.caller()
                .body(body())
                .post("/api/v1/loop-policies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String body() {
        return "{\"surveyKey\": \"visit\", \"question\": \"recommend\", \"scoreFrom\": 0, \"scoreTo\": 6, \"dueDays\": 2,"
                + " \"agentId\": \"agt_1\"}";
    }

    private String answer(int score, String more) {
        return api.respond(response("visit", "[{\"question\": \"recommend\", \"score\": " + score + "}]", more))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse list(String query) {
        return api.caller().get("/api/v1/feedback-loops" + query).then().statusCode(200);
    }

    private ValidatableResponse awaitClosed(String loop) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            ValidatableResponse state =
                    api.caller().get("/api/v1/feedback-loops/" + loop).then().statusCode(200);
            if (state.extract().path("status").equals("CLOSED")) {
                return state;
            }
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError(state.extract().asString());
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void task(String what, long version, String loop, String status, Instant at) {
        FakeCustomerService.tellOf(
                "customer.task." + what + ".v1", api.tenant(), CUSTOMER, TASK, version, """
                {"taskId": "%s", "customerId": "%s", "loopId": "%s", "status": "%s", "ownerId": "agt_1", "settledAt": "%s"}
                """.formatted(
                                TASK, CUSTOMER, loop, status, at));
    }
}
