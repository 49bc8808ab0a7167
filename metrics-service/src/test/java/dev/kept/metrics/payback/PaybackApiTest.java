// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.payback;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.kept.feedkit.FeedHandler;
import dev.kept.metrics.fact.CostFact;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.modelling.ModelApi;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who was won in which month, and when that had paid. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class PaybackApiTest {

    private static final String PAYBACKS = "/api/v1/acquisition-paybacks";

    @Inject
    FeedHandler feed;

    private final List<Map.Entry<String, Fact>> facts = new ArrayList<>();
    private ModelApi api;

    @BeforeEach
    void newTenant() {
        api = new ModelApi(feed);
    }

    @Test
    void eachCohortIsFollowedUntilItHasPaidBack() {
        // January: two customers for 300, of which 60 on no channel; each leaves 50 in January and 100 a month after.
        cost("rsp_a", "MARKETING", 240, "2024-01-05", "search");
        cost("rsp_b", "SALES", 60, "2024-01-06", null);
        for (String customer : List.of("cus_1", "cus_2")) {
            order(customer, "2024-01-10", 90, 40);
            order(customer, "2024-02-10", 150, 50);
            order(customer, "2024-03-10", 150, 50);
        }
        // February: one customer who cost 1000 and has left 10, since serving took 20.
        cost("rsp_c", "PROMOTION", 1000, "2024-02-01", "fair");
        order("cus_3", "2024-02-20", 30, 0);
        cost("cus_3", "SERVICING", 20, "2024-02-21", null);
        // March: money, and nobody who came.
        cost("rsp_d", "MARKETING", 70, "2024-03-01", "search");
        api.deliver(facts);

        JsonPath view = api.request()
                .get(PAYBACKS + "?from=2024-01-01&to=2024-04-01")
                .then()
                .statusCode(200)
                .body("cohorts", hasSize(3))
                .body("cohorts.month", equalTo(List.of("2024-01-01", "2024-02-01", "2024-03-01")))
                .body("cohorts.acquired", equalTo(List.of(2, 1, 0)))
                .body("cohorts[0].paybackMonth", equalTo(2))
                .body("cohorts[1].reason", equalTo("not-yet"))
                .body("cohorts[2].reason", equalTo("nobody-acquired"))
                .body("lag", equalTo(0))
                .extract()
                .jsonPath(ModelApi.DOUBLES);
        assertEquals(300, view.getDouble("cohorts[0].spent"));
        assertEquals(60, view.getDouble("cohorts[0].unallocated"));
        assertEquals(150, view.getDouble("cohorts[0].acquisitionCost"));
        assertEquals(
                List.of(50.0, 150.0, 250.0),
                view.getList("cohorts[0].contributionPerCustomer").subList(0, 3));
        assertEquals(500.0 / 300, view.getDouble("cohorts[0].ltvToCac"), 1e-11);
        assertNull(view.get("cohorts[0].reason"));
        assertEquals(1000, view.getDouble("cohorts[1].acquisitionCost"));
        assertEquals(.01, view.getDouble("cohorts[1].ltvToCac"), 1e-12);
        assertEquals(70, view.getDouble("cohorts[2].spent"));
        assertNull(view.get("cohorts[2].acquisitionCost"));

        // A month earlier was spent on February what was spent in January; and sales are paid to nobody outside.
        JsonPath lagged = api.request()
                .get(PAYBACKS + "?from=2024-02-01&to=2024-03-01&lag=1&spending=PAID&discountRate=0.1")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(ModelApi.DOUBLES);
        assertEquals(240, lagged.getDouble("cohorts[0].acquisitionCost"));
        assertEquals(10 * Math.pow(1.1, -1 / 12.0) / 240, lagged.getDouble("cohorts[0].ltvToCac"), 1e-12);

        // The metric of the same month says the same of the cost.
        JsonPath metric = api.request()
                .get("/api/v1/metrics/customer-acquisition-cost/values?grain=month&from=2024-01-01&to=2024-02-01")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(ModelApi.DOUBLES);
        assertEquals(view.getDouble("cohorts[0].acquisitionCost"), metric.getDouble("series[0].points[0].value"));
    }

    @Test
    void namesWhatIsWrong() {
        refused("from=2024-01-02&to=2024-02-01", "from");
        refused("from=2024-02-01&to=2024-02-01", "to");
        refused("from=2000-01-01&to=2024-02-01", "to");
        refused("from=0001-01-01&to=2024-02-01", "from");
        api.request().get(PAYBACKS + "?lag=99").then().statusCode(400);
        api.request().get(PAYBACKS + "?discountRate=-1").then().statusCode(400);
        api.request().get(PAYBACKS).then().statusCode(200).body("cohorts", hasSize(12));
    }

    private void refused(String query, String parameter) {
        api.request()
                .get(PAYBACKS + "?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(parameter));
    }

    private void order(String customer, String day, long amount, long cost) {
        facts.add(Map.entry(
                customer, new OrderFact("ord_" + facts.size(), 1, noon(day), amount * 10_000, cost * 10_000, false)));
    }

    private void cost(String customer, String type, long amount, String day, @Nullable String channel) {
        LocalDate on = LocalDate.parse(day);
        facts.add(Map.entry(
                customer,
                new CostFact(
                        "cst_" + facts.size(), 1, noon(day), type, amount * 10_000, on, on, channel, null, false)));
    }

    private static Instant noon(String day) {
        return Instant.parse(day + "T12:00:00Z");
    }
}
