// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.order;

import static dev.kept.customer.Api.cny;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class OrderApiTest {

    private static final String PATH = "/api/v1/orders";

    private final Api api = Api.fresh();

    @Test
    void recordsAnOrderWhoseAmountIsTheSumOfItsLines() {
        String customer = api.customer("C-1");

        String id = created(api.post(PATH, lamps()));

        api.get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""))
                .body("customerId", equalTo(customer))
                .body("externalId", equalTo("536365"))
                .body("orderedAt", equalTo("2024-03-08T09:30:00Z"))
                .body("amount", equalTo(cny("22.80")))
                .body("cost", equalTo(cny("10.00")))
                .body("lines", hasSize(2))
                .body("lines[0].product", equalTo("85123A"))
                .body("lines[0].quantity", equalTo("6"))
                .body("lines[0].amount", equalTo("15.30"))
                .body("lines[1].category", nullValue());
    }

    @Test
    void correctsAnOrderByAMergePatch() {
        api.customer("C-1");
        String id = created(api.post(PATH, lamps()));

        api.patch(
                        PATH + "/" + id,
                        "\"v1\"",
                        "{\"lines\": [{\"product\": \"x\", \"quantity\": \"0.5\", \"amount\": \"7\"}]}")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v2\""))
                .body("amount.amount", equalTo("7.00"))
                .body("cost", nullValue())
                .body("externalId", equalTo("536365"));
        api.patch(
                        PATH + "/" + id,
                        "\"v2\"",
                        "{\"lines\": null, \"amount\": {\"amount\": \"8\", \"currency\": \"CNY\"}}")
                .then()
                .statusCode(200)
                .body("amount.amount", equalTo("8.00"))
                .body("lines", hasSize(0));
        api.patch(
                        PATH + "/" + id,
                        "\"v3\"",
                        "{\"amount\": {\"amount\": \"9.5\"}, \"orderedAt\": \"2024-04-01T00:00:00Z\"}")
                .then()
                .statusCode(200)
                .body("amount.amount", equalTo("9.50"));
        api.patch(PATH + "/" + id, "\"v3\"", "{}").then().statusCode(412);
        api.patch(PATH + "/" + id, "\"v4\"", "{}").then().statusCode(200).header("ETag", equalTo("\"v4\""));

        String other = api.customer("C-2");
        api.patch(PATH + "/" + id, "\"v4\"", "{\"customerId\": \"" + other + "\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("order-customer-fixed"));
    }

    @Test
    void tellsTheOtherServicesItsFullStateEachTime() {
        String customer = api.customer("C-1");
        String id = created(api.post(PATH, lamps()));
        api.patch(PATH + "/" + id, "\"v1\"", "{\"orderedAt\": \"2024-03-09T00:00:00Z\"}")
                .then()
                .statusCode(200);
        api.delete(PATH + "/" + id, "\"v2\"").then().statusCode(204);

        var events = api.events(4).subList(1, 4);

        assertEquals(
                List.of("customer.order.placed.v1", "customer.order.corrected.v1", "customer.order.deleted.v1"),
                events.stream().map(event -> event.get("type")).toList());
        assertEquals(
                List.of(1, 2, 3),
                events.stream().map(event -> event.get("version")).toList());
        events.forEach(event -> {
            assertEquals(customer, event.get("subject"));
            assertEquals(id, event.get("entity"));
        });
        assertEquals("2024-03-08T09:30:00Z", events.get(0).get("time"));
        assertEquals("2024-03-09T00:00:00Z", events.get(2).get("time"));
        assertEquals(
                Map.of(
                        "orderId",
                        id,
                        "customerId",
                        customer,
                        "externalId",
                        "536365",
                        "amount",
                        cny("22.80"),
                        "cost",
                        cny("10.00"),
                        "lines",
                        lines()),
                events.get(1).get("data"));
    }

    @Test
    void upsertsByTheClientsOwnIdAndChangesNothingTwice() {
        api.customer("C-1");
        String path = PATH + "/by-external-id/{id}";

        String id = created(api.put(path, lamps(), "536365"));
        api.put(path, lamps(), "536365")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""))
                .body("id", equalTo(id));
        var cheaper = lamps();
        cheaper.remove("lines");
        cheaper.put("amount", cny("1"));
        api.put(path, cheaper, "536365").then().statusCode(200).header("ETag", equalTo("\"v2\""));

        api.post(PATH, lamps()).then().statusCode(409).body("code", equalTo("order-external-id-taken"));
        assertEquals(3, api.events(3).size());
    }

    @Test
    void refusesAmountsThatDoNotAgree() {
        api.customer("C-1");
        var order = lamps();
        order.put("amount", cny("22.81"));
        order.put("cost", cny("10.01"));
        api.post(PATH, order)
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/amount", "/cost"))
                .body("errors.detail", containsInAnyOrder("The lines add up to 22.8.", "The lines add up to 10."));
        order.put("amount", cny("22.8"));
        order.put("cost", cny("10"));
        created(api.post(PATH, order));
    }

    @Test
    void namesEveryFaultOfABody() {
        api.post(PATH, Map.of("orderedAt", "2024-01-01T00:00:00Z"))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/customerId", "/amount"));
        api.post(
                        PATH,
                        Map.of(
                                "customerId", "cus_nobody",
                                "customerExternalId", "C-9",
                                "orderedAt", Instant.now().plusSeconds(90_000).toString(),
                                "currency", "EUR",
                                "amount", Map.of("amount", "1", "currency", "USD")))
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/customerId", "/customerExternalId", "/orderedAt", "/amount/currency"));
        for (String amount : List.of("-1", "1.23456", "1e3", "01", "", "1,5")) {
            api.post(PATH, Map.of("orderedAt", "2024-01-01T00:00:00Z", "amount", cny(amount)))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/amount/amount"));
        }
        api.post(
                        PATH,
                        "{\"orderedAt\": \"2024-01-01T00:00:00Z\", \"amount\": {\"amount\": 12.5, \"currency\": \"CNY\"}}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/amount/amount"));
        api.post(PATH, Map.of("orderedAt", "1969-12-31T23:59:59Z", "amount", cny("1")))
                .then()
                .statusCode(400);
        api.post(PATH, Map.of("orderedAt", "2024-01-01", "amount", cny("1")))
                .then()
                .statusCode(400);
    }

    @Test
    void listsFilteredAndSorted() {
        String one = api.customer();
        String two = api.customer();
        api.order(one, "10");
        api.order(one, "9.5");
        api.order(two, "100");

        api.get(PATH + "?customerId=" + one + "&sort=amount")
                .then()
                .body("data.amount.amount", contains("9.50", "10.00"));
        api.get(PATH + "?sort=-amount,createdAt&limit=2")
                .then()
                .body("data.amount.amount", contains("100.00", "10.00"))
                .body("page.hasMore", equalTo(true));
        api.get(PATH + "?orderedAfter=2024-03-08T09:30:00Z").then().body("data", hasSize(3));
        api.get(PATH + "?orderedBefore=2024-03-08T09:30:00Z").then().body("data", hasSize(0));
    }

    private static Map<String, Object> lamps() {
        return new TreeMap<>(Map.of(
                "externalId", "536365",
                "customerExternalId", "C-1",
                "orderedAt", "2024-03-08T09:30:00Z",
                "lines", lines()));
    }

    private static List<Map<String, String>> lines() {
        return List.of(
                Map.of("product", "85123A", "category", "lamps", "quantity", "6", "amount", "15.30", "cost", "6.00"),
                Map.of("product", "71053", "quantity", "1.5", "amount", "7.50", "cost", "4.00"));
    }
}
