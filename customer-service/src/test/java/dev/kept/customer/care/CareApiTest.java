// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.care;

import static dev.kept.customer.Api.created;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.customer.Api;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class CareApiTest {

    private static final String TASKS = "/api/v1/tasks";
    private static final String PLANS = "/api/v1/visit-plans";
    private static final String DUE = "/api/v1/care-due";

    private final Api api = Api.fresh();

    @Test
    void keepsTasksUntilTheyAreSettled() {
        String customer = api.customer();
        String late = created(api.post(
                TASKS, Map.of("customerId", customer, "kind", "FOLLOW_UP", "title", "Call 张伟", "dueOn", "2024-03-08")));
        api.post(TASKS, Map.of("kind", "OTHER", "dueAt", "2999-03-08T09:00:00Z"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/dueAt"));
        created(api.post(TASKS, Map.of("kind", "OTHER", "dueAt", "2099-03-08T09:00:00Z")));

        api.get(TASKS + "?overdue=true")
                .then()
                .body("data.id", contains(late))
                .body("data[0].dueAt", equalTo("2024-03-09T00:00:00Z"));
        api.get(TASKS + "?overdue=false").then().body("data.kind", contains("OTHER"));
        api.with("customers:read")
                .get(TASKS + "/" + late)
                .then()
                .body("title", nullValue())
                .body("masked", equalTo(true));
        api.post(TASKS, Map.of("kind", "OTHER", "dueAt", "2026-03-08T09:00:00Z", "dueOn", "2026-03-08"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/dueOn"));
        api.post(TASKS, Map.of("kind", "OTHER", "dueOn", "2026-03-08", "ownerId", "agt_1", "complaintId", "cmp_1"))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/ownerId", "/complaintId"));
        api.patch(TASKS + "/" + late, "\"v1\"", "{\"dueOn\": \"2024-03-10\"}")
                .then()
                .statusCode(200)
                .body("dueOn", equalTo("2024-03-10"));

        Map<String, Object> done = Map.of("result", "DONE", "outcome", "reached", "at", "2024-03-11T09:00:00Z");
        api.post(TASKS + "/" + late + "/completion", done)
                .then()
                .statusCode(200)
                .body("status", equalTo("DONE"))
                .body("overdue", equalTo(false));
        api.post(TASKS + "/" + late + "/completion", done)
                .then()
                .statusCode(409)
                .body("code", equalTo("task-settled"));
        api.delete(TASKS + "/" + late, "\"v3\"").then().statusCode(204);

        assertEquals(
                List.of(
                        "customer.profile.changed.v1",
                        "customer.task.recorded.v1",
                        "customer.task.changed.v1",
                        "customer.task.changed.v1",
                        "customer.task.deleted.v1"),
                api.events(5).stream().map(event -> event.get("type")).toList());
    }

    @Test
    void bringsTheNextVisitOnceTheOneBeforeIsSettled() {
        String customer = api.customer();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String plan = created(api.post(
                PLANS,
                Map.of("customerId", customer, "firstOn", today.minusDays(15).toString(), "everyDays", 10)));
        JsonPath first = visits(plan, 1);
        assertEquals(today.plusDays(5).toString(), first.getString("data[0].dueOn"));

        api.post(TASKS + "/" + first.getString("data[0].id") + "/completion", Map.of("result", "NOT_DONE"))
                .then()
                .statusCode(200);
        JsonPath second = visits(plan, 2);
        assertEquals(today.plusDays(15).toString(), second.getString("data[1].dueOn"));

        api.patch(PLANS + "/" + plan, "\"v2\"", "{\"active\": false}")
                .then()
                .statusCode(200)
                .body("active", equalTo(false));
        api.post(TASKS + "/" + second.getString("data[1].id") + "/completion", Map.of("result", "DONE"))
                .then()
                .statusCode(200);
        visits(plan, 2);
        api.post(PLANS, Map.of("customerId", customer, "firstOn", "2026-01-01", "everyDays", 1, "everyMonths", 1))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/everyDays"));
    }

    @Test
    void listsWhatIsDueAndWhatBecameOfIt() {
        String leapling = born("1992-02-29");
        String other = born("1990-03-01");
        created(api.post(TASKS, Map.of("kind", "VISIT", "customerId", other, "dueOn", "2027-02-28")));
        String path = DUE + "?from=2027-02-20&to=2027-03-02";

        JsonPath due = api.get(path).then().statusCode(200).extract().jsonPath();
        assertEquals(List.of("HOLIDAY", "BIRTHDAY", "TASK", "BIRTHDAY"), due.getList("data.kind"));
        assertEquals("lantern-festival", due.getString("data[0].holiday"));
        assertEquals(leapling, due.getString("data[1].customerId"));
        assertEquals("2027-02-28", due.getString("data[1].date"));
        assertEquals(other, due.getString("data[3].customerId"));
        api.get(DUE + "?from=2028-02-28&to=2028-03-01").then().body("data.date", contains("2028-02-29", "2028-03-01"));
        api.with("customers:read").get(path).then().body("data.kind", contains("HOLIDAY", "TASK"));

        String cursor = api.get(path + "&limit=2").jsonPath().getString("page.nextCursor");
        api.get(path + "&limit=2&cursor={cursor}", cursor).then().body("data.kind", contains("TASK", "BIRTHDAY"));
        api.get(DUE + "?from=2027-03-02&to=2027-02-20").then().statusCode(400);

        Map<String, Object> greeting =
                Map.of("customerId", leapling, "occasion", "birthday", "year", 2027, "result", "DONE");
        String task = created(api.post(DUE + "/completions", greeting));
        api.post(DUE + "/completions", greeting).then().statusCode(409).body("code", equalTo("greeting-recorded"));
        api.get(path).then().body("data[1].status", equalTo("DONE")).body("data[1].taskId", equalTo(task));
        api.post(
                        DUE + "/completions",
                        Map.of("customerId", leapling, "occasion", "no-day", "year", 2027, "result", "DONE"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/occasion"));
        created(api.post(
                DUE + "/completions",
                Map.of("customerId", leapling, "occasion", "spring-festival", "year", 2024, "result", "NOT_DONE")));
        api.get(TASKS + "?customerId=" + leapling + "&kind=GREETING")
                .then()
                .body("data", hasSize(2))
                .body("data[0].dueOn", equalTo("2024-02-10"));
    }

    @Test
    void greetsOnlyWhoAgreedToBeContactedAndCountsTheOthers() {
        String leapling = born("1992-02-29");
        String byPhone = born("1990-02-28");
        consent(byPhone, "PHONE", true);
        consent(byPhone, "EMAIL", false);
        String silent = born("1991-02-28");
        consent(silent, "EMAIL", false);
        consent(silent, "SURVEY", true);
        String path = "/api/v1/greetings-due?year=2027&occasion=";

        api.get(DUE + "?from=2027-02-28&to=2027-02-28")
                .then()
                .statusCode(200)
                .body("data.customerId", containsInAnyOrder(leapling, byPhone))
                .body("data.find { it.customerId == '" + byPhone + "' }.channels", contains("PHONE"))
                .body("heldBack", equalTo(1));
        api.get(path + "birthday")
                .then()
                .statusCode(200)
                .body("data.customerId", containsInAnyOrder(leapling, byPhone))
                .body("data.date", contains("2027-02-28", "2027-02-28"))
                .body("heldBack", equalTo(1));
        api.with("customers:read").get(path + "birthday").then().statusCode(403);
        api.with("customers:read")
                .get(path + "spring-festival&channel=EMAIL")
                .then()
                .statusCode(200)
                .body("data.customerId", contains(leapling))
                .body("data[0].date", equalTo("2027-02-06"))
                .body("data[0].status", equalTo("OPEN"))
                .body("heldBack", equalTo(2));

        created(api.post(
                DUE + "/completions",
                Map.of("customerId", leapling, "occasion", "spring-festival", "year", 2027, "result", "DONE")));
        api.get(path + "spring-festival&open=true").then().body("data.customerId", contains(byPhone));
        api.get(path + "spring-festival&customerId=" + leapling)
                .then()
                .body("data.status", contains("DONE"))
                .body("heldBack", equalTo(0));
        String cursor = api.get(path + "spring-festival&limit=1").jsonPath().getString("page.nextCursor");
        api.get(path + "spring-festival&limit=1&cursor={cursor}", cursor)
                .then()
                .body("data", hasSize(1))
                .body("page.hasMore", equalTo(false));
        api.get(path + "no-day").then().statusCode(400).body("errors[0].parameter", equalTo("occasion"));
    }

    private JsonPath visits(String plan, int expected) {
        JsonPath tasks =
                api.get(TASKS + "?kind=VISIT").then().statusCode(200).extract().jsonPath();
        assertEquals(
                expected,
                tasks.getList("data.visitPlanId").stream().filter(plan::equals).count());
        return tasks;
    }

    private String born(String date) {
        String customer =
                created(api.post("/api/v1/customers", Map.of("type", "PERSON", "person", Map.of("birthDate", date))));
        consent(customer, "EMAIL", true);
        return customer;
    }

    private void consent(String customer, String purpose, boolean granted) {
        api.post(
                        "/api/v1/customers/" + customer + "/consents",
                        Map.of("purpose", purpose, "granted", granted, "source", "form"))
                .then()
                .statusCode(201);
    }
}
