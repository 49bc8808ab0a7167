// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.merge;

import static dev.kept.customer.Api.cny;
import static dev.kept.customer.Api.created;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.customer.Api;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class CustomerMergeApiTest {

    private static final String CUSTOMERS = "/api/v1/customers/";
    private static final String MERGES = "/api/v1/customer-merges";

    private final Api api = Api.fresh();

    @Test
    void givesTheWholeFileToTheSurvivorAndBackAgain() {
        String survivor =
                created(api.post(CUSTOMERS, Map.of("type", "PERSON", "externalId", "A", "name", "张伟", "city", "上海")));
        String merged = created(api.post(
                CUSTOMERS, Map.of("type", "PERSON", "externalId", "B", "city", "北京", "phone", "+86 10 5555 0147")));
        String own = api.order(survivor, "10");
        String order = api.order(merged, "20");
        String refund = created(api.post(
                "/api/v1/refunds", Map.of("orderId", order, "amount", cny("5"), "refundedAt", "2024-03-15T14:00:00Z")));

        Response answer = api.post(
                MERGES, Map.of("survivorExternalId", "A", "mergedId", merged, "reason", "the same telephone number"));
        String merge = created(answer);

        answer.then()
                .header("Location", containsString(MERGES + "/" + merge))
                .body("survivorId", equalTo(survivor))
                .body("mergedId", equalTo(merged))
                .body("moved.order", equalTo(1))
                .body("moved.refund", equalTo(1))
                .body("filled", equalTo(1));
        api.get("/api/v1/orders?customerId=" + survivor).then().body("data.id", containsInAnyOrder(own, order));
        api.get("/api/v1/refunds?customerId=" + survivor).then().body("data.id", contains(refund));
        api.get(CUSTOMERS + survivor)
                .then()
                .body("city", equalTo("上海"))
                .body("phone", equalTo("+86 10 5555 0147"))
                .body("mergedInto", nullValue());
        api.get(CUSTOMERS + merged).then().statusCode(200).body("mergedInto", equalTo(survivor));
        api.get(CUSTOMERS).then().body("data.id", contains(survivor));
        api.get(CUSTOMERS + "?merged=true").then().body("data.id", contains(merged));
        api.with("customers:read").get(MERGES + "/" + merge).then().body("reason", nullValue());

        String later = created(api.post(
                "/api/v1/refunds", Map.of("orderId", order, "amount", cny("1"), "refundedAt", "2024-03-16T14:00:00Z")));
        api.post(MERGES + "/" + merge + "/undo", "")
                .then()
                .statusCode(200)
                .body("undoneAt", notNullValue())
                .body("undoneBy", notNullValue());

        api.get("/api/v1/orders?customerId=" + survivor).then().body("data.id", contains(own));
        api.get("/api/v1/orders?customerId=" + merged).then().body("data.id", contains(order));
        api.get("/api/v1/refunds?customerId=" + merged).then().body("data.id", containsInAnyOrder(refund, later));
        api.get(CUSTOMERS + survivor).then().body("phone", nullValue()).body("city", equalTo("上海"));
        api.get(CUSTOMERS + merged).then().body("mergedInto", nullValue()).body("city", equalTo("北京"));
        api.post(MERGES + "/" + merge + "/undo", "")
                .then()
                .statusCode(409)
                .body("code", equalTo("merge-undone-already"));
        api.get(MERGES + "?undone=true").then().body("data.id", contains(merge));
        api.get(MERGES + "?undone=false").then().body("data", empty());
    }

    @Test
    void tellsTheOtherServicesWhatMovedAndThatOneIsNoMore() {
        String survivor = api.customer("A");
        String merged = api.customer("B");
        String order = api.order(merged, "20");
        String merge = merge(survivor, merged);
        api.post(MERGES + "/" + merge + "/undo", "").then().statusCode(200);

        List<Map<String, Object>> events = api.events(12);

        assertEquals(
                List.of(
                        "customer.order.placed.v1 1 " + merged,
                        "customer.order.deleted.v1 2 " + merged,
                        "customer.order.placed.v1 2 " + survivor,
                        "customer.order.deleted.v1 3 " + survivor,
                        "customer.order.placed.v1 3 " + merged),
                told(events, order));
        assertEquals(
                List.of(
                        "customer.profile.changed.v1 1 " + merged,
                        "customer.merged.v1 2 " + merged,
                        "customer.merge-undone.v1 3 " + merged,
                        "customer.profile.changed.v1 4 " + merged),
                told(events, merged));
        assertEquals(3, told(events, survivor).size());
        assertEquals(
                List.of(Map.of("customerId", merged, "into", survivor)),
                events.stream()
                        .filter(event -> event.get("type").equals("customer.merged.v1"))
                        .map(event -> event.get("data"))
                        .toList());
    }

    @Test
    void keepsWhatWasSaidOfTheSurvivorSince() {
        String survivor = api.customer("A");
        String merged = created(api.post(
                CUSTOMERS,
                Map.of("type", "PERSON", "city", "北京", "region", "华北", "attributes", Map.of("tier", "gold"))));
        String merge = merge(survivor, merged);
        api.patch(CUSTOMERS + survivor, "\"v2\"", "{\"city\": \"上海\"}").then().statusCode(200);

        api.post(MERGES + "/" + merge + "/undo", "").then().statusCode(200);

        api.get(CUSTOMERS + survivor)
                .then()
                .body("city", equalTo("上海"))
                .body("region", nullValue())
                .body("attributes", equalTo(Map.of()));
    }

    @Test
    void takesTheNamesOfAMergedCustomerForTheSurvivor() {
        String survivor = api.customer("A");
        String merged = api.customer("B");
        merge(survivor, merged);

        String order = created(api.post(
                "/api/v1/orders",
                Map.of("customerExternalId", "B", "orderedAt", "2024-03-08T09:30:00Z", "amount", cny("7"))));

        api.get("/api/v1/orders/" + order).then().body("customerId", equalTo(survivor));
        api.get("/api/v1/orders?customerId=" + merged).then().body("data.id", contains(order));
        api.patch("/api/v1/orders/" + order, "\"v1\"", "{\"customerId\": \"" + merged + "\"}")
                .then()
                .statusCode(200)
                .body("customerId", equalTo(survivor));
        api.patch(CUSTOMERS + merged, "\"v2\"", "{\"city\": \"x\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("customer-merged"))
                .body("detail", containsString(survivor));
        api.put(CUSTOMERS + "by-external-id/{id}", Map.of("type", "PERSON"), "B")
                .then()
                .statusCode(409);
        api.delete(CUSTOMERS + merged, "\"v2\"").then().statusCode(409);
        api.delete(CUSTOMERS + survivor, "\"v2\"").then().statusCode(204);
        api.get(CUSTOMERS + merged).then().statusCode(404);
    }

    @Test
    void undoesAChainFromItsEnd() {
        String a = api.customer("A");
        String b = api.customer("B");
        String c = api.customer("C");
        String orderOfA = api.order(a, "1");
        String orderOfB = api.order(b, "2");
        String first = merge(b, a);
        String second = merge(c, b);

        api.get("/api/v1/orders?customerId=" + c).then().body("data.id", containsInAnyOrder(orderOfA, orderOfB));
        String late = api.order(a, "3");
        api.get("/api/v1/orders/" + late).then().body("customerId", equalTo(c));
        api.post(MERGES + "/" + first + "/undo", "")
                .then()
                .statusCode(409)
                .body("code", equalTo("merge-not-the-last"))
                .body("detail", containsString(second));
        api.post(MERGES + "/" + second + "/undo", "").then().statusCode(200);
        api.get("/api/v1/orders?customerId=" + b).then().body("data.id", containsInAnyOrder(orderOfA, orderOfB));
        api.post(MERGES + "/" + first + "/undo", "").then().statusCode(200);
        api.get("/api/v1/orders?customerId=" + a).then().body("data.id", contains(orderOfA));
        api.get("/api/v1/orders?customerId=" + b).then().body("data.id", contains(orderOfB));
        api.get("/api/v1/orders?customerId=" + c).then().body("data.id", contains(late));
    }

    @Test
    void refusesWhatCannotBeMerged() {
        String survivor = api.customer("A");
        String merged = api.customer("B");
        String foreign = Api.fresh().customer("A");

        api.post(MERGES, Map.of("survivorId", survivor, "mergedExternalId", "A"))
                .then()
                .statusCode(400)
                .body("errors.code", contains("merge-same-customer"));
        api.post(MERGES, Map.of("survivorId", survivor, "mergedId", foreign))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/mergedId"))
                .body("errors.code", contains("customer-unknown"));
        api.post(MERGES, Map.of()).then().statusCode(400).body("errors", hasSize(2));
        merge(survivor, merged);
        api.post(MERGES, Map.of("survivorId", survivor, "mergedId", merged))
                .then()
                .statusCode(400)
                .body("errors.code", contains("merge-same-customer"));
        api.with("customers:read").post(MERGES, Map.of()).then().statusCode(403);
        Api.fresh().get(MERGES + "/mrg_x").then().statusCode(404).body("code", equalTo("merge-not-found"));
    }

    @Test
    void losesNothingWhenMergesAndOrdersComeAtOnce() {
        String survivor = api.customer("S");
        List<String> others = IntStream.range(0, 4)
                .mapToObj(number -> api.customer("M" + number))
                .toList();
        List<CompletableFuture<Integer>> calls = new ArrayList<>();
        for (String other : others) {
            calls.add(call(() -> api.post(MERGES, Map.of("survivorId", survivor, "mergedId", other))));
            calls.add(call(() -> api.post(MERGES, Map.of("survivorId", survivor, "mergedId", other))));
            IntStream.range(0, 5)
                    .forEach(number -> calls.add(call(() -> api.post(
                            "/api/v1/orders",
                            Map.of("customerId", other, "orderedAt", "2024-03-08T09:30:00Z", "amount", cny("1"))))));
        }
        List<Integer> statuses = calls.stream().map(CompletableFuture::join).toList();

        assertEquals(
                Stream.concat(
                                Stream.of(400, 400, 400, 400),
                                Stream.generate(() -> 201).limit(24))
                        .sorted()
                        .toList(),
                statuses.stream()
                        .map(status -> status == 409 ? 400 : status)
                        .sorted()
                        .toList());
        api.get("/api/v1/orders?limit=200&customerId=" + survivor).then().body("data", hasSize(20));
        api.get(CUSTOMERS).then().body("data.id", contains(survivor));
    }

    private static CompletableFuture<Integer> call(java.util.function.Supplier<Response> request) {
        return CompletableFuture.supplyAsync(() -> {
            int status = request.get().statusCode();
            while (status == 503) { // somebody held the customer too long: as the answer says, try again
                status = request.get().statusCode();
            }
            return status;
        });
    }

    private String merge(String survivor, String merged) {
        return created(api.post(MERGES, Map.of("survivorId", survivor, "mergedId", merged)));
    }

    private static List<String> told(List<Map<String, Object>> events, String entity) {
        return events.stream()
                .filter(event -> entity.equals(event.get("entity")))
                .sorted(java.util.Comparator.comparing(
                                (Map<String, Object> event) -> ((Number) event.get("version")).longValue())
                        .thenComparing(event -> !event.get("type").toString().contains("deleted")))
                .map(event -> event.get("type") + " " + event.get("version") + " " + event.get("subject"))
                .toList();
    }
}
