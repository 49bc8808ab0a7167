// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.customer;

import static dev.kept.customer.Api.created;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
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

/** What a profile holds, who said it, how complete it is, and by what it is found. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class ProfileApiTest {

    private static final String CUSTOMERS = "/api/v1/customers";
    private static final String DEFINITIONS = "/api/v1/attribute-definitions";

    private final Api api = Api.fresh();

    @Test
    void keepsEveryMemberAndHidesWhatIsPersonal() {
        String path = CUSTOMERS + "/" + created(api.post(CUSTOMERS, zhangWei()));

        api.get(path)
                .then()
                .body("person.birthDate", equalTo("1990-05-17"))
                .body("person.interests", contains("hiking", "photography"))
                .body("community", equalTo("徐家汇"))
                .body("contacts[0].value", equalTo("zhangwei_90"))
                .body("risk", equalTo(Map.of("level", "LOW", "score", "0.25", "reason", "pays on time")))
                .body("preferences.maxContactsPerMonth", equalTo(4))
                .body("tags", contains("vip", "北方"));
        api.with("customers:read")
                .get(path)
                .then()
                .body("person.birthDate", nullValue())
                .body("person.sex", equalTo("FEMALE"))
                .body("contacts[0].value", equalTo("***"))
                .body("risk", equalTo(Map.of("level", "LOW", "score", "0.25")));
        api.patch(path, "\"v1\"", "{\"person\": {\"sex\": null, \"education\": \"master\"}, \"tags\": null}")
                .then()
                .statusCode(200)
                .body("person.sex", nullValue())
                .body("person.education", equalTo("master"))
                .body("person.birthDate", equalTo("1990-05-17"))
                .body("tags", nullValue());

        assertEquals(
                Map.of(
                        "type", "PERSON",
                        "city", "上海",
                        "community", "徐家汇",
                        "sex", "FEMALE",
                        "ageBand", "25-34",
                        "incomeBand", "100k-200k",
                        "riskLevel", "LOW",
                        "preferredChannel", "WECHAT"),
                new TreeMap<>(attributes(api.events(2).get(0))));
    }

    @Test
    void namesWhatIsWrongInsideAMember() {
        api.post(
                        CUSTOMERS,
                        Map.of(
                                "type", "PERSON",
                                "person", Map.of("birthDate", "2999-01-01"),
                                "contacts", List.of(Map.of("kind", "WECHAT")),
                                "risk", Map.of("level", "LOW", "score", "1.5"),
                                "preferences", Map.of("maxContactsPerMonth", -1),
                                "tags", List.of("a|b")))
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/person/birthDate",
                                "/contacts/0/value",
                                "/risk/score",
                                "/preferences/maxContactsPerMonth",
                                "/tags/0"));
        api.post(CUSTOMERS, Map.of("type", "PERSON", "person", Map.of("sex", "x")))
                .then()
                .statusCode(400);
        api.post(CUSTOMERS, Map.of("type", "PERSON", "person", Map.of("age", 30)))
                .then()
                .statusCode(400);
    }

    @Test
    void holdsValuesToWhatTheTenantDefines() {
        String id = created(api.post(DEFINITIONS, definition("tier", "CHOICE", Map.of("choices", List.of("gold")))));
        created(api.post(DEFINITIONS, definition("nickname", "TEXT", Map.of("personal", true))));
        created(api.post(DEFINITIONS, definition("visits", "NUMBER", Map.of())));
        api.post(DEFINITIONS, definition("tier", "TEXT", Map.of())).then().statusCode(409);
        api.post(DEFINITIONS, definition("size", "CHOICE", Map.of())).then().statusCode(400);
        api.with("customers:write")
                .post(DEFINITIONS, definition("size", "TEXT", Map.of()))
                .then()
                .statusCode(403);
        api.patch(DEFINITIONS + "/" + id, "\"v1\"", "{\"type\": \"TEXT\"}")
                .then()
                .statusCode(409);

        api.post(CUSTOMERS, customer(Map.of("attributes", Map.of("tier", "tin", "visits", "many"))))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/attributes/tier", "/attributes/visits"));
        String path = CUSTOMERS + "/"
                + created(api.post(
                        CUSTOMERS,
                        customer(Map.of(
                                "attributes", Map.of("tier", "gold", "nickname", "小张", "visits", "3", "free", "x")))));
        api.get(path).then().body("attributes.nickname", equalTo("小张"));
        api.with("customers:read")
                .get(path)
                .then()
                .body("attributes", equalTo(Map.of("tier", "gold", "visits", "3", "free", "x")));
        assertEquals(
                Map.of("type", "PERSON", "tier", "gold", "visits", "3", "free", "x"),
                attributes(api.events(1).get(0)));

        api.get(path).then().body("completeness", equalTo(0));
        api.patch(DEFINITIONS + "/" + id, "\"v1\"", "{\"required\": true}")
                .then()
                .statusCode(200);
        api.get(path).then().body("completeness", equalTo(9)).body("missing", hasItem("contact"));
        api.get(CUSTOMERS + "?completenessBelow=9").then().body("data", empty());
        api.get(CUSTOMERS + "?completenessBelow=10&sort=completeness").then().body("data", hasSize(1));
        api.delete(DEFINITIONS + "/" + id, "\"v2\"").then().statusCode(204);
        api.get(path).then().body("completeness", equalTo(0)).body("attributes.tier", equalTo("gold"));
        api.get(DEFINITIONS).then().body("data.key", contains("nickname", "visits"));
    }

    @Test
    void believesSourcesByTheTenantsRankingAndListsTheirConflicts() {
        String id = created(api.post(
                CUSTOMERS,
                customer(Map.of("externalId", "C-1", "city", "上海", "email", "a@example.com", "source", "crm"))));
        String path = CUSTOMERS + "/" + id;
        api.patch(path, "\"v1\"", "{\"city\": \"北京\", \"email\": \"b@example.com\", \"source\": \"shop\"}")
                .then()
                .statusCode(200)
                .body("city", equalTo("北京"));

        api.get("/api/v1/attribute-conflicts?attribute=city")
                .then()
                .body("data", hasSize(1))
                .body("data[0].customerId", equalTo(id))
                .body("data[0].believed.source", equalTo("shop"))
                .body("data[0].others.value", contains("上海"))
                .body("data[0].decidedBy", equalTo("LATEST_EFFECTIVE"));
        api.with("customers:read")
                .get("/api/v1/attribute-conflicts?attribute=email")
                .then()
                .body("data[0].believed.value", nullValue());

        api.put("/api/v1/source-ranking", Map.of("sources", List.of("crm", "crm")))
                .then()
                .statusCode(400);
        api.put("/api/v1/source-ranking", Map.of("sources", List.of("crm", "shop")))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""));
        api.get(path).then().body("city", equalTo("上海")).header("ETag", equalTo("\"v3\""));
        api.get("/api/v1/attribute-conflicts?winner=crm")
                .then()
                .body("data.decidedBy", contains("SOURCE_RANKING", "SOURCE_RANKING"));
        api.patch(path, "\"v3\"", "{\"city\": \"广州\", \"source\": \"shop\"}")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v3\""))
                .body("city", equalTo("上海"));
        api.get(path + "/attributes").then().body("find { it.attribute == 'city' }.others.value", contains("广州"));
        api.put(CUSTOMERS + "/by-external-id/{id}", customer(Map.of("source", "crm")), "C-1")
                .then()
                .statusCode(200)
                .body("city", equalTo("广州"));
        api.get("/api/v1/attribute-conflicts").then().body("data", empty());
    }

    @Test
    void findsCustomersByAnyPartOfTheirTexts() {
        String zhang = created(api.post(CUSTOMERS, zhangWei()));
        String jose = created(api.post(
                CUSTOMERS,
                customer(Map.of(
                        "name",
                        "José Álvarez",
                        "externalId",
                        "Web-7",
                        "phone",
                        "+34 612 345 678",
                        "tags",
                        List.of("gold")))));
        Api reader = api.with("customers:read");

        finds(api, "伟", zhang);
        finds(api, "张伟", zhang);
        finds(api, "ALVAREZ", jose);
        finds(api, "se al", jose);
        finds(api, "612 345", jose);
        finds(api, "zhangwei_90", zhang);
        finds(api, "web-", jose);
        finds(api, "nobody");
        finds(reader, "alvarez");
        finds(reader, "web-7", jose);
        finds(reader, "gol", jose);
        finds(Api.fresh(), "alvarez");
        api.get(CUSTOMERS + "?tag=gold").then().body("data.id", contains(jose));
        api.get(CUSTOMERS + "?tag=gol").then().body("data", empty());
        api.get(CUSTOMERS + "?q=a").then().statusCode(400).body("errors.parameter", contains("q"));
        api.patch(CUSTOMERS + "/" + jose, "\"v1\"", "{\"name\": \"Ana\", \"tags\": [\"tin\"]}")
                .then()
                .statusCode(200);
        finds(api, "alvarez");
        finds(api, "ana", jose);
        api.get(CUSTOMERS + "?tag=gold").then().body("data", empty());
    }

    private static void finds(Api api, String q, String... ids) {
        List<String> found = api.request()
                .queryParam("q", q)
                .get(CUSTOMERS)
                .then()
                .statusCode(200)
                .extract()
                .path("data.id");
        assertEquals(List.of(ids), found, q);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> attributes(Map<String, Object> event) {
        return (Map<String, String>) ((Map<String, Object>) event.get("data")).get("attributes");
    }

    private static Map<String, Object> definition(String key, String type, Map<String, Object> more) {
        Map<String, Object> body = new TreeMap<>(more);
        body.put("key", key);
        body.put("type", type);
        body.put("label", Map.of("en", key, "zh-CN", "属性"));
        return body;
    }

    private static Map<String, Object> customer(Map<String, Object> more) {
        Map<String, Object> body = new TreeMap<>(more);
        body.put("type", "PERSON");
        return body;
    }

    private static Map<String, Object> zhangWei() {
        return Map.of(
                "name",
                "张伟",
                "type",
                "PERSON",
                "city",
                "上海",
                "community",
                "徐家汇",
                "person",
                Map.of(
                        "sex", "FEMALE",
                        "birthDate", "1990-05-17",
                        "incomeBand", "100k-200k",
                        "interests", List.of("photography", "hiking", "hiking")),
                "contacts",
                List.of(Map.of("kind", "WECHAT", "value", "zhangwei_90", "preferred", true)),
                "risk",
                Map.of("level", "LOW", "score", "0.25", "reason", "pays on time"),
                "preferences",
                Map.of("channel", "WECHAT", "maxContactsPerMonth", 4),
                "tags",
                List.of("北方", "vip"),
                "customerSince",
                "2024-03-01T00:00:00Z");
    }
}
