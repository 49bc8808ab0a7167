// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer;

import static dev.kept.customer.Api.cny;
import static dev.kept.customer.Api.created;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The committed examples of what is told of agents, trainings, complaints and tasks. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class ServiceDeskEventExamplesTest {

    private static final Set<String> TYPES = Set.of(
            "tenant.agent.changed.v1",
            "tenant.training.recorded.v1",
            "tenant.training.deleted.v1",
            "customer.complaint.opened.v1",
            "customer.complaint.changed.v1",
            "customer.complaint.closed.v1",
            "customer.complaint.breached.v1",
            "customer.complaint.deleted.v1",
            "customer.task.recorded.v1",
            "customer.task.changed.v1",
            "customer.task.deleted.v1");

    private final Api api = Api.fresh();
    private final Map<String, String> fixed = new LinkedHashMap<>();

    @Test
    void areTheCommittedOnes() throws JsonProcessingException {
        String customer = known("cus", api.customer());
        String agent = workAsAgent();
        String complaint = complain(customer, agent);
        careFor(customer, agent, complaint);
        api.delete("/api/v1/complaints/" + complaint, "\"v3\"").then().statusCode(204);

        EventExamples.check(api, 12, fixed, TYPES);
    }

    private String workAsAgent() {
        String team = known("tem", created(api.post("/api/v1/teams", Map.of("name", "East"))));
        String agent = known("agt", created(api.post("/api/v1/agents", Map.of("name", "李娜", "teamId", team))));
        String trainings = "/api/v1/agents/" + agent + "/trainings";
        String training = known(
                "trn",
                created(api.post(
                        trainings, Map.of("date", "2024-03-01", "topic", "Complaint handling", "hours", "7.5"))));
        api.request().delete(trainings + "/" + training).then().statusCode(204);
        return agent;
    }

    private String complain(String customer, String agent) {
        api.put("/api/v1/service-targets/HIGH", Map.of("firstResponseMinutes", 60, "resolutionMinutes", 1440))
                .then()
                .statusCode(200);
        Map<String, Object> body = Map.of(
                "customerId",
                customer,
                "openedAt",
                "2024-03-08T09:30:00Z",
                "severity",
                "HIGH",
                "category",
                "delivery",
                "channel",
                "phone",
                "about",
                Map.of("product", "85123A"),
                "assignee",
                Map.of("agentId", agent),
                "handling",
                Map.of(
                        "firstRespondedAt", "2024-03-08T10:00:00Z",
                        "resolvedAt", "2024-03-11T08:00:00Z",
                        "compensation", cny("5")));
        String complaint = known("cmp", created(api.post("/api/v1/complaints", body)));
        api.post(
                        "/api/v1/complaints/" + complaint + "/satisfaction",
                        Map.of("score", 4, "answeredAt", "2024-03-12T08:00:00Z"))
                .then()
                .statusCode(200);
        api.patch(
                        "/api/v1/complaints/" + complaint,
                        "\"v2\"",
                        "{\"handling\": {\"followedUpAt\": \"2024-03-12T08:00:00Z\", \"closedAt\":"
                                + " \"2024-03-15T08:00:00Z\"}}")
                .then()
                .statusCode(200);
        return complaint;
    }

    private void careFor(String customer, String agent, String complaint) {
        Map<String, Object> body = Map.of(
                "customerId", customer,
                "complaintId", complaint,
                "kind", "RECOVERY",
                "ownerId", agent,
                "dueOn", "2024-03-20");
        String task = known("tsk", created(api.post("/api/v1/tasks", body)));
        api.post("/api/v1/tasks/" + task + "/completion", Map.of("result", "DONE", "at", "2024-03-19T08:00:00Z"))
                .then()
                .statusCode(200);
        api.delete("/api/v1/tasks/" + task, "\"v2\"").then().statusCode(204);
    }

    private String known(String prefix, String id) {
        fixed.put(id, prefix + "_01KAMB7Q9V5W0Y3E8H2D4N6R1T");
        return id;
    }
}
