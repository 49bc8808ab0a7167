// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.focusgroup;

import static dev.kept.customer.Api.created;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.kept.customer.Api;
import dev.kept.customer.EventExamples;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class FocusGroupApiTest {

    private static final String PATH = "/api/v1/focus-groups";

    private final Api api = Api.fresh();
    private String anna = "";
    private String bo = "";

    @BeforeEach
    void twoCustomers() {
        anna = api.customer("anna");
        bo = api.customer("bo");
    }

    @Test
    void keepsWhoAttendedAndWhatWasSaidUnderCodes() {
        String id = created(api.post(PATH, session(List.of(anna, bo), "slow-delivery")));
        created(api.post(PATH, session(List.of(bo), "kind-staff")));

        api.get(PATH + "/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""))
                .body("customerIds", hasItems(anna, bo))
                .body("notes", hasSize(2))
                .body("notes[0].text", equalTo("Two weeks is too long."))
                .body("notes[0].customerId", equalTo(bo))
                .body("notes[1].customerId", nullValue());
        api.with("customers:read")
                .get(PATH + "/{id}", id)
                .then()
                .body("notes[0].code", equalTo("slow-delivery"))
                .body("notes[0].text", nullValue());
        api.get("/api/v1/focus-group-codes")
                .then()
                .statusCode(200)
                .body("data.code", containsInAnyOrder("slow-delivery", "kind-staff", "prices"))
                .body("data.find { it.code == 'prices' }.sessions", equalTo(2));
        api.get(PATH + "?limit=1").then().body("data", hasSize(1)).body("page.hasMore", equalTo(true));
        api.get("/api/v1/customers/{id}/timeline?kinds=focus-group", bo)
                .then()
                .statusCode(200)
                .body("data", hasSize(2));
    }

    @Test
    void isReplacedWholeAndDeleted() throws JsonProcessingException {
        String id = created(api.post(PATH, session(List.of(anna, bo), "slow-delivery")));

        api.put(PATH + "/{id}", session(List.of(bo), "kind-staff"), id).then().statusCode(428);
        api.request()
                .contentType("application/json")
                .header("If-Match", "\"v1\"")
                .body(session(List.of(bo), "kind-staff"))
                .put(PATH + "/{id}", id)
                .then()
                .statusCode(200)
                .body("customerIds", contains(bo))
                .body("notes[0].code", equalTo("kind-staff"));
        api.delete(PATH + "/" + id, "\"v1\"").then().statusCode(412);
        api.delete(PATH + "/" + id, "\"v2\"").then().statusCode(204);
        api.get(PATH + "/{id}", id).then().statusCode(404).body("code", equalTo("focus-group-not-found"));

        Map<String, String> fixed = new HashMap<>(Map.of(
                id, "fgr_01KAMB7Q9V5W0Y3E8H2D4N6R1T",
                anna, "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T",
                bo, "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T"));
        api.events(6).stream()
                .map(event -> String.valueOf(event.get("entity")))
                .filter(entity -> entity.startsWith("fga_"))
                .forEach(entity -> fixed.put(entity, "fga_01KAMB7Q9V5W0Y3E8H2D4N6R1T"));
        EventExamples.check(
                api, 6, fixed, Set.of("customer.focus-group.attended.v1", "customer.focus-group.deleted.v1"));
    }

    @Test
    void refusesWhoIsUnknownNamedTwiceOrSpeaksWithoutBeingThere() {
        api.post(
                        PATH,
                        Map.of(
                                "title",
                                "Prices",
                                "heldAt",
                                "2026-03-12T14:00:00Z",
                                "customerIds",
                                List.of(anna, "cus_none", anna),
                                "notes",
                                List.of(Map.of("code", "prices", "text", "Fair.", "customerId", bo))))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/customerIds/1", "/customerIds/2", "/notes/0/customerId"));
        api.post(PATH, Map.of("title", "Prices", "heldAt", "2999-01-01T00:00:00Z"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/heldAt"));
    }

    private Map<String, Object> session(List<String> customers, String code) {
        return Map.of(
                "title", "Delivery times 交付时间",
                "place", "上海",
                "heldAt", "2026-03-12T14:00:00Z",
                "customerIds", customers,
                "notes",
                        List.of(
                                Map.of("code", code, "text", "Two weeks is too long.", "customerId", bo),
                                Map.of("code", "prices", "text", "Nobody complained of prices.")));
    }
}
