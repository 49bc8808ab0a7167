// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.consent;

import static dev.kept.customer.Api.created;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.kept.customer.Api;
import dev.kept.customer.EventExamples;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class ConsentApiTest {

    private static final Set<String> TYPES = Set.of("customer.consent.changed.v1");

    private final Api api = Api.fresh();

    @Test
    void keepsEveryDecisionAndSaysWhatHeldAtAnInstant() {
        String path = "/api/v1/customers/" + api.customer() + "/consents";
        created(api.post(path, consent("EMAIL", true, "2024-01-01T00:00:00Z")));
        created(api.post(path, consent("EMAIL", false, "2024-03-01T00:00:00Z")));
        created(api.post(path, consent("TRACKING", true, "2024-02-01T00:00:00Z")));

        api.get(path)
                .then()
                .statusCode(200)
                .body("history", hasSize(3))
                .body("history[0].purpose", equalTo("EMAIL"))
                .body("history[0].granted", equalTo(false))
                .body("current", hasSize(8))
                .body("current.find { it.purpose == 'EMAIL' }.granted", equalTo(false))
                .body("current.find { it.purpose == 'TRACKING' }.granted", equalTo(true))
                .body("current.find { it.purpose == 'SURVEY' }.since", nullValue());
        api.get(path + "?asOf=2024-02-29T23:59:59Z")
                .then()
                .body("current.find { it.purpose == 'EMAIL' }.granted", equalTo(true));
    }

    @Test
    void namesEveryFaultAndKnowsOnlyOwnCustomers() {
        String path = "/api/v1/customers/" + api.customer() + "/consents";
        Map<String, Object> wrong = consent("EMAIL", false, "2199-01-01T00:00:00Z");
        wrong.put("expiresAt", "2024-01-01T00:00:00Z");

        api.post(path, wrong).then().statusCode(400).body("errors.pointer", containsInAnyOrder("/at", "/expiresAt"));
        api.post(path, Map.of("purpose", "FAX", "granted", true, "source", "web"))
                .then()
                .statusCode(400);
        api.get("/api/v1/customers/cus_1/consents").then().statusCode(404);
        api.post("/api/v1/customers/cus_1/consents", consent("EMAIL", true, "2024-01-01T00:00:00Z"))
                .then()
                .statusCode(404);
        Api.fresh().get(path).then().statusCode(404);
        api.with("customers:read")
                .post(path, consent("EMAIL", true, "2024-01-01T00:00:00Z"))
                .then()
                .statusCode(403);
    }

    @Test
    void declaresWhatAWithdrawalMeans() {
        String path = "/api/v1/consent-policy";
        api.get(path)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v0\""))
                .body("withdrawal", equalTo("ERASE_FUTURE_USE"));
        api.put(path, Map.of("withdrawal", "DELETE"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""))
                .body("withdrawal", equalTo("DELETE"));
        api.put(path, Map.of("withdrawal", "KEEP")).then().statusCode(428);
        api.with("customers:read", "customers:write")
                .put(path, Map.of("withdrawal", "KEEP"))
                .then()
                .statusCode(403);
    }

    @Test
    void tellsTheOtherServices() throws JsonProcessingException {
        String customer = api.customer();
        String path = "/api/v1/customers/" + customer + "/consents";
        created(api.post(path, consent("TRACKING", true, "2024-01-01T00:00:00Z")));
        created(api.post(path, consent("TRACKING", false, "2024-06-01T00:00:00Z")));

        // Versions rise over all customers, so this one depends on what ran before.
        Object version = api.events(3).get(2).get("version");
        EventExamples.check(
                api,
                3,
                Map.of(customer, "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T", "\"version\" : " + version, "\"version\" : 2"),
                TYPES);
    }

    private static Map<String, Object> consent(String purpose, boolean granted, String at) {
        return new TreeMap<>(Map.of(
                "purpose", purpose, "granted", granted, "source", "cookie-banner", "at", at, "textVersion", "1"));
    }
}
