// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.inspection;

import static dev.kept.customer.Api.created;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.kept.customer.Api;
import dev.kept.customer.EventExamples;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class InspectionApiTest {

    private static final String PATH = "/api/v1/inspections";
    private static final String CHECKLISTS = "/api/v1/inspection-checklists";

    private final Api api = Api.fresh();
    private String team = "";
    private String agent = "";
    private String checklist = "";

    @BeforeEach
    void aDesk() {
        team = created(api.post("/api/v1/teams", Map.of("name", "East")));
        agent = created(api.post("/api/v1/agents", Map.of("name", "李娜", "teamId", team)));
        checklist = created(api.post(CHECKLISTS, checklist("phone-desk")));
    }

    @Test
    void computesTheScoreAndIsFoundByAgentTeamAndDate() {
        String good = created(api.post(PATH, inspection("2026-03-12T14:00:00Z", "4", "1")));
        String bad = created(api.post(PATH, inspection("2026-04-12T14:00:00Z", "1", "0")));

        api.get(PATH + "/{id}", good)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""))
                .body("score", equalTo("86.6667"))
                .body("passed", equalTo(true))
                .body("teamId", equalTo(team))
                .body("results[0].comment", equalTo("Only at the end"))
                .body("comment", equalTo("Friendly"));
        api.with("customers:read")
                .get(PATH + "/{id}", good)
                .then()
                .body("score", equalTo("86.6667"))
                .body("results[0].comment", nullValue())
                .body("comment", nullValue());
        api.get(PATH + "?agentId=" + agent).then().statusCode(200).body("data.id", contains(bad, good));
        api.get(PATH + "?teamId=" + team + "&sort=-score").then().body("data.id", contains(good, bad));
        api.get(PATH + "?passed=false").then().body("data.id", contains(bad));
        api.get(PATH + "?inspectedAfter=2026-03-01T00:00:00Z&inspectedBefore=2026-04-01T00:00:00Z")
                .then()
                .body("data.id", contains(good));
        api.get(PATH + "?teamId=tem_other").then().body("data", hasSize(0));
    }

    @Test
    void isFoundByPlaceAndInspector() {
        String there = created(api.post(PATH, inspection("2026-03-12T14:00:00Z", "4", "1")));
        String nowhere = created(api.post(PATH, inspection("2026-03-13T14:00:00Z", "4", "1")));
        api.patch(PATH + "/" + nowhere, "\"v1\"", "{\"place\":{\"country\":null,\"region\":null,\"branch\":null}}")
                .then()
                .statusCode(200)
                .body("place", nullValue());
        api.patch(PATH + "/" + nowhere, "\"v2\"", "{\"place\":{\"city\":\"\"}}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/place/city"));

        api.get(PATH + "/{id}", there)
                .then()
                .body("place.region", equalTo("East"))
                .body("place.branch", equalTo("Nanjing Road"));
        api.get(PATH + "?region=East&inspectorId=" + agent).then().body("data.id", contains(there));
        api.get(PATH + "?branch=Nanjing Road&country=CN").then().body("data.id", contains(there));
        api.get(PATH + "?city=Shanghai").then().body("data", hasSize(0));
    }

    @Test
    void aFindingIsSettledByItsTask() {
        String inspection = created(api.post(PATH, inspection("2026-03-12T14:00:00Z", "1", "0")));
        String findings = PATH + "/" + inspection + "/findings";
        Map<String, Object> body = Map.of(
                "item", "greets",
                "severity", "MAJOR",
                "text", "Train the greeting",
                "ownerId", agent,
                "dueOn", "2026-03-20");
        String task = api.post(findings, body)
                .then()
                .statusCode(201)
                .body("done", equalTo(false))
                .body("ownerId", equalTo(agent))
                .body("dueOn", equalTo("2026-03-20"))
                .extract()
                .path("taskId");

        api.get("/api/v1/tasks/{id}", task).then().statusCode(200).body("title", equalTo("Train the greeting"));
        api.get("/api/v1/inspection-findings?open=true").then().body("data.taskId", contains(task));
        api.post("/api/v1/tasks/" + task + "/completion", Map.of("result", "DONE"))
                .then()
                .statusCode(200);
        api.get("/api/v1/inspection-findings?open=true").then().body("data", hasSize(0));
        String finding = api.get(PATH + "/{id}", inspection)
                .then()
                .body("findings[0].done", equalTo(true))
                .body("findings[0].text", equalTo("Train the greeting"))
                .extract()
                .path("findings[0].id");
        api.with("customers:read")
                .get("/api/v1/inspection-findings?severity=MAJOR")
                .then()
                .body("data[0].text", nullValue());

        api.post(findings, Map.of("item", "none", "severity", "MINOR", "text", "?", "dueOn", "2026-03-20"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/item"));
        api.request().delete(findings + "/" + finding).then().statusCode(204);
        api.request()
                .delete(findings + "/" + finding)
                .then()
                .statusCode(404)
                .body("code", equalTo("finding-not-found"));
    }

    @Test
    void aChecklistIsFrozenByItsFirstInspection() {
        api.patch(CHECKLISTS + "/" + checklist, "\"v1\"", "{\"passScore\":\"90\"}")
                .then()
                .statusCode(200)
                .body("passScore", equalTo("90"));
        String inspection = created(api.post(PATH, inspection("2026-03-12T14:00:00Z", "4", "1")));
        api.get(PATH + "/{id}", inspection).then().body("passed", equalTo(false));

        api.patch(CHECKLISTS + "/" + checklist, "\"v2\"", "{\"passScore\":\"10\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("checklist-in-use"));
        api.patch(CHECKLISTS + "/" + checklist, "\"v2\"", "{\"active\":false}")
                .then()
                .statusCode(200)
                .body("active", equalTo(false));
        api.patch(CHECKLISTS + "/" + checklist, "\"v3\"", "{\"key\":\"other\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("checklist-key-fixed"));
        api.delete(CHECKLISTS + "/" + checklist, "\"v3\"").then().statusCode(409);
        api.delete(PATH + "/" + inspection, "\"v1\"").then().statusCode(204);
        api.delete(CHECKLISTS + "/" + checklist, "\"v3\"").then().statusCode(204);
    }

    @Test
    void namesEveryFault() {
        api.post(
                        PATH,
                        Map.of(
                                "checklistId",
                                checklist,
                                "inspectedAt",
                                "2026-03-12T14:00:00Z",
                                "agentId",
                                "agt_none",
                                "results",
                                List.of(
                                        Map.of("item", "greets", "points", "6"),
                                        Map.of("item", "nothing", "points", "1"),
                                        Map.of("item", "greets"))))
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        contains("/agentId", "/results/0/points", "/results/1/item", "/results/2/item"));
        api.post(PATH, inspection("2999-03-12T14:00:00Z", "1", "1"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/inspectedAt"));
        api.post(CHECKLISTS, checklist("phone-desk"))
                .then()
                .statusCode(409)
                .body("code", equalTo("checklist-key-taken"));
    }

    @Test
    void isToldWithoutItsWords() throws JsonProcessingException {
        String id = created(api.post(PATH, inspection("2026-03-12T14:00:00Z", "4", "1")));
        api.patch(PATH + "/" + id, "\"v1\"", "{\"results\":[{\"item\":\"greets\",\"points\":\"5\"}]}")
                .then()
                .statusCode(200)
                .body("score", equalTo("100"));
        api.delete(PATH + "/" + id, "\"v2\"").then().statusCode(204);

        Map<String, String> fixed = new HashMap<>(Map.of(
                id, "isp_01KAMB7Q9V5W0Y3E8H2D4N6R1T",
                checklist, "chk_01KAMB7Q9V5W0Y3E8H2D4N6R1T",
                team, "tem_01KAMB7Q9V5W0Y3E8H2D4N6R1T",
                agent, "agt_01KAMB7Q9V5W0Y3E8H2D4N6R1T"));
        EventExamples.check(
                api,
                4,
                fixed,
                Set.of(
                        "tenant.inspection.recorded.v1",
                        "tenant.inspection.corrected.v1",
                        "tenant.inspection.deleted.v1"));
    }

    private static Map<String, Object> checklist(String key) {
        return Map.of(
                "key",
                key,
                "name",
                Map.of("en", "Phone desk", "zh-CN", "电话服务台"),
                "passScore",
                "80",
                "items",
                List.of(
                        item("greets", "Greets by name", "称呼姓名问候", "2", "5"),
                        item("solves", "Solves it at once", "当场解决", "1", "1")));
    }

    private static Map<String, Object> item(String code, String en, String zh, String weight, String max) {
        return Map.of("code", code, "label", Map.of("en", en, "zh-CN", zh), "weight", weight, "maxPoints", max);
    }

    private Map<String, Object> inspection(String at, String greets, String solves) {
        return Map.of(
                "checklistId", checklist,
                "inspectedAt", at,
                "agentId", agent,
                "inspectorId", agent,
                "place", Map.of("country", "CN", "region", "East", "branch", "Nanjing Road"),
                "comment", "Friendly",
                "results",
                        List.of(
                                Map.of("item", "greets", "points", greets, "comment", "Only at the end"),
                                Map.of("item", "solves", "points", solves)));
    }
}
