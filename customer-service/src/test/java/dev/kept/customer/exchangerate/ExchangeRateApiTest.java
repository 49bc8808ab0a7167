// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.exchangerate;

import static dev.kept.customer.Api.cny;
import static dev.kept.customer.Api.created;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.kept.customer.Api;
import dev.kept.customer.EventExamples;
import dev.kept.customer.ImportFile;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rates, and amounts in several currencies, over HTTP. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class ExchangeRateApiTest {
    private static final String PATH = "/api/v1/exchange-rates";

    private final Api api = Api.fresh();

    @Test
    void areKeptByCurrencyAndDayAndListed() {
        String id = created(api.post(PATH, rate("USD", "2024-01-01", "7.10")));
        created(api.post(PATH, rate("USD", "2024-02-01", "7.2")));
        created(api.post(PATH, rate("EUR", "2024-01-01", "7.8")));
        api.get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""))
                .body("rate", equalTo("7.1"));
        api.post(PATH, rate("USD", "2024-01-01", "7.3"))
                .then()
                .statusCode(409)
                .body("code", equalTo("exchange-rate-taken"));
        api.get(PATH + "?currency=USD").then().body("data.validFrom", contains("2024-02-01", "2024-01-01"));
        api.get(PATH + "?validBefore=2024-02-01&sort=currency").then().body("data.currency", contains("EUR", "USD"));
        String cursor = api.get(PATH + "?limit=2&sort=validFrom,currency")
                .then()
                .extract()
                .path("page.nextCursor");
        api.get(PATH + "?limit=2&sort=validFrom,currency&cursor=" + cursor)
                .then()
                .body("data", hasSize(1))
                .body("data[0].rate", equalTo("7.2"));
        api.patch(PATH + "/" + id, "\"v1\"", "{\"validFrom\": \"2024-02-01\"}")
                .then()
                .statusCode(409);
        api.patch(PATH + "/" + id, "\"v1\"", "{\"rate\": \"7.123456789012\"}")
                .then()
                .statusCode(200)
                .body("rate", equalTo("7.123456789012"));
        api.delete(PATH + "/" + id, "\"v1\"").then().statusCode(412);
        api.delete(PATH + "/" + id, "\"v2\"").then().statusCode(204);
        api.get(PATH + "/" + id).then().statusCode(404);
        Api.fresh().get(PATH).then().statusCode(200).body("data", hasSize(0));
        api.get("/api/v1/audit-entries?action=exchange-rate.corrected").then().body("data.entity", hasItem(id));
    }

    @Test
    void namesEveryFaultAndImports() {
        api.post(PATH, rate("CNY", "1969-12-31", "1"))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/currency", "/validFrom"));
        api.post(PATH, rate("ABC", "2024-01-01", "1")).then().statusCode(400);
        for (String wrong : List.of("0", "-1", "1e3", "0.0000000000001", "1234567890")) {
            api.post(PATH, rate("USD", "2024-01-01", wrong))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/rate"));
        }
        ImportFile imports = new ImportFile(api, "exchange-rate-imports");
        String file = "currency,validFrom,rate\nJPY,2024-01-01,0.05\nJPY,2024-01-02,0.051\nCNY,2024-01-01,1\n";
        imports.csv(file).hasCounts(3, 2, 0, 0, 1);
        imports.csv(file).hasCounts(3, 0, 0, 2, 1);
        imports.csv(file.replace("0.051", "0.052")).hasCounts(3, 0, 1, 1, 1);
        api.get("/api/v1/tenant-settings").then().statusCode(200);
    }

    @Test
    void amountsMayBeInAnyCurrencyAndAreNeverAddedRaw() {
        created(api.post(PATH, rate("USD", "2024-01-01", "7")));
        created(api.post("/api/v1/costs", cost("10", "USD", "2024-01-05")));
        created(api.post("/api/v1/costs", cost("5", "CNY", "2024-01-05")));
        created(api.post("/api/v1/costs", cost("1000", "USD", "2023-12-31")));
        api.get("/api/v1/cost-summaries?from=2023-01-01&to=2024-12-31")
                .then()
                .statusCode(200)
                .body("total", equalTo(cny("75.00")));
        created(api.post(PATH, rate("USD", "2023-12-01", "6")));
        api.get("/api/v1/cost-summaries?from=2023-01-01&to=2024-12-31").then().body("total", equalTo(cny("6075.00")));
    }

    @Test
    void anOrderAndItsRefundsShareOneCurrency() {
        String customer = api.customer();
        Map<String, Object> order = new HashMap<>(Map.of(
                "customerId",
                customer,
                "orderedAt",
                "2024-01-05T00:00:00Z",
                "currency",
                "USD",
                "lines",
                List.of(Map.of("product", "P-1", "quantity", "1", "amount", "20"))));
        String id = created(api.post("/api/v1/orders", order));
        api.get("/api/v1/orders/" + id).then().body("amount", equalTo(usd("20.00")));
        api.patch("/api/v1/orders/" + id, "\"v1\"", "{\"orderedAt\": \"2024-01-06T00:00:00Z\"}")
                .then()
                .statusCode(200)
                .body("amount.currency", equalTo("USD"));
        order.put("amount", cny("20"));
        api.post("/api/v1/orders", order).then().statusCode(400).body("errors.code", contains("currency-not-of-order"));
        Map<String, Object> refund =
                new HashMap<>(Map.of("orderId", id, "refundedAt", "2024-01-07T00:00:00Z", "amount", cny("1")));
        api.post("/api/v1/refunds", refund).then().statusCode(400).body("errors.pointer", contains("/amount/currency"));
        refund.put("amount", usd("1"));
        created(api.post("/api/v1/refunds", refund));
        api.patch("/api/v1/orders/" + id, "*", "{\"currency\": \"EUR\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("order-currency-fixed"));
    }

    @Test
    void aSubscriptionHasTheCurrencyOfItsAmountElseOfItsPlan() {
        created(api.post(
                "/api/v1/plans",
                Map.of("key", "pro", "name", Map.of("en", "Pro", "zh-CN", "专业版"), "amount", usd("12"), "term", "P1M")));
        String customer = api.customer();
        Map<String, Object> wanted =
                new HashMap<>(Map.of("customerId", customer, "plan", "pro", "startsOn", "2024-01-01"));
        String planned = created(api.post("/api/v1/subscriptions", wanted));
        api.get("/api/v1/subscriptions/" + planned).then().body("spans[0].mrr", equalTo(usd("12.00")));
        wanted.put("amount", Map.of("amount", "10", "currency", "EUR"));
        created(api.post("/api/v1/subscriptions", wanted));
        wanted.put("changes", List.of(Map.of("kind", "PLAN_CHANGE", "on", "2024-01-20", "amount", usd("11"))));
        api.post("/api/v1/subscriptions", wanted)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/changes/0/amount/currency"));
    }

    @Test
    void itsEventsAreTheCommittedOnes() throws JsonProcessingException {
        String id = created(api.post(PATH, rate("USD", "2024-01-01", "7.0835")));
        api.patch(PATH + "/" + id, "\"v1\"", "{\"rate\": \"7.09\"}").then().statusCode(200);
        api.delete(PATH + "/" + id, "\"v2\"").then().statusCode(204);
        EventExamples.check(
                api,
                3,
                Map.of(id, "fxr_01KAMB7Q9V5W0Y3E8H2D4N6R1T"),
                Set.of(
                        "tenant.exchange-rate.recorded.v1",
                        "tenant.exchange-rate.corrected.v1",
                        "tenant.exchange-rate.deleted.v1"));
    }

    private static Map<String, Object> rate(String currency, String validFrom, String rate) {
        return Map.of("currency", currency, "validFrom", validFrom, "rate", rate);
    }

    private static Map<String, Object> cost(String amount, String currency, String day) {
        return Map.of("type", "TOOLS", "amount", Map.of("amount", amount, "currency", currency), "incurredOn", day);
    }

    private static Map<String, String> usd(String amount) {
        return Map.of("amount", amount, "currency", "USD");
    }
}
