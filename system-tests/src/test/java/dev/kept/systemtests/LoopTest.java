// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** From a low score over somebody's task back to a closed loop, through two services and both of their feeds. */
class LoopTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Client client = RunningSuite.get().freshTenant();

    @Test
    void aLowScoreIsClosedByItsTask() {
        String customer = Belongings.id(client, "/api/v1/customers", "{\"externalId\":\"low\",\"type\":\"PERSON\"}");
        Company.publishSurvey(client);
        Belongings.id(client, "/api/v1/loop-policies", """
                        {"surveyKey":"pulse","question":"recommend","scoreFrom":0,"scoreTo":6,"dueDays":2}""");
        Belongings.id(client, "/api/v1/responses", """
                        {"surveyKey":"pulse","channel":"email","customerExternalId":"low",
                         "answers":[{"question":"recommend","score":2}]}""");
        String loop = loops().at("/0/id").asText();

        String task = Await.value(PATIENCE, "the loop's task", () -> {
            JsonNode tasks = client.get("/api/v1/tasks?customerId=" + customer)
                    .expect(200)
                    .body()
                    .path("data");
            return tasks.isEmpty() ? null : tasks.at("/0/id").asText();
        });
        client.post("/api/v1/tasks/" + task + "/completion", "{\"result\":\"DONE\"}")
                .expect(200);

        JsonNode closed = Await.value(PATIENCE, "the loop to be closed", () -> {
            JsonNode seen =
                    client.get("/api/v1/feedback-loops/" + loop).expect(200).body();
            return seen.path("status").asText().equals("CLOSED") ? seen : null;
        });
        assertEquals("DONE", closed.path("outcome").asText());
        assertEquals(task, closed.path("taskId").asText());
        assertEquals(
                1,
                client.get("/api/v1/tasks?customerId=" + customer)
                        .expect(200)
                        .body()
                        .path("data")
                        .size());
    }

    private JsonNode loops() {
        return client.get("/api/v1/feedback-loops").expect(200).body().path("data");
    }
}
