// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.subscription;

import static dev.kept.customer.Api.cny;
import static dev.kept.customer.Api.created;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.kept.customer.Api;
import dev.kept.customer.EventExamples;
import dev.kept.customer.ImportFile;
import dev.kept.restkit.tenant.TenantContext;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class SubscriptionApiTest {

    private static final String PATH = "/api/v1/subscriptions";
    private static final Set<String> TYPES = Set.of(
            "customer.subscription.started.v1",
            "customer.subscription.changed.v1",
            "customer.subscription.cancelled.v1",
            "customer.subscription.lapsed.v1",
            "customer.subscription.deleted.v1");

    private final Api api = Api.fresh();

    @Inject
    DataSource database;

    @BeforeEach
    void havePlans() {
        plan("pro-monthly", "30", "P1M", 7);
        plan("pro-yearly", "300", "P1Y", 0);
    }

    @Test
    void followsASubscriptionThroughItsLife() {
        String id = created(api.post(PATH, subscription(api.customer(), "2024-01-31")));
        String path = PATH + "/" + id;

        api.post(path + "/renewals", Map.of("on", "2024-02-20")).then().statusCode(200);
        api.post(path + "/renewals", Map.of("on", "2024-04-03"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v3\""))
                .body("terms.outcome", contains("RENEWED", "RENEWED_LATE", "LAPSED"))
                .body("terms.dueOn", contains("2024-02-29", "2024-03-31", "2024-04-30"))
                .body("endedOn", equalTo("2024-05-07"));
        api.post(path + "/plan-changes", Map.of("on", "2024-04-10", "plan", "pro-yearly"))
                .then()
                .statusCode(200)
                .body("changes[2].amount", equalTo(cny("300.00")))
                .body("standing.state", equalTo("LAPSED"));
        api.post(path + "/pauses", Map.of("from", "2024-06-01", "until", "2024-06-11"))
                .then()
                .statusCode(200);

        api.get(path + "?asOf=2024-04-01")
                .then()
                .body("standing.state", equalTo("IN_GRACE"))
                .body("standing.mrr", equalTo(cny("30.00")));
        api.get(path + "?asOf=2024-06-10")
                .then()
                .body("standing.state", equalTo("PAUSED"))
                .body("standing.mrr", equalTo(cny("0.00")))
                .body("standing.currentTerm.dueOn", equalTo("2025-04-20"));
        api.get(path)
                .then()
                .body("endedOn", equalTo("2025-04-27"))
                .body("spans.mrr.amount", contains("30.00", "25.00", "0.00", "25.00"));
        api.get("/api/v1/renewals-due?from=2024-03-01&to=2024-04-01")
                .then()
                .body("data", hasSize(1))
                .body("data[0].subscriptionId", equalTo(id))
                .body("data[0].term.outcome", equalTo("RENEWED_LATE"));
        api.get(PATH + "?plan=pro-monthly").then().body("data", hasSize(1));
    }

    @Test
    void cancelsWithEffectAndTakesItBackOnlyBefore() {
        String start = LocalDate.now(ZoneOffset.UTC).minusDays(3).toString();
        String end = LocalDate.now(ZoneOffset.UTC).plusDays(9).toString();
        String path = PATH + "/" + created(api.post(PATH, subscription(api.customer(), start)));

        api.request().delete(path + "/cancellation").then().statusCode(409);
        api.post(path + "/cancellation", Map.of("effectiveOn", end, "cause", "PAYMENT_FAILURE"))
                .then()
                .statusCode(200)
                .body("endedOn", equalTo(end))
                .body("standing.state", equalTo("ACTIVE"));
        api.post(path + "/renewals", Map.of()).then().statusCode(409).body("code", equalTo("subscription-cancelled"));
        api.request()
                .delete(path + "/cancellation")
                .then()
                .statusCode(200)
                .body("endedOn", nullValue())
                .body("changes.kind", contains("CANCELLATION", "CANCELLATION_UNDONE"));
        api.post(path + "/cancellation", Map.of()).then().statusCode(200).body("standing.state", equalTo("CANCELLED"));
        api.request()
                .delete(path + "/cancellation")
                .then()
                .statusCode(409)
                .body("code", equalTo("subscription-cancellation-final"));
    }

    @Test
    void namesEveryFault() {
        api.post(PATH, Map.of("plan", "nothing", "startsOn", "1969-12-31"))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/customerId", "/startsOn", "/plan"));
        String path = PATH + "/" + created(api.post(PATH, subscription(api.customer(), "2024-01-31")));
        api.post(path + "/plan-changes", Map.of("on", "2024-02-01", "plan", "nothing"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/plan"));
        api.post(path + "/cancellation", Map.of("effectiveOn", "2024-02-01", "reason", "no-such-reason"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
        api.post(path + "/pauses", Map.of("from", "2024-02-02", "until", "2024-02-02"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/until"));
        api.post(path + "/renewals", Map.of("on", "2024-01-30"))
                .then()
                .statusCode(409)
                .body("code", equalTo("subscription-out-of-order"));
        api.get(PATH + "/sub_1").then().statusCode(404);
        Api.fresh().get(path).then().statusCode(404);
        api.with("customers:read").post(path + "/renewals", Map.of()).then().statusCode(403);
    }

    @Test
    void correctsUpsertsAndImports() {
        String customer = api.customer("C-1");
        Map<String, Object> body = subscription(customer, "2024-01-31");
        created(api.put(PATH + "/by-external-id/{id}", body, "S-1"));
        api.put(PATH + "/by-external-id/{id}", body, "S-1")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""));
        String id = api.get(PATH + "?externalId=S-1").path("data[0].id");
        api.patch(PATH + "/" + id, "\"v1\"", "{\"quantity\": 3}")
                .then()
                .statusCode(200)
                .body("spans[0].mrr", equalTo(cny("90.00")));

        ImportFile file = new ImportFile(api, "subscription-imports");
        String rows = """
                externalId,customerExternalId,plan,startsOn,quantity,renewedOn,cancelledOn,cancellationCause
                S-1,C-1,pro-monthly,2024-01-31,3,2024-02-29;2024-03-31,2024-04-15,PAYMENT_FAILURE
                S-2,C-1,pro-yearly,2024-01-31,,,,
                S-3,C-9,pro-yearly,2024-01-31,x,,,
                S-4,C-1,pro-monthly,2024-01-31,,2024-06-01,,
                """;
        file.csv(rows).hasCounts(4, 1, 1, 0, 2);
        file.csv(rows).hasCounts(4, 0, 0, 2, 2);
        api.get(PATH + "/" + id)
                .then()
                .body("endedOn", equalTo("2024-04-15"))
                .body("terms.outcome", contains("RENEWED", "RENEWED", "CANCELLED"));
        api.delete(PATH + "/" + id, "\"v3\"").then().statusCode(204);
        api.get("/api/v1/renewals-due?to=2024-06-01").then().body("data", hasSize(0));
    }

    @Test
    void keepsPlansThatAreNamed() {
        created(api.post(PATH, subscription(api.customer(), "2024-01-31")));
        String used = api.get("/api/v1/plans").path("data[0].id");
        String free = api.get("/api/v1/plans").path("data[1].id");

        api.delete("/api/v1/plans/" + used, "\"v1\"").then().statusCode(409).body("code", equalTo("plan-in-use"));
        api.patch("/api/v1/plans/" + used, "\"v1\"", "{\"active\": false, \"amount\": {\"amount\": \"31\"}}")
                .then()
                .statusCode(200)
                .body("amount", equalTo(cny("31.00")));
        api.delete("/api/v1/plans/" + free, "\"v1\"").then().statusCode(204);
        api.with("customers:read", "customers:write")
                .post("/api/v1/plans", Map.of())
                .then()
                .statusCode(403);
        api.post("/api/v1/plans", planBody("pro-monthly", "1", "P1M", 0))
                .then()
                .statusCode(409)
                .body("code", equalTo("plan-key-taken"));
    }

    @Test
    void lapsesByItselfAndTellsTheOtherServices() throws JsonProcessingException {
        String customer = api.customer();
        String id = created(api.post(PATH, subscription(customer, "2024-01-31")));
        String path = PATH + "/" + id;
        api.post(path + "/renewals", Map.of("on", "2024-02-20")).then().statusCode(200);
        // As if the day had not yet come when it was recorded.
        TenantContext.runAs(api.tenant(), () -> forgetTheEnd(id));
        api.eventsOfAll(Set.of("customer.subscription.lapsed.v1"));
        api.get(path).then().body("endedOn", equalTo("2024-04-07")).header("ETag", equalTo("\"v3\""));
        api.post(path + "/cancellation", Map.of("effectiveOn", "2024-04-01", "cause", "VOLUNTARY"))
                .then()
                .statusCode(200);
        api.delete(path, "\"v4\"").then().statusCode(204);

        EventExamples.check(
                api,
                6,
                Map.of(customer, "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T", id, "sub_01KAMB7Q9V5W0Y3E8H2D4N6R1T"),
                TYPES);
    }

    private void forgetTheEnd(String id) {
        String forget = "update subscription set ended_on = null, due_on = '2024-04-07' where id = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(forget)) {
            update.setString(1, id);
            assertEquals(1, update.executeUpdate());
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void plan(String key, String amount, String term, int graceDays) {
        created(api.post("/api/v1/plans", planBody(key, amount, term, graceDays)));
    }

    private static Map<String, Object> planBody(String key, String amount, String term, int graceDays) {
        return Map.of(
                "key", key,
                "name", Map.of("en", "Pro", "zh-CN", "专业版"),
                "amount", cny(amount),
                "term", term,
                "graceDays", graceDays);
    }

    private static Map<String, Object> subscription(String customer, String startsOn) {
        return new TreeMap<>(Map.of("customerId", customer, "plan", "pro-monthly", "startsOn", startsOn));
    }
}
