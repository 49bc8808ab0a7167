// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.coupon;

import static dev.kept.customer.Api.created;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.customer.Api;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Coupons, bundles and birthday gifts, over HTTP. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class CouponApiTest {
    private static final String PATH = "/api/v1/coupons";

    private final Api api = Api.fresh();

    @Test
    void isRedeemedOnceEvenByParallelRequests() throws Exception {
        String coupon = created(api.post(PATH, coupon("spring-10")));
        String customer = api.customer();
        String grant = grant(coupon, customer).then().statusCode(200).extract().path("data[0].id");
        grant(coupon, customer).then().statusCode(409).body("code", equalTo("coupon-customer-limit-reached"));
        String order = api.order(customer, "50");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            answers.add(
                    threads.submit(() -> redeem(grant, Map.of("orderId", order)).statusCode()));
        }
        int redeemed = 0;
        for (Future<Integer> answer : answers) {
            redeemed += answer.get() == 200 ? 1 : 0;
        }
        threads.shutdown();
        assertEquals(1, redeemed);
        redeem(grant, Map.of()).then().statusCode(409).body("code", equalTo("coupon-redeemed"));
        api.get("/api/v1/coupon-grants?customerId=" + customer).then().body("data.status", contains("REDEEMED"));
        api.delete(PATH + "/" + coupon, "\"v1\"").then().statusCode(409).body("code", equalTo("coupon-granted"));
    }

    @Test
    void keepsItsLimitsAndDays() {
        var body = coupon("limited");
        body.put("total", 2);
        String coupon = created(api.post(PATH, body));
        String customer = api.customer();
        api.post(
                        PATH + "/" + coupon + "/grants",
                        Map.of("customerIds", List.of(customer, api.customer(), api.customer())))
                .then()
                .statusCode(409)
                .body("code", equalTo("coupon-total-reached"))
                .body("detail", endsWith("2 can still be granted."));
        String grant = grant(coupon, customer).then().statusCode(200).extract().path("data[0].id");
        api.patch(PATH + "/" + coupon, "\"v1\"", "{\"validUntil\": \"2024-12-31\"}")
                .then()
                .statusCode(200);
        api.get("/api/v1/coupon-grants/" + grant).then().body("status", equalTo("EXPIRED"));
        redeem(grant, Map.of()).then().statusCode(409).body("code", equalTo("coupon-not-valid"));
        var wrong = coupon("wrong");
        wrong.put("kind", "BUNDLE");
        wrong.put("validUntil", "2020-01-01");
        api.post(PATH, wrong)
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/amount", "/percent", "/products", "/validUntil"));
    }

    @Test
    void givesABirthdayGiftOnceAYear() {
        String born = LocalDate.now(java.time.ZoneOffset.UTC).minusYears(30).toString();
        String customer =
                created(api.post("/api/v1/customers", Map.of("type", "PERSON", "person", Map.of("birthDate", born))));
        String gift = created(api.post(PATH, coupon("gift")));
        api.get("/api/v1/birthday-gifts?days=2").then().statusCode(200).body("data.customerId", contains(customer));
        Map<String, String> give = Map.of("customerId", customer, "couponId", gift);
        api.post("/api/v1/birthday-gifts", give).then().statusCode(200).body("status", equalTo("ISSUED"));
        api.post("/api/v1/birthday-gifts", give).then().statusCode(409).body("code", equalTo("birthday-gift-given"));
        api.get("/api/v1/birthday-gifts").then().body("data", hasSize(0));
        api.post("/api/v1/birthday-gifts", Map.of("customerId", api.customer(), "couponId", gift))
                .then()
                .statusCode(409)
                .body("code", equalTo("birthday-unknown"));
    }

    private io.restassured.response.Response grant(String coupon, String customer) {
        return api.post(PATH + "/" + coupon + "/grants", Map.of("customerIds", List.of(customer)));
    }

    private io.restassured.response.Response redeem(String grant, Map<String, String> body) {
        return api.post("/api/v1/coupon-grants/" + grant + "/redemption", body);
    }

    private static Map<String, Object> coupon(String key) {
        return new TreeMap<>(Map.of(
                "key", key,
                "name", Map.of("en", "Ten per cent off", "zh-CN", "九折券"),
                "kind", "PERCENT",
                "percent", "10",
                "validFrom", "2024-01-01",
                "validUntil", "2999-12-31"));
    }
}
