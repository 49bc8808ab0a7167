// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.customer;

import static dev.kept.customer.Api.created;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.customer.Api;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class CustomerApiTest {

    private static final String PATH = "/api/v1/customers";

    private final Api api = Api.fresh();

    @Test
    void createsACustomerAndReadsItAgain() {
        Response answer = api.post(PATH, zhangWei());
        String id = created(answer);

        answer.then()
                .header("Location", equalTo(answer.getHeader("Location")))
                .header("ETag", equalTo("\"v1\""))
                .body("id", startsWith("cus_"))
                .body("masked", equalTo(false));
        api.get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""))
                .body("externalId", equalTo("C-1"))
                .body("name", equalTo("张伟"))
                .body("type", equalTo("PERSON"))
                .body("email", equalTo("zhang.wei@example.com"))
                .body("phone", equalTo("+86 10 5555 0147"))
                .body("country", equalTo("中国"))
                .body("attributes", equalTo(Map.of("tier", "gold")))
                .body("customerSince", equalTo("2024-03-01T00:00:00Z"))
                .body("createdAt", notNullValue());
    }

    @Test
    void masksWhoACustomerIsWithoutTheScope() {
        String id = created(api.post(PATH, zhangWei()));

        Api reader = api.with("customers:read");
        reader.get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("masked", equalTo(true))
                .body("name", equalTo("张*"))
                .body("email", equalTo("z***@example.com"))
                .body("phone", equalTo("***47"))
                .body("country", equalTo("中国"));
        reader.get(PATH + "?externalId=C-1").then().body("data[0].name", equalTo("张*"));
        reader.get(PATH + "?name=zhang").then().statusCode(403).body("code", equalTo("customer-names-hidden"));
        reader.get(PATH + "?sort=-name").then().statusCode(403);
    }

    @Test
    void changesWhatAMergePatchNamesAndClearsWhatItNulls() {
        String id = created(api.post(PATH, zhangWei()));

        api.patch(
                        PATH + "/" + id,
                        "\"v1\"",
                        "{\"city\": \"上海\", \"phone\": null, \"attributes\": {\"size\": \"L\", \"tier\": null}}")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v2\""))
                .body("city", equalTo("上海"))
                .body("phone", nullValue())
                .body("attributes", equalTo(Map.of("size", "L")))
                .body("name", equalTo("张伟"));

        api.patch(PATH + "/" + id, "\"v1\"", "{\"city\": \"x\"}").then().statusCode(412);
        api.request()
                .contentType("application/merge-patch+json")
                .body("{\"city\": \"x\"}")
                .patch(PATH + "/" + id)
                .then()
                .statusCode(428);
        api.patch(PATH + "/" + id, "\"v2\"", "{\"type\": null, \"colour\": 1}")
                .then()
                .statusCode(400);
        api.patch(PATH + "/" + id, "\"v2\"", "{\"email\": \"nobody\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/email"));
        api.patch(PATH + "/" + id, "\"v2\"", "[]").then().statusCode(400);
    }

    @Test
    void upsertsByTheClientsOwnIdAndChangesNothingTwice() {
        String path = PATH + "/by-external-id/{id}";
        Map<String, Object> body = new TreeMap<>(Map.of("type", "COMPANY", "name", "Acme"));

        String id = created(api.put(path, body, "A/1"));
        api.put(path, body, "A/1")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""))
                .body("id", equalTo(id));
        body.put("region", "North");
        api.put(path, body, "A/1").then().statusCode(200).header("ETag", equalTo("\"v2\""));
        body.put("externalId", "other");
        api.put(path, body, "A/1").then().statusCode(400).body("errors.pointer", contains("/externalId"));

        assertEquals(2, api.events(2).size());
    }

    @Test
    void expectsTheVersionThatAnUpsertNames() {
        String path = PATH + "/by-external-id/{id}";
        var body = Map.of("type", "COMPANY");

        api.request()
                .contentType("application/json")
                .header("If-Match", "*")
                .body(body)
                .put(path, "A")
                .then()
                .statusCode(412);
        created(api.put(path, body, "A"));
        api.request()
                .contentType("application/json")
                .header("If-Match", "\"v7\"")
                .body(body)
                .put(path, "A")
                .then()
                .statusCode(412);
    }

    @Test
    void refusesAnExternalIdThatIsTaken() {
        String first = api.customer("C-1");

        api.post(PATH, Map.of("type", "PERSON", "externalId", "C-1"))
                .then()
                .statusCode(409)
                .body("code", equalTo("customer-external-id-taken"))
                .body("detail", equalTo("The external id C-1 belongs to the customer " + first + "."));
        String second = api.customer("C-2");
        api.patch(PATH + "/" + second, "\"v1\"", "{\"externalId\": \"C-1\"}")
                .then()
                .statusCode(409);
    }

    @Test
    void deletesACustomerWithItsOrdersAndFreesItsExternalId() {
        String id = api.customer("C-1");
        String order = api.order(id, "10.00");

        api.delete(PATH + "/" + id, "\"v0\"").then().statusCode(412);
        api.delete(PATH + "/" + id, "\"v1\"").then().statusCode(204);

        api.get(PATH + "/" + id).then().statusCode(404).body("code", equalTo("customer-not-found"));
        api.get("/api/v1/orders/" + order).then().statusCode(404);
        api.customer("C-1");
    }

    @Test
    void tellsTheOtherServicesWithoutSayingWhoItIs() {
        String id = created(api.post(PATH, zhangWei()));
        api.patch(PATH + "/" + id, "\"v1\"", "{\"city\": \"上海\", \"effectiveAt\": \"2025-01-01T00:00:00Z\"}")
                .then()
                .statusCode(200);
        api.delete(PATH + "/" + id, "\"v2\"").then().statusCode(204);

        var events = api.events(3);

        assertEquals(
                List.of("customer.profile.changed.v1", "customer.profile.changed.v1", "customer.deleted.v1"),
                events.stream().map(event -> event.get("type")).toList());
        assertEquals(
                List.of(1, 2, 3),
                events.stream().map(event -> event.get("version")).toList());
        assertEquals("2024-03-01T00:00:00Z", events.get(0).get("time"));
        assertEquals("2025-01-01T00:00:00Z", events.get(1).get("time"));
        assertEquals(
                Map.of(
                        "customerId",
                        id,
                        "externalId",
                        "C-1",
                        "attributes",
                        Map.of("type", "PERSON", "country", "中国", "tier", "gold", "city", "上海")),
                events.get(1).get("data"));
        assertEquals(Map.of("customerId", id), events.get(2).get("data"));
    }

    @Test
    void namesEveryFaultOfABody() {
        api.post(
                        PATH,
                        Map.of(
                                "email", "nobody",
                                "phone", "call me",
                                "country", "",
                                "attributes", Map.of("Tier", "gold", "city", "x"),
                                "customerSince", Instant.now().plusSeconds(3600).toString()))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-request"))
                .body("errors", hasSize(7));
        api.post(PATH, Map.of("type", "PERSON", "id", "cus_1")).then().statusCode(400);
        api.post(PATH, "{\"type\": \"PERSON\", \"type\": \"COMPANY\"}").then().statusCode(400);
        api.post(PATH, "{\"type\": \"PERSON\", \"name\": 7}").then().statusCode(400);
        api.post(PATH, "{\"type\": \"PERSON\", \"name\": \"a\\u0000\"}").then().statusCode(400);
        api.post(PATH, "{").then().statusCode(400);
    }

    @Test
    void createsOnceForOneIdempotencyKey() {
        String first =
                withKey("k1", zhangWei()).then().statusCode(201).extract().path("id");

        String again = withKey("k1", zhangWei())
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .extract()
                .path("id");

        assertEquals(first, again);
        withKey("k1", Map.of("type", "COMPANY")).then().statusCode(422);
    }

    @Test
    void speaksChineseToThoseWhoAskForIt() {
        api.request()
                .header("Accept-Language", "zh-CN")
                .get(PATH + "/cus_nobody")
                .then()
                .statusCode(404)
                .header("Content-Language", equalTo("zh-CN"))
                .body("title", equalTo("找不到客户"))
                .body("code", equalTo("customer-not-found"));
    }

    private Response withKey(String key, Object body) {
        return api.request()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post(PATH);
    }

    private static Map<String, Object> zhangWei() {
        return Map.of(
                "externalId", "C-1",
                "name", "张伟",
                "type", "PERSON",
                "email", "zhang.wei@example.com",
                "phone", "+86 10 5555 0147",
                "country", "中国",
                "attributes", Map.of("tier", "gold"),
                "customerSince", "2024-03-01T00:00:00Z");
    }
}
