// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.surveyfeed;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.customer.Api;
import dev.kept.customer.Eventually;
import dev.kept.customer.surveyfeed.FakeSurveyService.Version;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What survey-service told is done here exactly once: a task for a loop, a withdrawn consent for an unsubscription. */
@QuarkusTest
@WithTestResource(value = FakeSurveyService.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class LoopTaskApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String AT = "2026-05-13T09:30:00Z";

    private final Api api = Api.fresh();
    private String customer = "";

    @BeforeEach
    void customer() {
        customer = api.customer();
    }

    @Test
    void aLoopHasExactlyOneTaskHoweverOftenItIsTold() {
        String loop = "flp_" + api.tenant();
        opened(loop, customer, 1);
        opened(loop, customer, 1);
        opened(loop + "b", "cus_nobody", 1);
        // The last one shows that those before are done.
        opened(loop + "c", customer, 1);

        List<Map<String, Object>> tasks = await(2);

        assertEquals(
                List.of(loop, loop + "c"),
                tasks.stream().map(task -> task.get("loopId")).sorted().toList());
        api.get("/api/v1/tasks/" + tasks.get(0).get("id"))
                .then()
                .statusCode(200)
                .body("kind", equalTo("RECOVERY"))
                .body("dueAt", equalTo("2030-05-15T09:30:00Z"))
                .body("status", equalTo("OPEN"))
                .body("loopId", notNullValue());
        api.get("/api/v1/tasks?customerId=" + customer).then().body("data", hasSize(2));
    }

    @Test
    void anUnsubscriptionIsOneWithdrawalHoweverOftenItIsToldAndALaterConsentHolds() {
        String block = "blk_" + api.tenant();
        String path = "/api/v1/customers/" + customer + "/consents";
        unsubscribed(block, customer, "email");
        Eventually.holds(() -> api.get(path).then().statusCode(200).body("history", hasSize(1)));
        api.get(path)
                .then()
                .body("history[0].purpose", equalTo("SURVEY"))
                .body("history[0].granted", equalTo(false))
                .body("history[0].source", equalTo("survey-email"))
                .body("history[0].at", equalTo(AT));
        Map<String, Object> again =
                Map.of("purpose", "SURVEY", "granted", true, "source", "web", "at", "2026-06-01T00:00:00Z");
        api.post(path, again).then().statusCode(201);

        unsubscribed(block, customer, "email");
        unsubscribed("blk_nobody" + api.tenant(), "cus_nobody", "email");
        // The last one shows that those before are done.
        unsubscribed(block + "z", customer, "sms");

        Eventually.holds(() -> api.get(path).then().body("history.source", hasItem("survey-sms")));
        api.get(path)
                .then()
                .body("history.source", containsInAnyOrder("survey-email", "survey-sms", "web"))
                .body("current.find { it.purpose == 'SURVEY' }.granted", equalTo(true));
    }

    private void unsubscribed(String block, String whose, String channel) {
        FakeSurveyService.tell(
                "survey.contact.unsubscribed.v1", api.tenant(), new Version(whose, block, 2, AT), """
                {"blockId": "%s", "customerId": "%s", "channel": "%s", "purpose": "SURVEY", "unsubscribedAt": "%s"}
                """.formatted(
                                block, whose, channel, AT));
    }

    @Test
    void anEarlyWarningHasExactlyOneTaskToo() {
        String warning = "wrn_" + api.tenant();
        warned(warning, customer, "metrics.warning.raised.v1", 1);
        warned(warning, customer, "metrics.warning.raised.v1", 1);
        warned(warning, customer, "metrics.warning.changed.v1", 2);
        warned(warning + "b", "cus_nobody", "metrics.warning.raised.v1", 1);
        warned(warning + "c", customer, "metrics.warning.raised.v1", 1);

        List<Map<String, Object>> tasks = await(2);

        assertEquals(
                List.of(warning, warning + "c"),
                tasks.stream().map(task -> task.get("loopId")).sorted().toList());
        api.get("/api/v1/tasks/" + tasks.get(0).get("id"))
                .then()
                .statusCode(200)
                .body("kind", equalTo("RECOVERY"))
                .body("title", containsString("SILENCE"));
    }

    @Test
    void theEndOfAWarningsTaskSaysWhatBecameOfTheCustomer() {
        warned("wrn_out" + api.tenant(), customer, "metrics.warning.raised.v1", 1);
        Object task = await(1).get(0).get("id");
        Map<String, Object> kept = Map.of("result", "DONE", "customerOutcome", "KEPT");

        api.post("/api/v1/tasks/" + task + "/completion", kept)
                .then()
                .statusCode(200)
                .body("status", equalTo("DONE"))
                .body("customerOutcome", equalTo("KEPT"));

        Object plain = api.post(
                        "/api/v1/tasks",
                        Map.of("customerId", customer, "title", "Call", "kind", "OTHER", "dueOn", "2030-01-01"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        api.post("/api/v1/tasks/" + plain + "/completion", kept)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("outcome-without-loop"));
        Eventually.holds(() -> {
            Map<?, ?> told = api.events(1).stream()
                    .filter(event -> "customer.task.changed.v1".equals(event.get("type")))
                    .map(event -> (Map<?, ?>) event.get("data"))
                    .filter(data -> task.equals(data.get("taskId")))
                    .findFirst()
                    .orElseThrow(AssertionError::new);
            assertEquals("KEPT", told.get("customerOutcome"));
            assertEquals("wrn_out" + api.tenant(), told.get("loopId"));
        });
    }

    private void warned(String warning, String whose, String type, long version) {
        FakeSurveyService.tell(
                type, api.tenant(), new Version(whose, warning, version, AT), """
                {"warningId": "%s", "customerId": "%s", "cause": "SILENCE", "status": "OPEN"}
                """.formatted(warning, whose));
    }

    private List<Map<String, Object>> await(int count) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            List<Map<String, Object>> tasks = api.get("/api/v1/tasks?customerId=" + customer)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("data");
            if (tasks.size() >= count) {
                return tasks;
            }
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError(tasks.toString());
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void opened(String loop, String whose, long version) {
        FakeSurveyService.tell(
                "survey.loop.opened.v1", api.tenant(), new Version(whose, loop, version, AT), """
                {"loopId": "%s", "customerId": "%s", "responseId": "rsp_1", "surveyKey": "visit", "question": "recommend",
                 "score": 3, "agentId": "agt_nobody", "dueAt": "2030-05-15T09:30:00Z", "status": "OPEN"}
                """.formatted(
                                loop, whose));
    }
}
