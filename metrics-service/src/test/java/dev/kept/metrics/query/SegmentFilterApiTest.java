// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.feedkit.FeedEvent;
import dev.kept.feedkit.FeedHandler;
import dev.kept.metrics.fact.SegmentsFact;
import dev.kept.metrics.fact.SegmentsFact.Stay;
import dev.kept.metrics.fact.StagesFact;
import dev.kept.metrics.ingestion.Events;
import dev.kept.metrics.oracle.History;
import dev.kept.testkit.KeptServiceResource;
import dev.kept.testkit.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the events of segments to values and members of a segment, through the real store. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class SegmentFilterApiTest {

    private static final String REVENUE = "metrics/revenue/values?grain=month&from=2024-03-01&to=2024-06-01";
    private static final String RETENTION = "metrics/retention-rate/values?grain=month&from=2024-03-01&to=2024-05-01";

    @Inject
    FeedHandler feed;

    private final MetricApi api = MetricApi.fresh();
    private final Events events = new Events(api.tenant());

    /** A is a vip from 15 March to the end of April, B always, C never. */
    @BeforeEach
    void threeCustomers() {
        History history = History.inUtc(40)
                .order("cus_a", "2024-02-20", 100)
                .order("cus_a", "2024-03-20", 10)
                .order("cus_a", "2024-04-20", 1)
                .order("cus_b", "2024-02-25", 2000)
                .order("cus_b", "2024-05-20", 3000)
                .order("cus_c", "2024-02-25", 70_000)
                .order("cus_c", "2024-03-25", 50_000)
                .add("cus_a", stays(1, stay("vip", "2020-01-01", null)))
                .add("cus_a", stays(2, stay("vip", "2024-03-15", "2024-05-01"), stay("new", "2024-02-20", null)))
                .add("cus_b", stays(1, stay("vip", "2024-01-01", null)));
        List<FeedEvent> all = new ArrayList<>();
        all.add(events.settings(history.policy(), 1));
        history.facts().forEach((customer, facts) -> facts.forEach(fact -> all.add(events.of(customer, fact))));
        all.add(events.segment("vip", 1, false));
        all.add(events.segment("old", 2, true));
        all.add(events.segment("old", 1, false));
        all.add(events.segment("idle", 1, false));
        deliver(all);
    }

    @Test
    void countsThoseWhoAreInTheSegmentAtTheStartOrTheEndOfEachPeriod() {
        api.get(REVENUE)
                .statusCode(200)
                .body("series[0].points.value", contains("50010.00", "1.00", "3000.00"))
                .body("explain", not(hasKey("segment")));
        api.get(REVENUE + "&segment=vip")
                .statusCode(200)
                .body("series[0].points.value", contains("0.00", "1.00", "3000.00"))
                .body("explain.segment.key", equalTo("vip"))
                .body("explain.segment.asOf", equalTo("start"));
        api.get(REVENUE + "&segment=vip&segmentAsOf=end")
                .statusCode(200)
                .body("series[0].points.value", contains("10.00", "1.00", "3000.00"))
                .body("explain.segment.asOf", equalTo("end"));
        // At the start of March B is the only vip; at the start of April A and B are.
        api.get(RETENTION + "&segment=vip")
                .statusCode(200)
                .body("series[0].points.denominator", contains(1, 2))
                .body("series[0].points.numerator", contains(1, 1))
                .body("series[0].points[1].parts.lost", equalTo(1));
        api.get(REVENUE + "&segment=idle").statusCode(200).body("explain.segment.key", equalTo("idle"));
    }

    @Test
    void membersAreExactlyThoseWhoAreCounted() {
        String members = "metrics/retention-rate/members?from=2024-04-01&to=2024-05-01&part=";
        api.get(members + "start&segment=vip").statusCode(200).body("data.customerId", contains("cus_a", "cus_b"));
        api.get(members + "lost&segment=vip").statusCode(200).body("data.customerId", contains("cus_b"));
        api.get(members + "start").statusCode(200).body("data", hasSize(3));
        api.get(members + "start&segment=vip&limit=1")
                .statusCode(200)
                .body("data.customerId", contains("cus_a"))
                .body("page.hasMore", equalTo(true));
    }

    /** A and B were vips when May began, B alone at its end: whoever is in two segments counts in both. */
    @Test
    void groupsAreTheSegmentsAndThoseWhoAreInNone() {
        api.get(REVENUE + "&groupBy=segment&segmentAsOf=end")
                .statusCode(200)
                .body("series.group.segment", contains("unknown", "vip"))
                .body("series[0].points.value", contains("50000.00", "0.00", "0.00"))
                .body("series[1].points.value", contains("10.00", "1.00", "3000.00"))
                .body("explain.segment", not(hasKey("key")))
                .body("explain.segment.asOf", equalTo("end"));
        api.get(REVENUE + "&groupBy=segment")
                .body(
                        "series.find { it.group.segment == 'unknown' }.points.value",
                        contains("50010.00", "0.00", "0.00"))
                .body("explain.segment.asOf", equalTo("start"));
        api.get(REVENUE + "&segment=unknown").body("series[0].points.value", contains("50010.00", "0.00", "0.00"));
        api.get("metrics/retention-rate/members?from=2024-04-01&to=2024-05-01&part=start&segment=unknown")
                .body("data.customerId", contains("cus_c"));
        api.get(REVENUE + "&groupBy=segment,region").body("series.group.region.unique()", contains("unknown"));
    }

    @Test
    void stagesOfTheLifeCycleAreADimensionOfEveryTenant() {
        deliver(List.of(events.of("cus_a", stages("2024-02-20 NEW", "2024-04-01 LOYAL"))));
        api.get(REVENUE + "&groupBy=lifecycleStage")
                .statusCode(200)
                .body("series.group.lifecycleStage", contains("LOYAL", "NEW", "unknown"))
                .body("series[0].points.value", contains("0.00", "1.00", "0.00"))
                .body("series[1].points.value", contains("10.00", "0.00", "0.00"))
                .body("series[2].points.value", contains("50000.00", "0.00", "3000.00"));
        api.get(REVENUE + "&filter.lifecycleStage=LOYAL,NEW")
                .body("series[0].points.value", contains("10.00", "1.00", "0.00"));
        api.get(
                        "metrics/repurchase-rate/members?from=2024-03-01&to=2024-04-01&part=denominator&filter.lifecycleStage=NEW")
                .statusCode(200)
                .body("data.customerId", contains("cus_a"));
    }

    /** Every metric is answered by every dimension that it claims, and names them where it is asked for another. */
    @Test
    void everyMetricTakesTheDimensionsThatItClaims() {
        Map<String, List<String>> claims = new TreeMap<>();
        api.get("metrics")
                .extract()
                .jsonPath()
                .getList("data", Map.class)
                .forEach(metric -> claims.put(String.valueOf(metric.get("key")), names(metric.get("dimensions"))));
        assertFalse(claims.isEmpty());
        claims.forEach((key, dimensions) -> {
            for (String dimension : dimensions) {
                String filter = dimension.equals("segment") ? "" : "&filter." + dimension + "=unknown,east";
                api.get("metrics/" + key + "/values?groupBy=" + dimension + filter)
                        .statusCode(200);
            }
            api.get("metrics/" + key + "/values?groupBy=shoeSize")
                    .statusCode(400)
                    .body("errors[0].code", equalTo("dimension-unknown"))
                    .body(
                            "errors[0].detail",
                            containsString(dimensions.isEmpty() ? "-" : String.join(", ", dimensions)));
        });
    }

    private static List<String> names(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    @Test
    void whatCannotBeAskedIsSaid() {
        api.get(REVENUE + "&groupBy=segment&segment=vip")
                .statusCode(400)
                .body("errors.code", hasItem("segment-and-groups"));
        api.get(REVENUE + "&filter.segment=vip").statusCode(400).body("errors.code", hasItem("filter-segment"));
        api.get(REVENUE + "&segment=old")
                .statusCode(400)
                .body("errors.parameter", hasItem("segment"))
                .body("errors[0].detail", containsString("idle, vip"));
        api.get(REVENUE + "&segment=vip&segmentAsOf=noon")
                .statusCode(400)
                .body("errors.parameter", hasItem("segmentAsOf"));
        api.get(REVENUE + "&segmentAsOf=end").statusCode(400).body("errors.parameter", hasItem("segmentAsOf"));
        MetricApi.fresh().get(REVENUE + "&segment=vip").statusCode(400);
    }

    /** An event of which no metric is computed changes nothing and is there for a later one; names are not kept. */
    @Test
    void whatIsNotCountedIsStoredWithoutNames() throws SQLException {
        ObjectNode data = new ObjectMapper()
                .createObjectNode()
                .put("externalId", "canary-7")
                .put("stage", "LOYAL");
        deliver(List.of(events.other("customer.stage.changed.v1", "cus_a", "cus_a/stage", 1, data)));
        api.get(REVENUE).body("series[0].points.value", contains("50010.00", "1.00", "3000.00"));
        try (var connection = TestDatabase.ofRunningService().asApp();
                var statement = connection.createStatement()) {
            statement.execute("select set_config('kept.tenant', '" + api.tenant() + "', false)");
            var rows =
                    statement.executeQuery("select payload::text from fact where type = 'customer.stage.changed.v1'");
            rows.next();
            assertEquals("{\"stage\": \"LOYAL\"}", rows.getString(1));
            assertFalse(rows.next());
        }
    }

    private void deliver(List<FeedEvent> page) {
        QuarkusTransaction.requiringNew().run(() -> feed.apply("customer", page));
    }

    private static SegmentsFact stays(long version, Stay... stays) {
        return new SegmentsFact("segments", version, Instant.EPOCH, List.of(stays));
    }

    private static StagesFact stages(String... entries) {
        List<StagesFact.Entry> told = Arrays.stream(entries)
                .map(entry -> entry.split(" "))
                .map(entry -> new StagesFact.Entry(LocalDate.parse(entry[0]), entry[1]))
                .toList();
        return new StagesFact("cus_a/stage", 1, Instant.EPOCH, told);
    }

    private static Stay stay(String segment, String from, @Nullable String to) {
        return new Stay(segment, LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }
}
