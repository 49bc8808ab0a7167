// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.referral;

import static dev.kept.customer.Api.created;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.customer.Api;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Referrals, over HTTP. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class ReferralApiTest {
    private static final String PATH = "/api/v1/referrals";

    private final Api api = Api.fresh();

    @Test
    void convertsWithTheFirstOrderThatIsLargeEnoughAndRewardsOnce() {
        declare();
        String referrer = api.customer();
        String referred = api.customer();
        String code = code(referrer);
        assertTrue(code.matches("[A-HJ-NP-Z2-9]{10}"), code);
        String id = created(api.post(PATH, body(code.toLowerCase(java.util.Locale.ROOT), referred)));
        api.get("/api/v1/customers/" + referred + "/attribution").then().body("channel", equalTo("referral"));
        api.order(referred, "49.99");
        api.get(PATH + "/" + id).then().statusCode(200).body("convertedAt", nullValue());
        String order = api.order(referred, "50");
        api.order(referred, "900");
        api.get(PATH + "/" + id)
                .then()
                .body("convertedAt", equalTo("2024-03-08T09:30:00Z"))
                .body("orderId", equalTo(order))
                .body("rewardEntryId", notNullValue());
        api.get("/api/v1/customers/" + referrer + "/points").then().body("balance", equalTo(500));
        api.get(PATH + "?customerId=" + referrer).then().body("data.id", contains(id));
        List<Object> told = api.events(8).stream()
                .filter(event -> String.valueOf(event.get("type")).startsWith("customer.referral."))
                .map(event -> event.get("type"))
                .toList();
        assertEquals(List.of("customer.referral.made.v1", "customer.referral.converted.v1"), told);
    }

    @Test
    void refusesSelfCirclesSecondReferrersAndOldCustomers() {
        String a = api.customer();
        String b = api.customer();
        String c = api.customer();
        problem(api.post(PATH, body(code(a), a)), "referral-of-self");
        created(api.post(PATH, body(code(a), b)));
        created(api.post(PATH, body(code(b), c)));
        problem(api.post(PATH, body(code(c), a)), "referral-circular");
        problem(api.post(PATH, body(code(c), b)), "referred-already");
        String old = api.customer();
        api.order(old, "1");
        problem(
                api.post(PATH, Map.of("code", code(a), "customerId", old, "madeAt", "2024-04-01T00:00:00Z")),
                "referred-not-new");
        api.post(PATH, Map.of("code", "NOTHING", "madeAt", "1900-01-01T00:00:00Z"))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/code", "/customerId", "/madeAt"));
    }

    @Test
    void ofTwoReferralsThatWouldCloseACircleTogetherOneIsRefused() throws Exception {
        for (int i = 0; i < 5; i++) {
            String a = api.customer();
            String b = api.customer();
            String ofA = code(a);
            String ofB = code(b);
            ExecutorService threads = Executors.newFixedThreadPool(2);
            Future<Integer> one =
                    threads.submit(() -> api.post(PATH, body(ofA, b)).statusCode());
            Future<Integer> two =
                    threads.submit(() -> api.post(PATH, body(ofB, a)).statusCode());
            assertEquals(201 + 409, one.get() + two.get());
            threads.shutdown();
        }
    }

    private String code(String customer) {
        return api.post("/api/v1/customers/" + customer + "/referral-codes", Map.of())
                .then()
                .statusCode(201)
                .extract()
                .path("code");
    }

    private void declare() {
        api.put(
                        "/api/v1/loyalty-programme",
                        Map.of(
                                "pointsPerUnit", "0",
                                "earnsFrom", "2024-01-01",
                                "referralReward", 500,
                                "referralMinimum", "50"))
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> body(String code, String referred) {
        return Map.of("code", code, "customerId", referred, "madeAt", "2024-03-01T00:00:00Z");
    }

    private static void problem(io.restassured.response.Response answer, String code) {
        answer.then().statusCode(409).body("code", equalTo(code));
    }
}
