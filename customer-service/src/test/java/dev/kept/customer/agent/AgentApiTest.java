// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.agent;

import static dev.kept.customer.Api.created;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.customer.Api;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class AgentApiTest {

    private static final String AGENTS = "/api/v1/agents";
    private static final String TEAMS = "/api/v1/teams";

    private final Api api = Api.fresh();

    @Test
    void keepsAgentsInTeams() {
        String team = created(api.post(TEAMS, Map.of("name", "East")));
        String agent = created(api.post(AGENTS, Map.of("externalId", "E-1", "name", "李娜", "teamId", team)));
        created(api.post(AGENTS, Map.of("externalId", "E-2")));

        api.get(AGENTS + "?teamId=" + team)
                .then()
                .statusCode(200)
                .body("data.id", contains(agent))
                .body("data[0].name", equalTo("李娜"));
        api.with("customers:read")
                .get(AGENTS + "/" + agent)
                .then()
                .statusCode(200)
                .body("name", equalTo("李*"))
                .body("masked", equalTo(true));
        api.post(AGENTS, Map.of("externalId", "E-1"))
                .then()
                .statusCode(409)
                .body("code", equalTo("agent-external-id-taken"));
        api.post(AGENTS, Map.of("teamId", "tem_1")).then().statusCode(400).body("errors.pointer", contains("/teamId"));
        api.post(TEAMS, Map.of("name", "East")).then().statusCode(409).body("code", equalTo("team-name-taken"));

        api.patch(AGENTS + "/" + agent, "\"v1\"", "{\"active\": false, \"name\": null}")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v2\""))
                .body("active", equalTo(false))
                .body("name", nullValue());
        api.get(AGENTS + "?active=true").then().body("data.externalId", contains("E-2"));
        api.patch(TEAMS + "/" + team, "\"v1\"", "{\"active\": false}").then().statusCode(200);
        api.get(TEAMS + "?active=true").then().body("data", hasSize(0));
    }

    @Test
    void keepsWhatAnAgentWasTrainedIn() {
        String agent = created(api.post(AGENTS, Map.of("name", "李娜")));
        String path = AGENTS + "/" + agent + "/trainings";
        created(api.post(path, training("2024-03-08", "7.5")));
        String second = created(api.post(path, training("2024-06-01", "3.50")));

        api.get(path)
                .then()
                .statusCode(200)
                .body("data.date", contains("2024-06-01", "2024-03-08"))
                .body("data.hours", contains("3.5", "7.5"));
        api.post(path, training("1969-12-31", "1")).then().statusCode(400).body("errors.pointer", contains("/date"));
        api.post(path, training("2024-01-01", "0")).then().statusCode(400).body("errors.pointer", contains("/hours"));
        api.post(AGENTS + "/agt_1/trainings", training("2024-01-01", "1"))
                .then()
                .statusCode(404);
        api.request().delete(path + "/" + second).then().statusCode(204);
        api.request().delete(path + "/" + second).then().statusCode(404).body("code", equalTo("training-not-found"));

        assertEquals(
                List.of(
                        "tenant.agent.changed.v1",
                        "tenant.training.recorded.v1",
                        "tenant.training.recorded.v1",
                        "tenant.training.deleted.v1"),
                api.events(4).stream().map(event -> event.get("type")).toList());
    }

    private static Map<String, Object> training(String date, String hours) {
        return Map.of("date", date, "topic", "Complaint handling", "hours", hours);
    }
}
