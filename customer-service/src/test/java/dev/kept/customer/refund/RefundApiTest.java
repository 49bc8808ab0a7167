// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.refund;

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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class RefundApiTest {

    private static final String PATH = "/api/v1/refunds";

    private final Api api = Api.fresh();

    @Test
    void refundsAnOrderUpToItsAmount() {
        String order = api.order(api.customer(), "100.00");

        String first = created(api.post(PATH, refund("orderId", order, "60")));
        api.post(PATH, refund("orderId", order, "40.01"))
                .then()
                .statusCode(409)
                .body("code", equalTo("refund-exceeds-order"))
                .body("detail", equalTo("40 of the order can still be refunded."));
        created(api.post(PATH, refund("orderId", order, "40")));

        api.patch(PATH + "/" + first, "\"v1\"", "{\"amount\": {\"amount\": \"60.01\"}}")
                .then()
                .statusCode(409);
        api.patch(PATH + "/" + first, "\"v1\"", "{\"amount\": {\"amount\": \"59\"}}")
                .then()
                .statusCode(200);
        created(api.post(PATH, refund("orderId", order, "1")));
    }

    @Test
    void keepsAnOrderFromFallingBelowWhatWasRefunded() {
        String order = api.order(api.customer(), "100.00");
        String refund = created(api.post(PATH, refund("orderId", order, "60")));
        String orderPath = "/api/v1/orders/" + order;

        api.patch(orderPath, "\"v1\"", "{\"amount\": {\"amount\": \"59.99\"}}")
                .then()
                .statusCode(409)
                .body("code", equalTo("order-below-refunded"));
        api.delete(orderPath, "\"v1\"").then().statusCode(409).body("code", equalTo("order-has-refunds"));

        api.delete(PATH + "/" + refund, "\"v1\"").then().statusCode(204);
        api.delete(orderPath, "\"v1\"").then().statusCode(204);
    }

    @Test
    void refundsACustomerForNoOrderInParticular() {
        String customer = api.customer("C-1");

        String id = created(api.post(PATH, refund("customerExternalId", "C-1", "5")));

        api.get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("customerId", equalTo(customer))
                .body("orderId", nullValue())
                .body("amount", equalTo(cny("5.00")));
        api.get(PATH + "?customerId=" + customer).then().body("data", hasSize(1));
        api.get(PATH + "?orderId=ord_1").then().body("data", hasSize(0));
    }

    @Test
    void namesEveryFaultOfABody() {
        String order = api.order(api.customer(), "100.00");
        String stranger = api.customer();

        api.post(PATH, Map.of("amount", cny("1"), "refundedAt", "2024-01-01T00:00:00Z"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/orderId"));
        var foreign = refund("orderId", order, "0");
        foreign.put("customerId", stranger);
        foreign.put("refundedAt", "1969-01-01T00:00:00Z");
        api.post(PATH, foreign)
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/customerId", "/amount/amount", "/refundedAt"));
        api.post(PATH, refund("orderExternalId", "nothing", "1"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/orderExternalId"));
    }

    @Test
    void upsertsByTheClientsOwnIdAndChangesNothingTwice() {
        String order = api.order(api.customer(), "100.00");
        String path = PATH + "/by-external-id/{id}";

        created(api.put(path, refund("orderId", order, "100"), "R-1"));
        api.put(path, refund("orderId", order, "100"), "R-1")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""));
        api.put(path, refund("orderId", order, "99"), "R-1")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v2\""));

        String other = api.order(api.customer(), "100.00");
        api.put(path, refund("orderId", other, "99"), "R-1")
                .then()
                .statusCode(409)
                .body("code", equalTo("refund-target-fixed"));
    }

    @Test
    void tellsTheOtherServicesItsFullStateEachTime() {
        String customer = api.customer();
        String order = api.order(customer, "100.00");
        String id = created(api.post(PATH, refund("orderId", order, "60")));
        api.patch(PATH + "/" + id, "\"v1\"", "{\"amount\": {\"amount\": \"50\"}, \"reason\": null}")
                .then()
                .statusCode(200);
        api.delete(PATH + "/" + id, "\"v2\"").then().statusCode(204);

        var events = api.events(5).subList(2, 5);

        assertEquals(
                List.of("customer.refund.recorded.v1", "customer.refund.corrected.v1", "customer.refund.deleted.v1"),
                events.stream().map(event -> event.get("type")).toList());
        assertEquals(
                List.of(1, 2, 3),
                events.stream().map(event -> event.get("version")).toList());
        assertEquals("2024-03-15T14:00:00Z", events.get(1).get("time"));
        assertEquals(
                Map.of("refundId", id, "customerId", customer, "orderId", order, "amount", cny("50.00")),
                events.get(2).get("data"));
    }

    private static Map<String, Object> refund(String member, String target, String amount) {
        return new TreeMap<>(Map.of(
                member, target, "amount", cny(amount), "refundedAt", "2024-03-15T14:00:00Z", "reason", "damaged"));
    }
}
