// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.interaction;

import static dev.kept.customer.Api.created;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.kept.customer.Api;
import dev.kept.customer.EventExamples;
import dev.kept.customer.ImportFile;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class InteractionApiTest {

    private static final String PATH = "/api/v1/interactions";
    private static final Set<String> TYPES = Set.of(
            "customer.interaction.recorded.v1", "customer.interaction.corrected.v1", "customer.interaction.deleted.v1");

    private final Api api = Api.fresh();

    @Test
    void recordsFiltersAndHidesWhatWasSaid() {
        api.put(
                        "/api/v1/touchpoints/onboarding-call",
                        Map.of("label", Map.of("en", "Onboarding call", "zh-CN", "上手电话")))
                .then()
                .statusCode(201);
        String customer = api.customer();
        Map<String, Object> call = interaction(customer, "2024-03-08T09:30:00Z");
        call.put("touchpoint", "onboarding-call");
        call.put("summary", "Asked for a demo");
        call.put("handling", Map.of("outcome", "demo-agreed", "resolvedOnFirstContact", true));
        String path = PATH + "/" + created(api.post(PATH, call));
        created(api.post(PATH, interaction(api.customer(), "2024-04-08T09:30:00Z")));

        api.get(path)
                .then()
                .body("summary", equalTo("Asked for a demo"))
                .body("handling.outcome", equalTo("demo-agreed"));
        api.with("customers:read").get(path).then().statusCode(200).body("summary", nullValue());
        api.get(PATH + "?touchpoint=onboarding-call").then().body("data", hasSize(1));
        api.get(PATH + "?channel=PHONE&startedAfter=2024-04-01T00:00:00Z")
                .then()
                .body("data", hasSize(1));
        api.get(PATH + "?channel=EMAIL").then().body("data", hasSize(0));
        api.delete("/api/v1/touchpoints/onboarding-call", "\"v1\"")
                .then()
                .statusCode(409)
                .body("code", equalTo("touchpoint-in-use"));
        api.get("/api/v1/touchpoints").then().body("data.key", contains("onboarding-call"));
        Api.fresh().get(path).then().statusCode(404);
    }

    @Test
    void namesEveryFault() {
        Map<String, Object> wrong = interaction(api.customer(), "1969-12-31T23:59:59Z");
        wrong.put("touchpoint", "nowhere");
        wrong.put("handling", Map.of("agentId", "agt_1", "firstResponseAt", "1960-01-01T00:00:00Z"));
        api.post(PATH, wrong)
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/startedAt", "/touchpoint", "/handling/agentId", "/handling/firstResponseAt"));
        api.post(PATH, Map.of()).then().statusCode(400);
        api.with("customers:read").post(PATH, wrong).then().statusCode(403);
        api.with("customers:write")
                .put("/api/v1/touchpoints/x", Map.of())
                .then()
                .statusCode(403);
    }

    @Test
    void upsertsAndImportsAndChangesNothingTwice() {
        String customer = api.customer("C-1");
        Map<String, Object> body = interaction(customer, "2024-03-08T09:30:00Z");
        created(api.put(PATH + "/by-external-id/{id}", body, "I-1"));
        api.put(PATH + "/by-external-id/{id}", body, "I-1")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""));

        ImportFile file = new ImportFile(api, "interaction-imports");
        String rows = """
                externalId,customerExternalId,channel,direction,startedAt,durationSeconds,outcome,resolvedOnFirstContact
                I-1,C-1,PHONE,OUTBOUND,2024-03-08 09:30,,,
                I-2,C-1,EMAIL,INBOUND,2024-03-09,12,answered,true
                I-3,C-1,FAX,INBOUND,2024-03-09,12,,
                I-4,C-1,CHAT,INBOUND,2024-03-09,soon,,perhaps
                """;
        file.csv(rows).hasCounts(4, 1, 0, 1, 2);
        file.csv(rows).hasCounts(4, 0, 0, 2, 2);
        file.ndjson(
                        "{\"externalId\":\"I-2\",\"customerExternalId\":\"C-1\",\"channel\":\"EMAIL\",\"direction\":\"INBOUND\","
                                + "\"startedAt\":\"2024-03-09T00:00:00Z\"}\n")
                .hasCounts(1, 0, 1, 0, 0);
    }

    @Test
    void warnsOfMoreContactsThanTheCustomerWants() {
        String customer = created(api.post(
                "/api/v1/customers",
                Map.of("type", "PERSON", "preferences", Map.of("channel", "EMAIL", "maxContactsPerMonth", 2))));
        String path = "/api/v1/customers/" + customer + "/contact-allowance";
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();

        api.get(path).then().statusCode(200).body("contacts", equalTo(0)).body("nextAllowedAt", notNullValue());
        for (int i = 0; i < 3; i++) {
            created(api.post(PATH, interaction(customer, now)));
        }
        created(api.post(PATH, interaction(customer, "2024-03-08T09:30:00Z")));

        api.get(path)
                .then()
                .body("contacts", equalTo(3))
                .body("maximum", equalTo(2))
                .body("exceededBy", equalTo(1))
                .body("throughOthers", equalTo(3))
                .body("nextAllowedAt", containsString("-01T00:00:00Z"));
        api.get("/api/v1/customers/cus_1/contact-allowance").then().statusCode(404);
    }

    @Test
    void tellsTheOtherServicesItsFullStateEachTime() throws JsonProcessingException {
        String customer = api.customer();
        Map<String, Object> body = interaction(customer, "2024-03-08T09:30:00Z");
        body.put("handling", Map.of("outcome", "answered", "firstResponseAt", "2024-03-08T09:30:20Z"));
        body.put("summary", "Not for anybody else");
        String id = created(api.post(PATH, body));
        api.patch(PATH + "/" + id, "\"v1\"", "{\"durationSeconds\": 310}")
                .then()
                .statusCode(200);
        api.delete(PATH + "/" + id, "\"v2\"").then().statusCode(204);

        EventExamples.check(
                api,
                4,
                Map.of(customer, "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T", id, "int_01KAMB7Q9V5W0Y3E8H2D4N6R1T"),
                TYPES);
    }

    private static Map<String, Object> interaction(String customer, String startedAt) {
        return new TreeMap<>(
                Map.of("customerId", customer, "channel", "PHONE", "direction", "OUTBOUND", "startedAt", startedAt));
    }
}
