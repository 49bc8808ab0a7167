// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.segment;

import static dev.kept.customer.Api.cny;
import static dev.kept.customer.Api.created;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.kept.customer.Api;
import dev.kept.customer.EventExamples;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class SegmentApiTest {

    private static final String SEGMENTS = "/api/v1/segments";

    private final Api api = Api.fresh();

    @Test
    void membersFollowFromTheRuleOnAnyDay() {
        String north = customer("north");
        String south = customer("south");
        order(north, "2024-03-08", "10");
        order(north, "2024-03-20", "10");
        order(south, "2024-03-08", "10");
        String often = created(segment("often", "orders(30) >= 2"));
        String inNorth = created(segment("in-north", "region == \"north\""));

        settled();
        members(often, "2024-03-19", List.of());
        members(often, "2024-03-20", List.of(north));
        members(often, "2024-04-06", List.of(north));
        members(often, "2024-04-07", List.of());
        api.get(SEGMENTS + "/{id}/counts?from=2024-03-01&to=2024-05-01&grain=MONTH", often)
                .then()
                .statusCode(200)
                .body("before", equalTo(0))
                .body("points.count", contains(1, 0))
                .body("points.entries", contains(1, 0))
                .body("points.exits", contains(0, 1));
        api.get("/api/v1/customers?segment=in-north").then().body("data.id", contains(north));
        api.get("/api/v1/customers/{id}/segments", north)
                .then()
                .body("data.key", contains("in-north", "often"))
                .body("data.from", contains("2024-01-01", "2024-03-20"))
                .body("data.to", contains(null, "2024-04-07"));
        api.get("/api/v1/customers/{id}/segments?asOf=2024-05-01", north).then().body("data.key", contains("in-north"));
        api.get("/api/v1/customers/{id}/segments", south).then().body("data", hasSize(0));

        order(south, "2024-03-09", "5");
        settled();
        members(often, "2024-03-20", List.of(north, south));
        api.get(SEGMENTS + "/{id}/members?limit=1&asOf=2024-03-20", often)
                .then()
                .body("data", hasSize(1))
                .body("page.hasMore", equalTo(true));
        members(inNorth, "2024-03-20", List.of(north));
    }

    @Test
    void complaintsAndContactsAreFactsToo() {
        String customer = customer("north");
        String troubled = created(segment("troubled", "complaints(30) >= 1"));
        String called = created(segment("called", "contacts(7) == 1"));
        created(api.post(
                "/api/v1/complaints",
                Map.of("customerId", customer, "openedAt", "2024-03-08T09:30:00Z", "severity", "HIGH")));
        created(api.post(
                "/api/v1/interactions",
                Map.of(
                        "customerId", customer,
                        "channel", "PHONE",
                        "direction", "INBOUND",
                        "startedAt", "2024-04-08T09:30:00Z")));

        settled();
        members(troubled, "2024-03-08", List.of(customer));
        members(troubled, "2024-04-07", List.of());
        members(called, "2024-04-14", List.of(customer));
        members(called, "2024-04-15", List.of());
    }

    @Test
    void aRuleIsTriedBeforeItIsSaved() {
        String north = customer("north");
        customer("south");

        api.post(SEGMENTS + "/preview", Map.of("rule", "region == \"north\" || daysSinceLastOrder < 10"))
                .then()
                .statusCode(200)
                .body("count", equalTo(1))
                .body("customers", equalTo(2))
                .body("sample", contains(north))
                .body("breakdown.region[0].value", equalTo("north"));
        api.post(SEGMENTS + "/preview", Map.of("rule", "regoin == \"north\""))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/rule"))
                .body("errors[0].detail", containsString("regoin"))
                .body("errors[0].detail", containsString("region"));
        api.post(SEGMENTS + "/preview", Map.of("rule", "orders(tenureDays) > 1"))
                .then()
                .statusCode(400);
        api.get(SEGMENTS).then().body("data", hasSize(0));
    }

    @Test
    void aSegmentIsChangedWithItsVersionAndDeletedWithItsMembers() {
        String customer = customer("north");
        String id = created(segment("vip", "region == \"south\""));
        String path = SEGMENTS + "/" + id;
        segment("vip", "true").then().statusCode(409).body("code", equalTo("segment-key-taken"));
        segment("Not a key", "true").then().statusCode(400);

        api.patch(path, "\"v1\"", "{\"rule\": \"region =\"}").then().statusCode(400);
        api.patch(path, "\"v1\"", "{\"key\": \"other\"}").then().statusCode(409);
        api.patch(path, "\"v1\"", "{\"rule\": \"region == \\\"north\\\"\"}")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v2\""));
        api.patch(path, "\"v1\"", "{}").then().statusCode(412);
        api.get(path + "/versions")
                .then()
                .body("data.version", contains(2, 1))
                .body("data.rule", contains("region == \"north\"", "region == \"south\""));
        settled();
        members(id, "2024-06-01", List.of(customer));
        api.get(SEGMENTS + "?key=vip").then().body("data.id", contains(id));

        api.with("customers:read").post(SEGMENTS, Map.of()).then().statusCode(403);
        api.delete(path, "\"v2\"").then().statusCode(204);
        api.get(path).then().statusCode(404);
        api.get(path + "/members").then().statusCode(404);
        settled();
        api.get("/api/v1/customers/{id}/segments", customer).then().body("data", hasSize(0));
    }

    @Test
    void tellsTheOtherServices() throws JsonProcessingException {
        String customer = customer("north");
        created(segment("vip", "orderCount > 0"));
        String lately = created(segment("lately", "orders(85) > 0"));
        settled();
        order(customer, "2024-03-08", "10");
        settled();
        api.delete(SEGMENTS + "/" + lately, "\"v1\"").then().statusCode(204);
        settled();
        awaitSegmentsOfVersion(2);
        List<Map<String, Object>> events = api.derivedEvents(2).stream()
                .filter(event -> "customer.segments.changed.v1".equals(event.get("type")))
                .toList();
        assertEquals(2, events.size(), events.toString());
        assertEquals(customer + "/segments", events.get(1).get("entity"));
        assertEquals(2, events.get(1).get("version"));
        assertEquals(
                Map.of("customerId", customer, "segments", List.of(Map.of("segment", "vip", "from", "2024-03-08"))),
                events.get(1).get("data"));
        assertEquals(
                Map.of(
                        "customerId",
                        customer,
                        "segments",
                        List.of(
                                Map.of("segment", "lately", "from", "2024-03-08", "to", "2024-06-01"),
                                Map.of("segment", "vip", "from", "2024-03-08"))),
                events.get(0).get("data"));
    }

    @Test
    void itsEventsAreTheCommittedExamples() throws JsonProcessingException {
        String customer = customer("north");
        String vip = created(segment("vip", "orderCount > 0"));
        order(customer, "2024-03-08", "10");
        settled();
        String lately = created(segment("lately", "orders(85) > 0"));
        settled();
        String gone = created(segment("gone", "false"));
        api.delete(SEGMENTS + "/" + gone, "\"v1\"").then().statusCode(204);
        api.get(SEGMENTS).then().body("data.key", contains("lately", "vip"));

        awaitSegmentsOfVersion(2);
        EventExamples.check(
                api,
                6,
                Map.of(
                        customer, "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T",
                        vip, "sgt_01KAMB7Q9V5W0Y3E8H2D4N6R1T",
                        lately, "sgt_01KAMB7Q9V5W0Y3E8H2D4N6R1S",
                        gone, "sgt_01KAMB7Q9V5W0Y3E8H2D4N6R1R"),
                Set.of("customer.segments.changed.v1", "tenant.segment.saved.v1", "tenant.segment.deleted.v1"));
    }

    private void awaitSegmentsOfVersion(int version) {
        for (int i = 0; i < 100; i++) {
            if (api.derivedEvents(0).stream()
                    .anyMatch(event -> "customer.segments.changed.v1".equals(event.get("type"))
                            && Integer.valueOf(version).equals(event.get("version")))) {
                return;
            }
            pause();
        }
        throw new AssertionError("No event of version " + version);
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void members(String segment, String day, List<String> customers) {
        api.get(SEGMENTS + "/{id}/members?asOf={day}", segment, day)
                .then()
                .statusCode(200)
                .body("data.customerId", containsInAnyOrder(customers.toArray()))
                .body("page.nextCursor", nullValue());
    }

    private io.restassured.response.Response segment(String key, String rule) {
        return api.post(
                SEGMENTS,
                Map.of(
                        "key",
                        key,
                        "name",
                        Map.of("en", "Best customers", "zh-CN", "重要客户"),
                        "kind",
                        "BEHAVIOURAL",
                        "rule",
                        rule));
    }

    private String customer(String region) {
        return created(api.post(
                "/api/v1/customers",
                Map.of("type", "PERSON", "customerSince", "2024-01-01T00:00:00Z", "region", region)));
    }

    private void order(String customer, String day, String amount) {
        created(api.post(
                "/api/v1/orders",
                Map.of("customerId", customer, "orderedAt", day + "T09:30:00Z", "amount", cny(amount))));
    }

    private void settled() {
        for (int i = 0; i < 200; i++) {
            if (api.get("/api/v1/stage-counts").then().statusCode(200).extract().<Integer>path("pending") == 0) {
                return;
            }
            pause();
        }
        throw new AssertionError("The worker does not come to an end");
    }
}
