// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.merge;

import static dev.kept.customer.Api.cny;
import static dev.kept.customer.Api.created;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.kept.customer.Api;
import dev.kept.customer.Eventually;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** After a merge the survivor is as if there had always been one; undone, everybody has what was theirs. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class MergedFileApiTest {

    private static final List<String> FIRST = List.of("2024-01-10", "2024-04-20", "2024-07-01", "2025-06-01");
    private static final List<String> SECOND = List.of("2024-02-25", "2024-05-30", "2024-06-15", "2025-07-20");

    private final Api api = Api.fresh();

    @Test
    void stagesAndSegmentsAreThoseOfOneCustomer() {
        segment("often", "orders(120) >= 3");
        segment("troubled", "complaints(60) >= 1 && daysSinceLastOrder < 30");
        segment("worth", "revenueTotal >= 40.0");
        String always = customer("always");
        String one = customer("one");
        String other = customer("other");
        Stream.concat(FIRST.stream(), SECOND.stream()).forEach(day -> order(always, day));
        FIRST.forEach(day -> order(one, day));
        SECOND.forEach(day -> order(other, day));
        complain(always, "2024-06-20");
        complain(other, "2024-06-20");
        Eventually.derived(api);
        Map<String, Object> apart = derivedOf(one);
        Map<String, Object> otherApart = derivedOf(other);
        assertNotEquals(derivedOf(always), apart);

        String merge = created(api.post("/api/v1/customer-merges", Map.of("survivorId", one, "mergedId", other)));

        assertEquals(derivedOf(always), derivedOf(one));
        Eventually.derived(api);
        assertEquals(members("often", one), members("often", always));
        assertEquals(List.of(), members("often", other));

        api.post("/api/v1/customer-merges/" + merge + "/undo", "").then().statusCode(200);
        assertEquals(apart, derivedOf(one));
        assertEquals(otherApart, derivedOf(other));
        Eventually.derived(api);
        assertEquals(List.of(), members("often", other));
    }

    @Test
    void everythingFollowsAndAnUndoGivesItBack() {
        created(api.post(
                "/api/v1/plans",
                Map.of("key", "tea", "name", Map.of("en", "Tea", "zh-CN", "茶"), "amount", cny("5"), "term", "P1M")));
        String coupon = created(api.post(
                "/api/v1/coupons",
                Map.of(
                        "key", "ten",
                        "name", Map.of("en", "Ten off", "zh-CN", "九折"),
                        "kind", "PERCENT",
                        "percent", "10",
                        "validFrom", "2024-01-01",
                        "validUntil", "2999-12-31")));
        String one = customer("one");
        String other = customer("other");
        fill(one, coupon);
        fill(other, coupon);
        Map<String, List<String>> ofOne = file(one);
        Map<String, List<String>> ofOther = file(other);
        ofOne.forEach((kind, ids) -> assertEquals(1, ids.size(), kind));

        String merge = created(api.post("/api/v1/customer-merges", Map.of("survivorId", one, "mergedId", other)));

        Map<String, List<String>> together = file(one);
        ofOne.forEach((kind, ids) ->
                assertEquals(both(ids, ofOther.getOrDefault(kind, List.of())), together.get(kind)));
        assertEquals(14, points(one));

        api.post("/api/v1/customer-merges/" + merge + "/undo", "").then().statusCode(200);
        assertEquals(ofOne, file(one));
        assertEquals(ofOther, file(other));
        assertEquals(7, points(one));
        assertEquals(7, points(other));
    }

    private void fill(String customer, String coupon) {
        complain(customer, "2024-06-20");
        created(api.post("/api/v1/tasks", Map.of("customerId", customer, "kind", "VISIT", "dueOn", "2024-03-08")));
        created(api.post(
                "/api/v1/subscriptions", Map.of("customerId", customer, "plan", "tea", "startsOn", "2024-01-01")));
        created(api.post("/api/v1/customers/" + customer + "/points-entries", Map.of("kind", "EARN", "points", 7)));
        created(api.post(
                "/api/v1/customers/" + customer + "/consents",
                Map.of("purpose", "EMAIL", "granted", true, "source", "form", "at", "2024-01-01T00:00:00Z")));
        api.post("/api/v1/coupons/" + coupon + "/grants", Map.of("customerIds", List.of(customer)))
                .then()
                .statusCode(200);
        created(api.post(
                "/api/v1/win-back-offers",
                Map.of("customerId", customer, "kind", "CALL", "offeredAt", "2024-03-08T09:30:00Z")));
    }

    /** The ids of what a customer has, by kind. */
    private Map<String, List<String>> file(String customer) {
        Map<String, List<String>> file = new TreeMap<>();
        for (String kind : List.of("complaints", "tasks", "subscriptions", "coupon-grants", "win-back-offers")) {
            file.put(kind, ids("/api/v1/" + kind + "?customerId=" + customer, "data.id"));
        }
        file.put("points", ids("/api/v1/customers/" + customer + "/points-entries", "data.id"));
        file.put("consents", ids("/api/v1/customers/" + customer + "/consents", "history.id"));
        return file;
    }

    private int points(String customer) {
        return api.get("/api/v1/customers/" + customer + "/points")
                .then()
                .statusCode(200)
                .extract()
                .path("balance");
    }

    private List<String> ids(String path, String where) {
        JsonPath answer = api.get(path).then().statusCode(200).extract().jsonPath();
        return answer.<String>getList(where).stream().sorted().toList();
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).sorted().toList();
    }

    /** The whole history of stages and stays in segments, computed when it is asked for. */
    private Map<String, Object> derivedOf(String customer) {
        String path = "/api/v1/customers/" + customer;
        JsonPath stages = api.get(path + "/stage-transitions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        JsonPath segments =
                api.get(path + "/segments").then().statusCode(200).extract().jsonPath();
        List<String> stays = new ArrayList<>();
        for (int i = 0; i < segments.getList("data").size(); i++) {
            String at = "data[" + i + "].";
            stays.add(segments.getString(at + "key") + " " + segments.getString(at + "from") + " "
                    + segments.getString(at + "to"));
        }
        return Map.of("stages", stages.getList("data"), "segments", stays);
    }

    /** Whether the customer was a member at the end of June 2024, as stored: its id stands for itself. */
    private List<String> members(String segment, String customer) {
        String id = api.get("/api/v1/segments?key=" + segment).then().extract().path("data[0].id");
        return api
                .get("/api/v1/segments/" + id + "/members?limit=200&asOf=2024-06-30")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<String>getList("data.customerId")
                .stream()
                .filter(customer::equals)
                .map(member -> "member")
                .toList();
    }

    private void segment(String key, String rule) {
        created(api.post(
                "/api/v1/segments",
                Map.of("key", key, "name", Map.of("en", key, "zh-CN", key), "kind", "BEHAVIOURAL", "rule", rule)));
    }

    private String customer(String externalId) {
        return created(api.post(
                "/api/v1/customers",
                Map.of("type", "PERSON", "externalId", externalId, "customerSince", "2024-01-01T00:00:00Z")));
    }

    private void order(String customer, String day) {
        created(api.post(
                "/api/v1/orders",
                Map.of("customerId", customer, "orderedAt", day + "T09:30:00Z", "amount", cny("10"))));
    }

    private void complain(String customer, String day) {
        created(api.post(
                "/api/v1/complaints",
                Map.of("customerId", customer, "openedAt", day + "T09:30:00Z", "severity", "LOW")));
    }
}
