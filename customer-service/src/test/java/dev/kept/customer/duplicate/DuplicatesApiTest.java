// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.duplicate;

import static dev.kept.customer.Api.created;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.kept.customer.Api;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class DuplicatesApiTest {

    private static final String CUSTOMERS = "/api/v1/customers/";

    private final Api api = Api.fresh();

    @Test
    void findsThoseWhoMayBeTheSameOne() {
        String first = created(api.post(
                CUSTOMERS, customer(Map.of("country", "CN", "phone", "010 5555 0147", "email", "a@example.com"))));
        var second = api.post(
                CUSTOMERS, customer(Map.of("phone", "+86 (10) 5555-0147", "email", "A@Example.com", "name", "张伟")));
        second.then()
                .statusCode(201)
                .body("possibleDuplicates", hasSize(1))
                .body("possibleDuplicates[0].customerId", equalTo(first))
                .body("possibleDuplicates[0].matchedOn", contains("EMAIL", "PHONE"));
        api.get(CUSTOMERS + first + "/duplicates").then().body("customerId", contains(created(second)));
        api.get("/api/v1/duplicate-groups?limit=1")
                .then()
                .body("data[0].matchedOn", equalTo("EMAIL"))
                .body("data[0].value", equalTo("a@example.com"))
                .body("data[0].customers.customerId", contains(first, created(second)))
                .body("page.hasMore", equalTo(true));
        api.with("customers:read")
                .get("/api/v1/duplicate-groups?matchedOn=PHONE")
                .then()
                .body("data", hasSize(1))
                .body("data[0].value", nullValue())
                .body("data[0].customers[1].name", equalTo("张*"));

        created(api.post("/api/v1/customer-merges", Map.of("survivorId", first, "mergedId", created(second))));
        api.get("/api/v1/duplicate-groups").then().body("data", empty());
    }

    private static Map<String, Object> customer(Map<String, Object> more) {
        Map<String, Object> body = new TreeMap<>(more);
        body.put("type", "PERSON");
        return body;
    }
}
