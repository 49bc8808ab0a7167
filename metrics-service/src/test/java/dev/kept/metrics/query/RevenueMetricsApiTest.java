// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.kept.feedkit.FeedEvent;
import dev.kept.feedkit.FeedHandler;
import dev.kept.metrics.fact.AttributionFact;
import dev.kept.metrics.fact.CostFact;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.fact.OrderFact.Line;
import dev.kept.metrics.ingestion.Events;
import dev.kept.metrics.oracle.History;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Revenue by what was bought, through the feed, the store and HTTP. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class RevenueMetricsApiTest {

    private static final String MARCH = "/values?from=2024-03-01&to=2024-04-01";

    @Inject
    FeedHandler feed;

    private final MetricApi api = MetricApi.fresh();

    /**
     * Anna buys tea for 100 in February; in March tea and cups in one order for 150 and 40, and something for 10. Ben was
     * referred and pays 60 for cups. The goods cost 100, serving Anna 20, winning Ben 30.
     */
    @BeforeEach
    void history() {
        Instant march = Instant.parse("2024-03-05T12:00:00Z");
        List<Line> lines = List.of(new Line("t", "tea", "food", 1_500_000), new Line("c", "cups", "home", 400_000));
        deliver(History.inUtc(90)
                .sale("cus_anna", "2024-02-05", List.of(new Line("t", "tea", "food", 1_000_000)))
                .add("cus_anna", new OrderFact("ord_m", 1, march, 1_900_000, 1_000_000, false, lines))
                .order("cus_anna", "2024-03-06", 10)
                .add("cus_ben", new AttributionFact("atr_b", 1, march, "referral", null, false))
                .add("cus_ben", new OrderFact("ord_b", 1, march, 600_000, 0, false, lines.subList(1, 2)))
                .add("cus_anna", cost("cst_a", "SERVICING", 200_000))
                .add("cus_ben", cost("cst_b", "SALES", 300_000)));
    }

    private static CostFact cost(String id, String type, long amount) {
        LocalDate day = LocalDate.parse("2024-03-10");
        return new CostFact(id, 1, Instant.parse("2024-03-10T12:00:00Z"), type, amount, day, day, null, null, false);
    }

    private void deliver(History history) {
        Events events = new Events(api.tenant());
        List<FeedEvent> all = new ArrayList<>(List.of(events.settings(history.policy(), 1)));
        history.facts().forEach((customer, facts) -> facts.forEach(fact -> all.add(events.of(customer, fact))));
        QuarkusTransaction.requiringNew().run(() -> feed.apply("customer", all));
    }

    @Test
    void revenueByProductLineAddsUpWithTheUnknownOne() {
        api.get("metrics/revenue" + MARCH + "&groupBy=productLine")
                .statusCode(200)
                .body("series.find { it.group.productLine == 'food' }.points[0].value", equalTo("150.00"))
                .body("series.find { it.group.productLine == 'home' }.points[0].value", equalTo("80.00"))
                .body("series.find { it.group.productLine == 'unknown' }.points[0].value", equalTo("30.00"));
        api.get("metrics/revenue" + MARCH + "&filter.productLine=food,home")
                .body("series[0].points[0].value", equalTo("230.00"));
        api.get("metrics/revenue" + MARCH + "&filter.category=tea&groupBy=productLine")
                .body("series.group.productLine", contains("food"));
        api.get("metrics/revenue" + MARCH).body("series[0].points[0].value", equalTo("260.00"));
    }

    @Test
    void ordersAndCustomersAreCountedInEachOfTheirProductLines() {
        api.get("metrics/order-count" + MARCH + "&groupBy=productLine")
                .statusCode(200)
                .body("series.find { it.group.productLine == 'home' }.points[0].value", equalTo(2))
                .body("series.find { it.group.productLine == 'food' }.points[0].value", equalTo(1));
        api.get("metrics/active-customers" + MARCH + "&filter.productLine=home")
                .body("series[0].points[0].value", equalTo(2));
        api.get("metrics/active-customers" + MARCH + "&filter.productLine=home,food")
                .body("series[0].points[0].status", equalTo("UNDEFINED"))
                .body("series[0].points[0].reason", equalTo("product-lines-overlap"));
        api.get("metrics/active-customers" + MARCH + "&filter.productLine=home&grain=window")
                .body("series[0].points[0].reason", equalTo("not-for-this-grain"));
        api.get("metrics/active-customers/members?from=2024-03-01&to=2024-04-01&part=bought&filter.productLine=food")
                .statusCode(200)
                .body("data.customerId", contains("cus_anna"));
        api.get("metrics/active-customers/members?from=2024-03-01&to=2024-04-01&part=new&filter.productLine=food")
                .statusCode(400)
                .body("errors[0].code", equalTo("dimension-unknown"));
    }

    /** First 0, referral 60, cross-sell 40, up-sell 50 above February's 100, the rest repeats. */
    @ParameterizedTest
    @CsvSource({
        "repeat-revenue, orders, 200.00",
        "repeat-revenue, same-product, 150.00",
        "cross-sell-revenue, amount, 40.00",
        "up-sell-revenue, amount, 50.00",
        "referral-revenue, amount, 60.00",
        "net-contribution, total, 110.00",
        "net-contribution, per-customer, 55.00",
        "historic-customer-value, net, 80.00",
        "historic-customer-value, gross, 180.00",
        "revenue-per-customer, per-active, 130.00",
        "relationship-depth, per-customer, 130.00"
    })
    void amountsAreExact(String metric, String definition, String amount) {
        api.get("metrics/" + metric + MARCH + "&definition=" + definition)
                .statusCode(200)
                .body("series[0].points[0].value", equalTo(amount));
    }

    @ParameterizedTest
    @CsvSource({
        "relationship-depth, index, 100",
        "relationship-breadth, customers, 2",
        "purchase-breadth, products, 1.5",
        "purchase-gap, median, 15",
        "persistency, over-2, 1",
        "net-contribution, profitability, 0.423076923077",
        "return-on-servicing, net, 7.0"
    })
    void figuresAreThoseWorkedByHand(String metric, String definition, double value) {
        api.get("metrics/" + metric + MARCH + "&definition=" + definition)
                .statusCode(200)
                .body("series[0].points[0].value.toDouble()", closeTo(value, 1e-6));
    }

    @Test
    void theCurveOfTheBestCustomersIsThereForEveryShare() {
        api.get("metrics/value-concentration" + MARCH + "&definition=period")
                .statusCode(200)
                .body("series.group.best", hasItems("1", "5", "10", "20", "50", "100"))
                .body("series.find { it.group.best == '10' }.points[0].value.toDouble()", closeTo(200.0 / 260, 1e-6))
                .body("series.find { it.group.best == '10' }.points[0].interval.method", equalTo("bounds"));
        api.get("metrics/persistency-trend" + MARCH)
                .statusCode(200)
                .body("series[0].points[0].reason", equalTo("too-few-periods"));
        api.get("metrics/keeping-cost-ratio" + MARCH + "&groupBy=region")
                .statusCode(400)
                .body("errors[0].code", equalTo("dimension-unknown"));
    }

    @Test
    void membersAreExactlyThoseWithSuchRevenue() {
        api.get("metrics/repeat-revenue/members?from=2024-03-01&to=2024-04-01&part=upSell")
                .statusCode(200)
                .body("data.customerId", contains("cus_anna"));
        api.get("metrics/cross-sell-revenue/members?from=2024-03-01&to=2024-04-01&part=referral&filter.category=cups")
                .body("data.customerId", contains("cus_ben"));
        api.get("metrics/persistency/members?from=2024-03-01&to=2024-04-01&part=stayed2")
                .body("data.customerId", contains("cus_anna"));
        api.get("metrics/net-contribution/members?from=2024-03-01&to=2024-04-01&part=active")
                .body("data.customerId", containsInAnyOrder("cus_anna", "cus_ben"));
        api.get("metrics/repeat-revenue/members?from=2024-03-01&to=2024-04-01&part=nobody")
                .statusCode(400)
                .body("errors[0].detail", containsString("crossSell"));
    }
}
