// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.feedkit.FeedEvent;
import dev.kept.feedkit.FeedHandler;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricCatalog;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.CellReaders;
import dev.kept.metrics.cell.CellSnapshot;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.ingestion.Events;
import dev.kept.metrics.oracle.History;
import dev.kept.metrics.target.MetricTargets;
import dev.kept.testkit.KeptServiceResource;
import dev.kept.testkit.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Facts that come through the feed into the real store: the answers over it are those of the oracle. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class StoredMetricsTest {

    @Inject
    FeedHandler feed;

    @Inject
    CellReaders readers;

    @Inject
    MetricCatalog catalog;

    @Inject
    MetricValues values;

    @Inject
    MetricTargets targets;

    @Inject
    Intake intake;

    @Inject
    ObjectMapper json;

    private final MetricApi api = MetricApi.fresh();

    @Test
    void everyDefinitionAnswersWhatTheOracleAnswers() {
        History history = History.random(new Random(42));
        deliver(history);
        MetricValues oracle = new MetricValues(oracle(history), targets, intake);

        for (Metric metric : catalog.all()) {
            for (Variant variant : metric.variants()) {
                for (Grain grain : metric.grains()) {
                    if (grain != Grain.DAY) {
                        compare(oracle, metric, variant, grain, null);
                        String by = metric.byCustomer() ? "region" : "channel";
                        if (metric.byCustomer() || metric.ownDimensions().contains(by)) {
                            compare(oracle, metric, variant, grain, by);
                        }
                    }
                }
            }
        }
    }

    private void compare(MetricValues oracle, Metric metric, Variant variant, Grain grain, @Nullable String groupBy) {
        ValuesParameters given = new ValuesParameters();
        given.definition = variant.key();
        given.grain = QuestionReader.name(grain);
        given.groupBy = groupBy;
        given.from = LocalDate.parse(grain == Grain.WEEK ? "2023-12-25" : "2023-01-01");
        given.to = LocalDate.parse(grain == Grain.WEEK ? "2024-06-03" : "2025-01-01");
        ValuesView expected = oracle.answer(api.tenant(), metric, given, new MultivaluedHashMap<>());
        ValuesView actual = values.answer(api.tenant(), metric, given, new MultivaluedHashMap<>());
        assertEquals(
                json.valueToTree(expected.series()).toPrettyString(),
                json.valueToTree(actual.series()).toPrettyString(),
                () -> metric.key() + " " + variant.key() + " " + grain + " by " + groupBy);
    }

    @Test
    void aRebuildIsStartedOnceFinishesAndFindsNoDifference() throws InterruptedException {
        deliver(History.random(new Random(7)));

        String location = given().auth()
                .oauth2(Tokens.of(api.tenant(), "metrics:write", "metrics:read"))
                .contentType(ContentType.JSON)
                .body(Map.of("from", "facts"))
                .post("/api/v1/metric-rebuilds")
                .then()
                .statusCode(202)
                .header("Location", containsString("/api/v1/metric-rebuilds/"))
                .body("from", equalTo("facts"))
                .extract()
                .header("Location");

        String path = location.substring(location.indexOf("metric-rebuilds"));
        for (int i = 0; i < 600; i++) {
            if (!api.get(path).statusCode(200).extract().path("status").equals("RUNNING")) {
                break;
            }
            Thread.sleep(100);
        }
        api.get(path).body("status", equalTo("DONE")).body("differingCells", equalTo(0));
        MetricApi.fresh().get(path).statusCode(404);
    }

    @Test
    void aRebuildOfSomethingElseIsRefused() {
        given().auth()
                .oauth2(Tokens.of(api.tenant(), "metrics:write"))
                .contentType(ContentType.JSON)
                .body(Map.of("from", "scratch"))
                .post("/api/v1/metric-rebuilds")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/from"));
        given().auth()
                .oauth2(Tokens.of(api.tenant(), "metrics:read"))
                .contentType(ContentType.JSON)
                .body(Map.of("from", "facts"))
                .post("/api/v1/metric-rebuilds")
                .then()
                .statusCode(403);
        api.get("metric-rebuilds/nothing").statusCode(404);
    }

    @Test
    void freshnessSaysHowFarTheMetricsReach() {
        deliver(History.inUtc(90).order("cus_a", "2024-01-01", 1));

        api.get("metric-freshness")
                .statusCode(200)
                .body("asOf", notNullValue())
                .body("zone", equalTo("UTC"))
                .body("generation", notNullValue())
                .body("sources", notNullValue());
    }

    private void deliver(History history) {
        Events events = new Events(api.tenant());
        List<FeedEvent> all = new ArrayList<>();
        history.facts().forEach((customer, facts) -> facts.forEach(fact -> all.add(events.of(customer, fact))));
        Collections.shuffle(all, new Random(1));
        FeedEvent settings = events.settings(history.policy(), 1);
        QuarkusTransaction.requiringNew().run(() -> feed.apply("customer", List.of(settings)));
        QuarkusTransaction.requiringNew().run(() -> feed.apply("customer", all));
    }

    private CellReaders oracle(History history) {
        LocalDate horizon;
        try (CellSnapshot cells = readers.open(api.tenant())) {
            horizon = cells.watermark().horizon();
        }
        OracleReaders oracle = new OracleReaders();
        oracle.put(api.tenant(), history.readAsOf(horizon.toString()));
        return oracle;
    }
}
