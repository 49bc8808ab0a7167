// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.feedkit.FeedEvent;
import dev.kept.feedkit.FeedHandler;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricCatalog;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.ingestion.Events;
import dev.kept.metrics.oracle.History;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Intervals that are found by looking at each customer, and that every value has an interval or says why it has none. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class CustomerIntervalsApiTest {

    private static final String MARCH = "/values?from=2020-03-01&to=2020-04-01";
    private static final Set<String> STORED =
            Set.of("complete-count", "spread-unknown", "too-few", "no-method", "open-ended", "no-events", "censored");
    private static final Set<String> LOOKED_AT = Set.of("no-sum-of-customers", "no-spread", "too-few");

    @Inject
    FeedHandler feed;

    @Inject
    MetricCatalog catalog;

    @Inject
    MetricValues values;

    private MetricApi api = MetricApi.fresh();

    @BeforeEach
    void fresh() {
        api = MetricApi.fresh();
    }

    /** a 100 to 150 (in two orders), b 200 to 120, c 50 to 0, d 80 to 80, e new 70, f won back 30. */
    @Test
    void ratiosOfSumsHaveTheSpreadOfTheCustomers() {
        deliver(History.inUtc(90)
                .order("a", "2020-02-10", 100)
                .order("a", "2020-03-10", 100)
                .order("a", "2020-03-11", 50)
                .order("b", "2020-02-10", 200)
                .order("b", "2020-03-10", 120)
                .order("c", "2020-02-10", 50)
                .order("d", "2020-02-10", 80)
                .order("d", "2020-03-10", 80)
                .order("e", "2020-03-10", 70)
                .order("f", "2019-12-10", 10)
                .order("f", "2020-03-10", 30));

        JsonPath net = point("revenue-retention", "net", "");
        assertEquals(0.813953, net.getDouble("value"), 5e-7);
        assertEquals(0.2463429, net.getDouble("standardError"), 5e-8);
        assertEquals(0.0299804, net.getDouble("interval.low"), 5e-7);
        assertEquals("ratio-of-customers", net.getString("interval.method"));
        assertEquals(1, point("revenue-retention", "gross", "").getDouble("interval.high"), 0);
        // 0, 45, 5, -5 and -45 away from 75 an order: sqrt(4100 x 5 / 4) / 6.
        assertEquals(
                Math.sqrt(5125) / 6, point("average-order-value", "gross", "").getDouble("standardError"), 1e-5);
        assertEquals(0.2, point("purchase-frequency", "orders-per-buyer", "").getDouble("standardError"), 1e-6);

        JsonPath spent = point("revenue-per-customer", "per-active", "&compareTo=previous");
        assertEquals(Math.sqrt(430), spent.getDouble("standardError"), 1e-5);
        assertEquals("welch", spent.getString("comparisons[0].test.method"));
        assertEquals(-17.5 / Math.sqrt(430 + 1056.25), spent.getDouble("comparisons[0].test.z"), 1e-5);
        assertEquals(5.2831, spent.getDouble("comparisons[0].test.df"), 5e-4);
        assertEquals(0.667920, spent.getDouble("comparisons[0].test.p"), 5e-6);
        assertEquals("NOISE", spent.getString("comparisons[0].verdict"));

        JsonPath lately = point("revenue-per-customer", "per-active", "&grain=window");
        assertEquals(Math.sqrt(430), lately.getDouble("standardError"), 1e-5);

        api.get("metrics/revenue-retention" + MARCH + "&intervals=stored")
                .statusCode(200)
                .body("series[0].points[0].noInterval", equalTo("spread-unknown"))
                .body("series[0].points[0].interval", nullValue());
        api.get("metrics/revenue-retention" + MARCH + "&intervals=all")
                .statusCode(400)
                .body("errors[0].parameter", equalTo("intervals"))
                .body("errors[0].code", equalTo("intervals-unknown"));
    }

    @Test
    void everyValueHasAnIntervalOrSaysWhyItHasNone() {
        deliver(History.random(new Random(42)));
        for (Metric metric : catalog.all()) {
            Grain grain = metric.grains().contains(Grain.QUARTER)
                    ? Grain.QUARTER
                    : metric.grains().iterator().next();
            for (Variant variant : metric.variants()) {
                String about = metric.key() + " " + variant.key();
                List<PointView> stored = points(metric, variant, grain, "stored");
                List<PointView> lookedAt = points(metric, variant, grain, "customers");
                assertEquals(stored.size(), lookedAt.size(), about);
                for (int i = 0; i < stored.size(); i++) {
                    judge(about, stored.get(i), lookedAt.get(i));
                }
            }
        }
    }

    private static void judge(String about, PointView stored, PointView lookedAt) {
        if (stored.value == null) {
            assertEquals(null, stored.noInterval, about);
            return;
        }
        String reason = stored.noInterval;
        assertEquals(stored.interval == null, reason != null, about);
        assertEquals(stored.value, lookedAt.value, about);
        if (reason == null) {
            assertEquals(stored.interval, lookedAt.interval, about);
        } else {
            assertTrue(STORED.contains(reason), about + " " + reason);
            holds(about, reason, stored);
        }
        if ("spread-unknown".equals(reason) && stored.denominator != null) {
            boolean told = lookedAt.interval != null
                    ? holds(lookedAt)
                    : LOOKED_AT.contains(String.valueOf(lookedAt.noInterval));
            assertTrue(told, about + " " + lookedAt.noInterval);
        } else {
            assertEquals(reason, lookedAt.noInterval, about);
        }
        if (lookedAt.comparisons != null) {
            lookedAt.comparisons.forEach(comparison -> judge(about, comparison));
        }
    }

    /** The interval holds the value, and the error is in its unit. */
    private static boolean holds(PointView point) {
        IntervalView interval = point.interval;
        if (interval == null || point.standardError == null) {
            return false;
        }
        double value = new BigDecimal(String.valueOf(point.value)).doubleValue();
        double low = interval.low().doubleValue();
        double high = interval.high().doubleValue();
        return low <= value + 1e-4 && value <= high + 1e-4 && high - low > point.standardError.doubleValue();
    }

    /** The reasons are true: only what is no ratio was counted completely, and a single observation is too few. */
    private static void holds(String about, String reason, PointView point) {
        switch (reason) {
            case "complete-count", "no-method" -> assertTrue(point.denominator == null, about);
            case "spread-unknown" -> assertTrue(point.denominator != null && (point.n == null || point.n > 1), about);
            case "censored" -> assertNotEquals("0", String.valueOf(point.parts.get("open")), about);
            default -> assertTrue(point.n != null, about + " " + reason);
        }
    }

    /** A difference has an interval and a test, or a reason. */
    private static void judge(String about, ComparisonView comparison) {
        if (comparison.difference() == null || comparison.interval() == null) {
            assertTrue(comparison.reason() != null, about);
            assertEquals(Verdict.NONE, comparison.verdict(), about);
            assertEquals(null, comparison.test(), about);
        } else {
            assertEquals(comparison.test() == null, comparison.noTest() != null, about);
            assertTrue(comparison.verdict() != Verdict.NONE, about);
        }
    }

    private List<PointView> points(Metric metric, Variant variant, Grain grain, String intervals) {
        ValuesParameters given = new ValuesParameters();
        given.definition = variant.key();
        given.grain = QuestionReader.name(grain);
        given.intervals = intervals;
        given.from = LocalDate.parse("2023-07-01");
        given.to = LocalDate.parse("2024-07-01");
        given.compareTo = metric.ownGroups().isEmpty() ? "previous" : null;
        return values.answer(api.tenant(), metric, given, new MultivaluedHashMap<>()).series().stream()
                .flatMap(series -> series.points().stream())
                .toList();
    }

    private JsonPath point(String metric, String definition, String more) {
        return api.get("metrics/" + metric + MARCH + "&intervals=customers&definition=" + definition + more)
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("series[0].points[0]");
    }

    private void deliver(History history) {
        Events events = new Events(api.tenant());
        List<FeedEvent> all = new ArrayList<>(List.of(events.settings(history.policy(), 1)));
        history.facts().forEach((customer, facts) -> facts.forEach(fact -> all.add(events.of(customer, fact))));
        QuarkusTransaction.requiringNew().run(() -> feed.apply("customer", all));
    }
}
