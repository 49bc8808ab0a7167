// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.worth;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.kept.feedkit.FeedHandler;
import dev.kept.metrics.fact.CostFact;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.oracle.History;
import dev.kept.metrics.snapshot.Told;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class ContributionApiTest {

    @Inject
    FeedHandler feed;

    private final Told told = Told.fresh();

    /**
     * Anna pays 100.0001 for goods of 40 in March, gets 10 back in April, and is served for 31 over March; Ben pays 50; Cleo
     * cost 20 and bought nothing; 7 were spent on nobody in particular; Dora is only known.
     */
    @BeforeEach
    void fourCustomers() {
        Instant march = Instant.parse("2024-03-05T12:00:00Z");
        told.of(
                feed,
                History.inUtc(90)
                        .add("cus_a", new OrderFact("o_a", 1, march, 1_000_001, 400_000, false))
                        .refund("cus_a", "2024-04-02", 10)
                        .add("cus_a", cost("c_a", "SERVICING", 310_000, "2024-03-01", "2024-03-31"))
                        .order("cus_b", "2024-03-06", 50)
                        .profile("cus_c", "2024-01-01", Map.of())
                        .add("cus_c", cost("c_c", "SALES", 200_000, "2024-03-07", "2024-03-07"))
                        .add("rsp_c", cost("c_n", "MARKETING", 70_000, "2024-03-07", "2024-03-07"))
                        .nps("cus_d", "2024-03-01", 9));
    }

    private static CostFact cost(String id, String type, long amount, String from, String to) {
        Instant at = Instant.parse("2024-03-01T12:00:00Z");
        return new CostFact(id, 1, at, type, amount, LocalDate.parse(from), LocalDate.parse(to), null, null, false);
    }

    @Test
    void whatACustomerHasLeftIsExact() {
        told.get("customer-contributions/cus_a")
                .statusCode(200)
                .body("customerId", equalTo("cus_a"))
                .body("orders", equalTo(1))
                .body("revenue.toString()", equalTo("100.0001"))
                .body("refunded", equalTo(10.0f))
                .body("goods", equalTo(40.0f))
                .body("servicing", equalTo(31.0f))
                .body("acquisition", equalTo(0.0f))
                .body("contribution.toString()", equalTo("19.0001"))
                .body("profitability.toString()", equalTo("0.211112"));
        // The first half of March: 15 of 31 days of servicing, and no refund yet.
        told.get("customer-contributions/cus_a?from=2024-03-01&to=2024-03-16")
                .body("servicing", equalTo(15.0f))
                .body("refunded", equalTo(0.0f))
                .body("contribution.toString()", equalTo("45.0001"));
        told.get("customer-contributions/cus_c").statusCode(200).body("profitability", nullValue());
        told.get("customer-contributions/nobody").statusCode(404);
        Told.fresh().get("customer-contributions/cus_a").statusCode(404);
    }

    @Test
    void theMostValuableComeFirstAndAddUpToTheMetric() {
        told.get("customer-contributions")
                .statusCode(200)
                .body("data.customerId", contains("cus_b", "cus_a", "cus_c"))
                .body("data.contribution*.toBigDecimal().sum().toString()", equalTo("49.0001"));
        // 49.0001 less the 7 that were spent on nobody in particular.
        told.get("metrics/net-contribution/values?from=2024-01-01&to=2025-01-01&grain=year")
                .body("series[0].points[0].value", equalTo("42.0001"));
        String cursor = told.get("customer-contributions?limit=2")
                .body("data", hasSize(2))
                .extract()
                .path("page.nextCursor");
        told.get("customer-contributions?limit=2&cursor=" + cursor).body("data.customerId", contains("cus_c"));
        told.get("customer-contributions?to=2024-03-06").body("data.customerId", contains("cus_a"));
    }

    @Test
    void whatCannotBeAskedIsSaid() {
        told.get("customer-contributions?from=2024-03-02&to=2024-03-01")
                .statusCode(400)
                .body("errors[0].parameter", equalTo("to"))
                .body("errors[0].code", equalTo("range-empty"));
        told.get("customer-contributions?to=2999-01-01")
                .statusCode(400)
                .body("errors[0].code", equalTo("out-of-range"));
        told.get("customer-contributions?segment=none")
                .statusCode(400)
                .body("errors[0].code", equalTo("segment-unknown"));
        told.get("customer-contributions/cus_a?from=2999-01-01").statusCode(400);
    }
}
