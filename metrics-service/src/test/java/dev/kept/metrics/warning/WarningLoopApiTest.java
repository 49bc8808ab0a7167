// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.warning;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.feedkit.FeedHandler;
import dev.kept.metrics.ingestion.Events;
import dev.kept.metrics.oracle.History;
import dev.kept.metrics.snapshot.Told;
import dev.kept.metrics.webhook.LoopbackWebhooks;
import dev.kept.metrics.webhook.Receiver;
import dev.kept.testkit.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is at risk, who is told, and what comes back. */
@QuarkusTest
@WithTestResource(value = LoopbackWebhooks.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class WarningLoopApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    FeedHandler feed;

    @Inject
    @Identifier("warning-tasks") FeedHandler tasks;

    private final Told told = Told.fresh();

    @Test
    void anEarlyWarningGoesOutToo() throws IOException {
        try (Receiver receiver = Receiver.accepting()) {
            given().auth()
                    .oauth2(Tokens.of(told.tenant(), "admin"))
                    .contentType("application/json")
                    .body("{\"url\": \"%s\", \"eventTypes\": [\"metrics.warning.raised.v1\"]}"
                            .formatted(receiver.url()))
                    .post("/api/v1/webhook-endpoints")
                    .then()
                    .statusCode(201);
            String lately = LocalDate.now(ZoneOffset.UTC).minusDays(5).toString();
            told.of(feed, History.inUtc(90).nps("cus_low", lately, 2));
            told.send("POST", "early-warning-runs", "{}").statusCode(200);
            JsonNode event = JSON.readTree(receiver.await(1).get(0).text());
            assertEquals("metrics.warning.raised.v1", event.path("type").asText());
            assertEquals("cus_low", event.path("subject").asText());
            assertEquals("LOW_SATISFACTION", event.at("/data/cause").asText());
            assertEquals("0.00", event.at("/data/valueAtRisk/amount").asText());
            assertEquals(
                    "REVENUE_OF_LAST_YEAR", event.at("/data/evidence/valueFrom").asText());
        }
    }

    @Test
    void theValueAtRiskIsThatOfTheNewestModelWhereThereIsOne() {
        History history = History.inUtc(90);
        for (int i = 0; i < 60; i++) {
            LocalDate day = LocalDate.of(2023, 1, 1).plusDays(i % 10);
            for (; day.isBefore(LocalDate.of(2024, 7, 1)); day = day.plusDays(10 + i % 7)) {
                if (i != 7 || day.isBefore(LocalDate.of(2024, 5, 10))) {
                    history.order("cus_%02d".formatted(i), day.toString(), 10 + i % 5);
                }
            }
        }
        told.of(feed, history);
        String quiet = "findings.find { it.customerId == 'cus_07' && it.cause == 'SILENCE' }";
        told.get("early-warning-preview?asOf=2024-06-30")
                .body(quiet + ".evidence.lossProbabilityFrom", equalTo("TEST"))
                .body(quiet + ".evidence.valueFrom", equalTo("REVENUE_OF_LAST_YEAR"));

        String model =
                told.send("POST", "models", """
                {"name": "Value", "kind": "PARETO_NBD", "cut": "2024-06-20", "horizonDays": 90}""").statusCode(202).extract().path("id");
        awaitFit(model);
        // What was earned already is not at risk, however newly it was told.
        awaitFit(told.send("POST", "models", """
                {"name": "So far", "kind": "HISTORIC_REVENUE", "cut": "2024-06-25"}""").statusCode(202).extract().path("id"));

        JsonPath found = told.get("early-warning-preview?asOf=2024-06-30")
                .body(quiet + ".evidence.valueFrom.modelId", equalTo(model))
                .body(quiet + ".evidence.lossProbabilityFrom.modelId", equalTo(model))
                .body(quiet + ".evidence.lossProbabilityFrom.fit", equalTo(1))
                .extract()
                .jsonPath();
        assertEquals(
                found.getDouble(quiet + ".evidence.lossProbability") * found.getDouble(quiet + ".evidence.value"),
                found.getDouble(quiet + ".valueAtRisk"),
                1e-4);
        // A fit that knows more than the day does not count.
        told.get("early-warning-preview?asOf=2024-06-19")
                .body(quiet + ".evidence.valueFrom", equalTo("REVENUE_OF_LAST_YEAR"));
    }

    @Test
    void theEndOfItsTaskClosesAWarningOrShowsThatSomebodyLookedAfterIt() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        told.of(
                feed,
                History.inUtc(90)
                        .nps("cus_one", today.minusDays(5).toString(), 2)
                        .nps("cus_two", today.minusDays(5).toString(), 3));
        told.send("POST", "early-warning-runs", "{}").statusCode(200);
        String one = told.get("early-warnings?customerId=cus_one").extract().path("data[0].id");
        String two = told.get("early-warnings?customerId=cus_two").extract().path("data[0].id");

        taskSettled("cus_one", one, "OPEN", "");
        told.get("early-warnings/" + one).body("status", equalTo("OPEN"));
        taskSettled("cus_one", one, "DONE", "LOST");
        taskSettled("cus_two", two, "NOT_DONE", "");
        told.get("early-warnings/" + one)
                .body("status", equalTo("CLOSED"))
                .body("outcome", equalTo("LOST"))
                .body("changedBy", equalTo("task/tsk_" + one));
        told.get("early-warnings/" + two)
                .body("status", equalTo("ACKNOWLEDGED"))
                .header("ETag", equalTo("\"v2\""));
        // Told again, or of a warning that is gone: nothing happens.
        taskSettled("cus_two", two, "NOT_DONE", "");
        taskSettled("cus_one", one, "DONE", "KEPT");
        taskSettled("cus_two", "wrn_gone", "DONE", "KEPT");
        told.get("early-warnings/" + two).header("ETag", equalTo("\"v2\""));
        told.get("early-warnings/" + one).body("outcome", equalTo("LOST"));
        told.get("early-warning-summary").body("counts.find { it.outcome == 'LOST' }.warnings", equalTo(1));
    }

    private void taskSettled(String customer, String warning, String status, String outcome) {
        ObjectNode data = new ObjectMapper()
                .createObjectNode()
                .put("taskId", "tsk_" + warning)
                .put("customerId", customer)
                .put("loopId", warning)
                .put("status", status);
        if (!outcome.isEmpty()) {
            data.put("customerOutcome", outcome);
        }
        Events events = new Events(told.tenant());
        QuarkusTransaction.requiringNew()
                .run(() -> tasks.apply(
                        "customer",
                        List.of(events.other("customer.task.changed.v1", customer, "tsk_" + warning, 2, data))));
    }

    private void awaitFit(String model) {
        Instant end = Instant.now().plusSeconds(60);
        String status = "";
        while (!List.of("SUCCEEDED", "BOUNDARY").contains(status)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError(told.get("models/" + model).extract().asString());
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            status = told.get("models/" + model).extract().path("fit.status");
        }
    }
}
