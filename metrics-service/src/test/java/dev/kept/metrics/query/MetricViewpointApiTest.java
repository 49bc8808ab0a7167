// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.kept.feedkit.FeedEvent;
import dev.kept.feedkit.FeedHandler;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.fact.ProfileFact;
import dev.kept.metrics.ingestion.Events;
import dev.kept.metrics.oracle.History;
import dev.kept.metrics.policy.Policy;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The second clock, other calendars and attributes that are no dimension, over the real store. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class MetricViewpointApiTest {

    private static final String JANUARY = "from=2024-01-01&to=2024-02-01";
    private static final String REVENUE = "metrics/revenue/values?grain=month&from=2024-01-01&to=2024-03-01";
    private static final String THEN = "&knownAt=2024-02-10T00:00:00Z";

    @Inject
    FeedHandler feed;

    private final MetricApi api = MetricApi.fresh();
    private final Events events = new Events(api.tenant());
    private final List<FeedEvent> told = new ArrayList<>();

    @BeforeEach
    void history() {
        FeedEvent settings = events.settings(History.inUtc(90).policy(), 1);
        QuarkusTransaction.requiringNew().run(() -> feed.apply("customer", List.of(settings)));
        Instant first = Instant.parse("2024-01-09T00:00:00Z");
        tell("cus_a", new ProfileFact("cus_a", 1, first, Map.of("region", "east", "colour", "red")), "2024-01-09");
        tell("cus_a", order("ord_1", 1, "2024-01-10T12:00:00Z", 100), "2024-01-10");
        tell("cus_a", order("ord_2", 1, "2024-01-31T16:30:00Z", 7), "2024-02-01");
        tell("cus_a", order("ord_3", 1, "2024-02-05T12:00:00Z", 30), "2024-02-05");
        // Late, corrected, and of another month.
        tell("cus_b", order("ord_4", 1, "2024-01-20T12:00:00Z", 50), "2024-02-15");
        tell("cus_a", order("ord_1", 2, "2024-01-10T12:00:00Z", 80), "2024-02-20");
        tell("cus_a", order("ord_5", 1, "2024-02-21T12:00:00Z", 9), "2024-02-21");
        QuarkusTransaction.requiringNew().run(() -> feed.apply("customer", told));
    }

    @Test
    void whatWasKnownIsAnsweredEvenAfterCorrections() {
        api.get(REVENUE + THEN)
                .statusCode(200)
                .body("series[0].points[0].value", equalTo("107.00"))
                .body("series[0].points[0].status", equalTo("OK"))
                .body("series[0].points[1].value", equalTo("30.00"))
                .body("series[0].points[1].status", equalTo("PARTIAL"))
                .body("watermark.asOf", equalTo("2024-02-09"))
                .body("explain.knownAt", equalTo("2024-02-10T00:00:00Z"));
        api.get(REVENUE)
                .body("series[0].points[0].value", equalTo("137.00"))
                .body("series[0].points[1].value", equalTo("39.00"));
        api.get("metrics/repurchase-rate/members?part=denominator&" + JANUARY + THEN)
                .statusCode(200)
                .body("data.customerId", contains("cus_a"));
        api.get("metrics/repurchase-rate/members?part=denominator&" + JANUARY)
                .body("data.customerId", contains("cus_a", "cus_b"));
    }

    @Test
    void theFactsThatMovedAValueAreListedWithWhatEachDid() {
        api.get("metrics/revenue/changes?" + JANUARY + THEN)
                .statusCode(200)
                .body("then.value", equalTo("107.00"))
                .body("daysClosed.value", equalTo("107.00"))
                .body("now.value", equalTo("137.00"))
                .body("recordedSince", equalTo(3))
                .body("erased", equalTo(0))
                .body("changes.entity", contains("ord_4", "ord_1"))
                .body("changes.customerId", contains("cus_b", "cus_a"))
                .body("changes.version", contains(1, 2))
                .body("changes.difference", contains("50.00", "-20.00"))
                .body("changes.value", contains("157.00", "137.00"))
                .body("changes[0].recordedAt", equalTo("2024-02-15T00:00:00Z"))
                .body("changes[0].occurredAt", equalTo("2024-01-20T12:00:00Z"));
        api.get("metrics/revenue/changes?" + JANUARY + THEN + "&filter.region=east")
                .body("changes.entity", contains("ord_1"));
        api.get("metrics/revenue/changes?" + JANUARY + "&knownAt=2024-02-22T00:00:00Z")
                .body("changes", empty())
                .body("then.value", equalTo("137.00"));
    }

    @Test
    void theErasedAreNotKnownThenEither() {
        FeedEvent deleted = Events.recorded(
                events.of(
                        "cus_a",
                        new dev.kept.metrics.fact.DeletedFact("cus_a", 9, Instant.parse("2024-03-01T00:00:00Z"))),
                Instant.parse("2024-03-01T00:00:00Z"));
        QuarkusTransaction.requiringNew().run(() -> feed.apply("customer", List.of(deleted)));
        api.get("metrics/revenue/changes?" + JANUARY + THEN)
                .statusCode(200)
                .body("then.value", equalTo("0.00"))
                .body("erased", equalTo(1))
                .body("now.value", equalTo("50.00"));
    }

    @ParameterizedTest
    @CsvSource({"UTC, 137.00, 39.00", "Asia/Shanghai, 130.00, 46.00", "America/New_York, 137.00, 39.00"})
    void anyZoneDecidesTheDay(String zone, String january, String february) {
        api.get(REVENUE + "&zone=" + zone)
                .statusCode(200)
                .body("zone", equalTo(zone))
                .body("series[0].points[0].value", equalTo(january))
                .body("series[0].points[1].value", equalTo(february));
    }

    @Test
    void weeksStartOnAnyDay() {
        String weeks = "metrics/revenue/values?grain=week&weekStart=SUNDAY";
        api.get(weeks + "&from=2024-01-14&to=2024-01-28")
                .statusCode(200)
                .body("weekStart", equalTo("SUNDAY"))
                .body("series[0].points.value", contains("50.00", "0.00"));
        api.get(weeks + "&from=2024-01-15&to=2024-01-29")
                .statusCode(400)
                .body("errors[0].detail", containsString("2024-01-14"));
    }

    /** Until January was the year before, February opens the next: so do its quarters. */
    @Test
    void fiscalYearsBeginInAnyMonth() {
        String year = "metrics/revenue/values?grain=fiscal-year&fiscalYearStart=2&from=2023-02-01&to=2025-02-01";
        api.get(year + "&compareTo=last-year")
                .statusCode(200)
                .body("grain", equalTo("fiscal-year"))
                .body("fiscalYearStart", equalTo(2))
                .body("series[0].points.label", contains("FY2024", "FY2025"))
                .body("series[0].points.value", contains("137.00", "39.00"))
                .body("series[0].points[1].comparisons[0].start", equalTo("2023-02-01"))
                .body("series[0].points[1].comparisons[0].difference", equalTo("-98.00"));
        String quarter = "/values?grain=fiscal-quarter&fiscalYearStart=2&from=2023-11-01&to=2024-05-01";
        api.get("metrics/active-customers" + quarter)
                .body("series[0].points.label", contains("FY2024-Q4", "FY2025-Q1"))
                .body("series[0].points.value", contains(2, 1));
        api.get("metrics/active-customers/members?part=active&fiscalYearStart=2&from=2023-11-01&to=2024-02-01")
                .body("data.customerId", contains("cus_a", "cus_b"));
        api.get("metrics/revenue/values?grain=fiscal-year&from=2024-01-01&to=2025-01-01")
                .body("series[0].points.label", contains("FY2024"))
                .body("series[0].points.value", contains("176.00"));
        api.get(year.replace("2023-02", "2023-04"))
                .statusCode(400)
                .body("errors[0].code", equalTo("not-aligned"))
                .body("errors[0].detail", containsString("2023-02-01"));
        api.get("metrics/revenue/values?fiscalYearStart=13")
                .statusCode(400)
                .body("errors[0].parameter", equalTo("fiscalYearStart"));
    }

    @Test
    void theFiscalYearThatIsDeclaredNeedsNotBeAskedFor() {
        MetricApi other = MetricApi.fresh();
        Events theirs = new Events(other.tenant());
        Policy utc = History.inUtc(90).policy();
        Policy february = utc.with(utc.zone(), utc.weekStart(), 2, utc.dimensions());
        Fact order = order("ord_9", 1, "2024-01-20T12:00:00Z", 5);
        QuarkusTransaction.requiringNew()
                .run(() -> feed.apply("customer", List.of(theirs.settings(february, 1), theirs.of("cus_a", order))));
        other.get("metrics/active-customers/values?grain=fiscal-year&from=2023-02-01&to=2025-02-01")
                .statusCode(200)
                .body("fiscalYearStart", equalTo(2))
                .body("series[0].points.value", contains(1, 0));
    }

    @Test
    void anyAttributeOfCustomersCutsAndItsPartsAddUp() {
        api.get(REVENUE + "&groupBy=colour")
                .statusCode(200)
                .body("series.group.colour", contains("red", "unknown"))
                .body("series.points[0].value", contains("87.00", "39.00"))
                .body("series.points[1].value", contains("50.00", "0.00"));
        api.get(REVENUE + "&filter.colour=red").body("series[0].points.value", contains("87.00", "39.00"));
        api.get(REVENUE + "&groupBy=shape").statusCode(400).body("errors.code", hasItem("dimension-unknown"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "revenue/changes?from=2024-01-01&to=2024-02-01 | knownAt | required",
                "revenue/changes?knownAt=2999-01-01T00:00:00Z&from=2024-01-01&to=2024-02-01 | knownAt | known-at-future",
                "revenue/values?knownAt=2999-01-01T00:00:00Z | knownAt | known-at-future",
                "revenue/values?knownAt=yesterday | knownAt |",
                "revenue/changes?knownAt=2024-01-01T00:00:00Z&to=2024-02-01 | from | required",
                "repurchase-rate/members?part=numerator&zone=Mars&from=2024-01-01&to=2024-02-01 | zone | zone-unknown"
            })
    void aBadParameterIsNamed(String query, String parameter, String code) {
        api.get("metrics/" + query)
                .statusCode(400)
                .body("errors.parameter", hasItem(parameter))
                .body(code == null ? "status" : "errors[0].code", code == null ? equalTo(400) : equalTo(code));
    }

    private void tell(String customer, Fact fact, String recordedOn) {
        told.add(Events.recorded(events.of(customer, fact), Instant.parse(recordedOn + "T00:00:00Z")));
    }

    private static OrderFact order(String id, long version, String at, long amount) {
        return new OrderFact(id, version, Instant.parse(at), amount * 10_000, 0, false);
    }
}
