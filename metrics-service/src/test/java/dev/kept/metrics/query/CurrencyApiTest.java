// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.feedkit.FeedEvent;
import dev.kept.feedkit.FeedHandler;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.fact.SubscriptionFact;
import dev.kept.metrics.fact.SubscriptionFact.Span;
import dev.kept.metrics.ingestion.Events;
import dev.kept.metrics.policy.Policy;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Amounts in several currencies, through the feed, the store and HTTP. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class CurrencyApiTest {

    private static final String FEBRUARY = "/values?from=2024-02-01&to=2024-03-01";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Inject
    FeedHandler feed;

    private final MetricApi api = MetricApi.fresh();
    private final Events events = new Events(api.tenant());

    /** Anna pays 100 USD a month and orders for 10 USD in January and in February; Ben orders for 40 CNY in February. */
    @BeforeEach
    void history() {
        Span span = new Span(LocalDate.of(2024, 1, 1), null, 1_000_000);
        deliver(
                events.settings(Policy.DEFAULT, 1),
                told("cus_anna", order("o1", "2024-01-15", 100_000).in("USD")),
                told("cus_anna", order("o2", "2024-02-25", 100_000).in("USD")),
                told("cus_ben", order("o3", "2024-02-03", 400_000).in("CNY")),
                told(
                        "cus_anna",
                        new SubscriptionFact("s1", 1, Instant.EPOCH, "pro", List.of(span), List.of(), false, "USD")));
    }

    @Test
    void aLateRateIsWaitedForAndThenAllCountsByItself() {
        api.get("metrics/revenue" + FEBRUARY)
                .statusCode(200)
                .body("currency", equalTo("CNY"))
                .body("series[0].points[0].value", equalTo("40.00"))
                .body("explain.exclusions.find { it.reason == 'no-exchange-rate' }.count", equalTo(1));
        api.get("metrics/monthly-recurring-revenue" + FEBRUARY)
                .body("series[0].points[0].value", equalTo("0.00"))
                .body("explain.exclusions.find { it.reason == 'no-exchange-rate' }.count", equalTo(2));

        deliver(rate("fxr_1", 1, "2024-01-01", "7.0"), rate("fxr_2", 1, "2024-02-20", "7.2"));
        await("metrics/revenue" + FEBRUARY, "112.00");
        api.get("metrics/revenue" + FEBRUARY).body("explain.exclusions", hasSize(0));
        api.get("metrics/monthly-recurring-revenue" + FEBRUARY)
                .body("series[0].points[0].value", equalTo("720.00"))
                .body("series[0].points[0].parts.start", equalTo("700.00"))
                .body("series[0].points[0].parts.expansion", equalTo("0.00"))
                .body("series[0].points[0].parts.fx", equalTo("20.00"))
                .body("explain.exclusions", hasSize(0));
        api.get("metrics/recurring-revenue-retention" + FEBRUARY)
                .body("series[0].points[0].value.toDouble()", equalTo(1.0));
        api.get("metrics/revenue-retention" + FEBRUARY)
                .body("series[0].points[0].value.toDouble()", equalTo(1.0))
                .body("series[0].points[0].parts.base", equalTo("70.00"))
                .body("series[0].points[0].parts.new", equalTo("40.00"))
                .body("series[0].points[0].parts.fx", equalTo("2.00"))
                .body("series[0].points[0].parts.end", equalTo("112.00"));
    }

    @Test
    void aCorrectedRateAndADeletedOneMoveWhatRestsOnThem() {
        deliver(rate("fxr_1", 1, "2024-01-01", "7.0"), rate("fxr_2", 1, "2024-02-20", "7.2"));
        await("metrics/revenue" + FEBRUARY, "112.00");
        deliver(rate("fxr_2", 2, "2024-02-20", "8"));
        await("metrics/revenue" + FEBRUARY, "120.00");
        deliver(rate("fxr_2", 1, "2024-02-20", "7.2"));
        deliver(told("tenant.exchange-rate.deleted.v1", "fxr_2", 3, "2024-02-20", "8"));
        await("metrics/revenue" + FEBRUARY, "110.00");
    }

    private void await(String path, String value) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        String last = "";
        while (!last.equals(value) && Instant.now().isBefore(end)) {
            last = api.get(path).extract().jsonPath().getString("series[0].points[0].value");
        }
        api.get(path).body("series[0].points[0].value", equalTo(value));
    }

    private static OrderFact order(String id, String day, long amount) {
        return new OrderFact(id, 1, Instant.parse(day + "T12:00:00Z"), amount, 0, false);
    }

    private FeedEvent told(String customer, Fact fact) {
        return events.of(customer, fact);
    }

    private FeedEvent rate(String id, long version, String validFrom, String rate) {
        return told("tenant.exchange-rate.recorded.v1", id, version, validFrom, rate);
    }

    private FeedEvent told(String type, String id, long version, String validFrom, String rate) {
        return events.other(
                type,
                "tenant",
                id,
                version,
                MAPPER.createObjectNode()
                        .put("currency", "USD")
                        .put("validFrom", validFrom)
                        .put("rate", rate));
    }

    private void deliver(FeedEvent... told) {
        QuarkusTransaction.requiringNew().run(() -> feed.apply("customer", List.of(told)));
    }
}
