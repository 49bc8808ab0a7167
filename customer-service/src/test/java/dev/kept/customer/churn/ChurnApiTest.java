// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.churn;

import static dev.kept.customer.Api.cny;
import static dev.kept.customer.Api.created;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class ChurnApiTest {

    private static final String PATH = "/api/v1/churn-records";
    private static final Set<String> TYPES =
            Set.of("customer.churn.recorded.v1", "customer.churn.corrected.v1", "customer.churn.deleted.v1");

    private final Api api = Api.fresh();

    @BeforeEach
    void haveReasons() {
        api.post("/api/v1/churn-reasons/presets", Map.of())
                .then()
                .statusCode(200)
                .body("", hasSize(18));
        created(api.post(
                "/api/v1/plans",
                Map.of("key", "pro", "name", Map.of("en", "Pro", "zh-CN", "专业版"), "amount", cny("30"), "term", "P1M")));
    }

    @Test
    void keepsReasonsInTwoLevels() {
        api.post("/api/v1/churn-reasons/presets", Map.of()).then().body("", hasSize(18));
        api.get("/api/v1/churn-reasons?limit=200")
                .then()
                .body("data.find { it.code == 'price' }.parent", equalTo("money"))
                .body("data.find { it.code == 'price' }.label.'zh-CN'", equalTo("价格太高"));
        Map<String, Object> reason = new TreeMap<>(
                Map.of("code", "too-slow", "label", Map.of("en", "Too slow", "zh-CN", "太慢"), "parent", "offering"));
        String id = created(api.post("/api/v1/churn-reasons", reason));
        api.post("/api/v1/churn-reasons", reason)
                .then()
                .statusCode(409)
                .body("code", equalTo("churn-reason-code-taken"));
        reason.put("code", "unknown");
        api.post("/api/v1/churn-reasons", reason).then().statusCode(400).body("errors.pointer", contains("/code"));
        String path = "/api/v1/churn-reasons/" + id;
        api.patch(path, "\"v1\"", "{\"parent\": \"price\"}").then().statusCode(400);
        api.patch(path, "\"v1\"", "{\"code\": \"slow\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("churn-reason-code-fixed"));
        api.patch(path, "\"v1\"", "{\"active\": false}").then().statusCode(200).body("active", equalTo(false));
        api.delete(path, "\"v2\"").then().statusCode(204);
        api.with("customers:read", "customers:write")
                .post("/api/v1/churn-reasons", reason)
                .then()
                .statusCode(403);
    }

    @Test
    void recordsOneUnknownChurnWhereTheLastSubscriptionEnds() {
        String customer = api.customer();
        subscription(customer, "2024-01-01");
        subscription(customer, "2024-02-10");
        String third = api.customer();
        String cancelled =
                subscription(third, LocalDate.now(ZoneOffset.UTC).minusDays(3).toString());

        api.get(PATH)
                .then()
                .body("data", hasSize(2))
                .body("data.churnedOn", contains("2024-03-10", "2024-02-01"))
                .body("data.reasons", contains(List.of(), List.of()))
                .body("data.automatic", contains(true, true));

        String today = LocalDate.now(ZoneOffset.UTC).toString();
        api.post(
                        "/api/v1/subscriptions/" + cancelled + "/cancellation",
                        Map.of("effectiveOn", today, "reason", "price"))
                .then()
                .statusCode(200);
        api.get(PATH + "?customerId=" + third)
                .then()
                .body("data", hasSize(1))
                .body("data[0].reasons", contains("price"))
                .body("data[0].source", equalTo("SUBSCRIPTION"));
        api.patch("/api/v1/subscriptions/" + cancelled, "\"v2\"", "{\"changes\": []}")
                .then()
                .statusCode(200);
        eventually(() -> api.get(PATH + "?customerId=" + third).then().body("data", hasSize(0)));

        // Another subscription that bridges the gap makes the first end no churn.
        api.post(
                        "/api/v1/subscriptions",
                        Map.of("customerId", customer, "plan", "pro", "startsOn", "2024-01-15", "term", "P1Y"))
                .then()
                .statusCode(201);
        eventually(
                () -> api.get(PATH + "?customerId=" + customer).then().body("data.churnedOn", contains("2025-01-15")));
    }

    @Test
    void recordsEachChurnOnceThatTheStageTellsOf() {
        String customer = api.customer();
        api.order(customer, "10");
        created(api.post(
                "/api/v1/orders",
                Map.of("customerId", customer, "orderedAt", "2025-01-08T09:30:00Z", "amount", cny("10"))));

        String path = PATH + "?sort=churnedOn&customerId=" + customer;
        eventually(() -> api.get(path).then().body("data", hasSize(2)));

        api.get(path)
                .then()
                .body("data.automatic", contains(true, true))
                .body("data.reasons", contains(List.of(), List.of()));
        String first = api.get(path).path("data[0].id");
        api.patch(PATH + "/" + first, "\"v1\"", "{\"reasons\": [\"price\"], \"source\": \"ASKED\"}")
                .then()
                .statusCode(200);
        api.order(customer, "11");
        api.get(path).then().body("data", hasSize(2)).body("data[0].reasons", contains("price"));
    }

    @Test
    void anAnswerReplacesUnknownAndCountsAddUp() {
        String asked = api.customer();
        subscription(asked, "2024-01-01");
        subscription(api.customer(), "2024-01-01");
        created(api.post(PATH, record(asked, "2024-02-01", "price", "no-need")));
        created(api.post(PATH, record(api.customer(), "2024-02-15", "price")));
        api.post(PATH, record(asked, "2024-02-01", "price"))
                .then()
                .statusCode(409)
                .body("code", equalTo("churn-record-exists"));

        api.get(PATH).then().body("data", hasSize(3));
        api.get("/api/v1/churn-reason-counts?from=2024-02-01&to=2024-03-01")
                .then()
                .statusCode(200)
                .body("churned", equalTo(3))
                .body("groups", hasSize(1))
                .body("groups[0].reasons.reason", contains("price", "unknown"))
                .body("groups[0].reasons.count", contains(2, 1))
                .body("groups[0].reasons[1].cumulativeShare.toString()", equalTo("1"));
        api.get("/api/v1/churn-reason-counts?groupBy=month").then().body("groups.group", contains("2024-02"));
        api.get("/api/v1/churn-reason-counts?groupBy=type").then().body("groups[0].churned", equalTo(3));
        api.get("/api/v1/churn-reason-counts?groupBy=shoe").then().statusCode(400);
        api.delete(
                        "/api/v1/churn-reasons/"
                                + api.get("/api/v1/churn-reasons?limit=200")
                                        .path("data.find { it.code == 'price' }.id"),
                        "\"v1\"")
                .then()
                .statusCode(409)
                .body("code", equalTo("churn-reason-in-use"));
    }

    @Test
    void namesEveryFaultAndHidesNotes() {
        String customer = api.customer();
        Map<String, Object> wrong = record(customer, "2199-01-01", "nothing");
        api.post(PATH, wrong)
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/churnedOn", "/reasons/0"));
        Map<String, Object> noted = record(customer, "2024-02-01", "price");
        noted.put("note", "Found it cheaper");
        String path = PATH + "/" + created(api.post(PATH, noted));
        api.get(path).then().body("note", equalTo("Found it cheaper"));
        api.with("customers:read").get(path).then().statusCode(200).body("note", nullValue());
        api.patch(path, "\"v1\"", "{\"customerId\": \"" + api.customer() + "\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("churn-record-fixed"));
        Api.fresh().get(path).then().statusCode(404);
        api.with("customers:read").post(PATH, noted).then().statusCode(403);
    }

    @Test
    void tellsTheOtherServices() throws JsonProcessingException {
        String customer = api.customer();
        String id = created(api.post(PATH, record(customer, "2024-02-01", "price")));
        api.patch(PATH + "/" + id, "\"v1\"", "{\"reasons\": [\"competitor\", \"price\"]}")
                .then()
                .statusCode(200);
        api.delete(PATH + "/" + id, "\"v2\"").then().statusCode(204);

        EventExamples.check(
                api,
                1,
                Map.of(customer, "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T", id, "chn_01KAMB7Q9V5W0Y3E8H2D4N6R1T"),
                TYPES);
    }

    private String subscription(String customer, String startsOn) {
        return created(
                api.post("/api/v1/subscriptions", Map.of("customerId", customer, "plan", "pro", "startsOn", startsOn)));
    }

    /** A stage is told in the worker's own time, and with it the churns that it shows or no longer shows. */
    private static void eventually(Runnable check) {
        for (int i = 0; i < 400; i++) {
            try {
                check.run();
                return;
            } catch (AssertionError e) {
                LockSupport.parkNanos(50_000_000);
            }
        }
        check.run();
    }

    private static Map<String, Object> record(String customer, String churnedOn, String... reasons) {
        return new TreeMap<>(
                Map.of("customerId", customer, "churnedOn", churnedOn, "reasons", List.of(reasons), "source", "ASKED"));
    }
}
