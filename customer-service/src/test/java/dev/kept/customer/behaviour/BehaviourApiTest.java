// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.behaviour;

import static dev.kept.customer.Api.created;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.kept.customer.Api;
import dev.kept.customer.EventExamples;
import dev.kept.customer.ImportFile;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class BehaviourApiTest {

    private static final String PATH = "/api/v1/behaviour-events";
    private static final Set<String> TYPES = Set.of("customer.behaviour.counted.v1");

    private final Api api = Api.fresh();

    @Test
    void storesOnlyWhatTheCustomerAgreedToAndCountsTheRest() {
        String customer = api.customer("C-1");
        consent(customer, true, "2024-03-01T00:00:00Z");
        consent(customer, false, "2024-03-10T00:00:00Z");

        send(
                        event("e1", customer, "page-viewed", "2024-02-29T23:59:59Z"),
                        event("e2", customer, "page-viewed", "2024-03-01T00:00:00Z"),
                        event("e3", customer, "page-viewed", "2024-03-10T00:00:00Z"),
                        event("e4", "cus_1", "page-viewed", "2024-03-05T00:00:00Z"),
                        event("e2", customer, "page-viewed", "2024-03-01T00:00:00Z"))
                .body("accepted", equalTo(1))
                .body("duplicate", equalTo(1))
                .body("dropped", equalTo(3))
                .body("items.status", contains("DROPPED", "ACCEPTED", "DROPPED", "DROPPED", "DUPLICATE"))
                .body("items[0].reason", equalTo("NO_CONSENT"))
                .body("items[3].reason", equalTo("UNKNOWN_CUSTOMER"));
        send(event("e2", customer, "page-viewed", "2024-03-01T00:00:00Z")).body("duplicate", equalTo(1));

        api.get(PATH + "?customerId=" + customer)
                .then()
                .body("data", hasSize(1))
                .body("data[0].eventId", equalTo("e2"))
                .body("data[0].properties.page", equalTo("/price"))
                .body("data[0].usable", equalTo(false));
        api.with("customers:read").get(PATH).then().body("data[0].properties", nullValue());
        api.get(PATH + "/dropped")
                .then()
                .statusCode(200)
                .body("total", equalTo(3))
                .body("data.reason", contains("NO_CONSENT", "UNKNOWN_CUSTOMER"))
                .body("data.count", contains(2, 1));
        Api.fresh().get(PATH + "/dropped").then().body("total", equalTo(0));
    }

    @Test
    void aWithdrawalTakesEventsOutOfUseOrDeletesThemByPolicy() {
        String first = tracked("e1", "e2");
        consent(first, false, "2024-03-09T00:00:00Z");
        api.get(PATH + "?customerId=" + first).then().body("data.usable", contains(false, false));

        api.put("/api/v1/consent-policy", Map.of("withdrawal", "KEEP")).then().statusCode(200);
        String second = tracked("e3", "e4");
        consent(second, false, "2024-03-09T00:00:00Z");
        api.get(PATH + "?customerId=" + second).then().body("data.usable", contains(true, true));

        api.request()
                .contentType("application/json")
                .header("If-Match", "\"v1\"")
                .body(Map.of("withdrawal", "DELETE"))
                .put("/api/v1/consent-policy")
                .then()
                .statusCode(200);
        String third = tracked("e5", "e6");
        consent(third, false, "2024-03-09T00:00:00Z");
        api.get(PATH + "?customerId=" + third).then().body("data", hasSize(0));
        send(event("e7", third, "page-viewed", "2024-03-08T09:30:00Z")).body("items[0].reason", equalTo("WITHDRAWN"));

        // Recorded late: what was taken in since then had no consent, whatever the policy.
        String fourth = tracked("e8", "e9");
        consent(fourth, false, "2024-03-08T09:31:00Z");
        api.get(PATH + "?customerId=" + fourth).then().body("data", hasSize(0));
    }

    @Test
    void namesEveryFaultOfABatch() {
        Map<String, Object> nobody = event("e1", "x", "page-viewed", "1969-01-01T00:00:00Z");
        Map<String, Object> early = event("e1", "x", "page-viewed", "1969-01-01T00:00:00Z");
        nobody.remove("customerId");
        api.post(PATH, Map.of("events", List.of(nobody, early)))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/events/0/customerId", "/events/1/at"));
        api.post(PATH, Map.of("events", List.of())).then().statusCode(400);
        api.with("customers:read")
                .post(PATH, Map.of("events", List.of(early)))
                .then()
                .statusCode(403);
    }

    @Test
    void importsAndChangesNothingTwice() {
        String customer = api.customer("C-1");
        consent(customer, true, "2024-03-01T00:00:00Z");
        String rows = """
                {"eventId":"e1","customerExternalId":"C-1","name":"page-viewed","at":"2024-03-08T09:30:00Z","source":"APP"}
                {"eventId":"e2","customerExternalId":"C-1","name":"page-viewed","at":"2024-02-08T09:30:00Z","source":"APP"}
                {"eventId":"e3","name":"page-viewed","at":"2024-02-08T09:30:00Z","source":"APP"}
                """;
        ImportFile file = new ImportFile(api, "behaviour-event-imports");
        file.ndjson(rows).hasCounts(3, 1, 0, 0, 2);
        file.ndjson(rows).hasCounts(3, 0, 0, 1, 2);
        api.get(PATH + "/dropped").then().body("total", equalTo(2));
    }

    @Test
    void tellsTheOtherServicesCountsOnly() throws JsonProcessingException {
        String customer = tracked("e1", "e2");
        send(event("e3", customer, "cart-filled", "2024-03-08T10:00:00Z")).body("accepted", equalTo(1));

        List<Map<String, Object>> events = api.events(4);
        Map<String, Object> last = events.get(3);
        assertEquals(
                Map.of(
                        "customerId",
                        customer,
                        "day",
                        "2024-03-08",
                        "counts",
                        Map.of("page-viewed", 2, "cart-filled", 1),
                        "total",
                        3,
                        "withdrawn",
                        0),
                last.get("data"));
        EventExamples.check(
                api,
                4,
                Map.of(
                        customer,
                        "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T",
                        "\"version\" : " + last.get("version"),
                        "\"version\" : 2"),
                TYPES);
    }

    private String tracked(String... eventIds) {
        String customer = api.customer();
        consent(customer, true, "2024-03-01T00:00:00Z");
        send(
                        event(eventIds[0], customer, "page-viewed", "2024-03-08T09:31:00Z"),
                        event(eventIds[1], customer, "page-viewed", "2024-03-08T09:32:00Z"))
                .body("accepted", equalTo(2));
        return customer;
    }

    private void consent(String customer, boolean granted, String at) {
        created(api.post(
                "/api/v1/customers/" + customer + "/consents",
                Map.of("purpose", "TRACKING", "granted", granted, "source", "cookie-banner", "at", at)));
    }

    private ValidatableResponse send(Object... events) {
        return api.post(PATH, Map.of("events", List.of(events))).then().statusCode(200);
    }

    private static Map<String, Object> event(String id, String customer, String name, String at) {
        return new TreeMap<>(Map.of(
                "eventId", id,
                "customerId", customer,
                "name", name,
                "at", at,
                "source", "COOKIE",
                "properties", Map.of("page", "/price")));
    }
}
