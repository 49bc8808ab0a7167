// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.series;

import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.kept.feedkit.FeedHandler;
import dev.kept.metrics.fact.SegmentsFact;
import dev.kept.metrics.ingestion.Events;
import dev.kept.metrics.oracle.History;
import dev.kept.metrics.snapshot.Told;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Forecasts of metrics and links among them, from events to answers. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class ForesightApiTest {

    @Inject
    FeedHandler feed;

    private final Told told = Told.fresh();

    /** Four years whose revenue has a season, and refunds that follow revenue a month later. */
    @BeforeEach
    void fourYears() {
        History history = History.inUtc(45);
        Random random = new Random(5);
        long before = 0;
        for (int month = 0; month < 48; month++) {
            LocalDate day = LocalDate.of(2020, 1, 15).plusMonths(month);
            long amount =
                    Math.round(1000 + 10 * month + 300 * Math.sin(Math.PI * month / 6) + 40 * random.nextGaussian());
            for (int i = 0; i < 3 + random.nextInt(3); i++) {
                history.order("cus_" + i, day.toString(), i == 0 ? amount : 1);
            }
            if (before > 0) {
                history.refund("cus_0", day.toString(), before / 10);
            }
            before = amount;
        }
        history.profile("cus_0", "2020-01-01", Map.of("region", "north"));
        SegmentsFact.Stay vip = new SegmentsFact.Stay("vip", LocalDate.of(2020, 1, 1), null);
        history.add("cus_1", new SegmentsFact("cus_1", 1, Instant.EPOCH, List.of(vip)));
        told.of(feed, history);
        Events events = new Events(told.tenant());
        events.settings(history.policy(), 1);
        QuarkusTransaction.requiringNew().run(() -> feed.apply("customer", List.of(events.segment("vip", 1, false))));
    }

    /** One customer buys for about a thousand a month, the others for 1 each: whose revenue it is tells. */
    @Test
    void continuesTheMetricOfAGroupOrASegment() {
        told.get("metrics/revenue/forecast?to=2024-01-01&filter.region=north")
                .statusCode(200)
                .body("scope.filter.region", equalTo(List.of("north")))
                .body("periods", equalTo(48))
                .body("points.value.min()", greaterThan(500f));
        told.get("metrics/revenue/forecast?to=2024-01-01&filter.region=unknown")
                .statusCode(200)
                .body("points.value.max()", lessThan(10f))
                .body("backTest.horizon", equalTo(6));
        told.get("metrics/revenue/forecast?to=2024-01-01&segment=vip")
                .statusCode(200)
                .body("scope.segment", equalTo("vip"))
                .body("points[0].value.toDouble()", closeTo(1, 1e-6));
        told.get("metric-correlations?metrics=revenue,refunds&to=2024-01-01&filter.region=north")
                .statusCode(200)
                .body("scope.filter.region", equalTo(List.of("north")))
                .body("pairs[0].lags.max { it.correlation }.lag", equalTo(1));
        told.get("metrics/revenue/forecast?filter.colour=red")
                .statusCode(400)
                .body("errors[0].code", equalTo("dimension-unknown"));
        told.get("metric-correlations?metrics=revenue,refunds&segment=nobody")
                .statusCode(400)
                .body("errors[0].code", equalTo("segment-unknown"));
    }

    @Test
    void continuesAMetricByTheMethodThatDidBest() {
        told.get("metrics/revenue/forecast?to=2024-01-01&horizon=6")
                .statusCode(200)
                .body("metric", equalTo("revenue"))
                .body("scale", equalTo("LOG"))
                .body("method", containsString("holt-winters"))
                .body("periods", equalTo(48))
                .body("from", equalTo("2020-01-01"))
                .body("points", hasSize(6))
                .body("points[0].start", equalTo("2024-01-01"))
                .body("points[5].end", equalTo("2024-07-01"))
                .body("points.findAll { it.low < it.value && it.value < it.high }", hasSize(6))
                .body("backTest.beatsNaive", equalTo(true))
                .body("backTest.scores.find { it.method == 'simple' }", notNullValue());
        told.get("metrics/retention-rate/forecast?to=2020-05-20&horizon=2")
                .statusCode(200)
                .body("method", equalTo("last-value"))
                .body("points", hasSize(2))
                .body("backTest", nullValue());
        told.get("metrics/revenue/forecast?to=2021-01-01&grain=quarter&horizon=1")
                .statusCode(200)
                .body("periods", equalTo(4));
    }

    @Test
    void whatCannotBeForecastIsSaid() {
        told.get("metrics/happiness/forecast").statusCode(400).body("errors[0].code", equalTo("metric-unknown"));
        told.get("metrics/revenue/forecast?grain=window")
                .statusCode(400)
                .body("errors[0].code", equalTo("grain-unknown"));
        told.get("metrics/revenue/forecast?horizon=99").statusCode(400).body("errors.parameter", hasItem("horizon"));
        told.get("metrics/net-promoter-score/forecast").statusCode(422).body("code", equalTo("series-empty"));
        told.get("metrics/retention-rate/forecast").statusCode(422).body("code", equalTo("series-has-gap"));
        Told.fresh().get("metrics/revenue/forecast").statusCode(422);
    }

    @Test
    void findsHowMetricsGoTogether() {
        String pair = "pairs.find { it.first == 'revenue' && it.second == 'refunds' }";
        told.get("metric-correlations?metrics=revenue,refunds,order-count&to=2024-01-01")
                .statusCode(200)
                .body("periods", equalTo(36))
                .body("from", equalTo("2021-01-01"))
                .body("pairs", hasSize(3))
                .body(pair + ".lags", hasSize(7))
                .body(pair + ".lags.max { it.correlation }.lag", equalTo(1))
                .body(pair + ".kendall.n", equalTo(35))
                .body(pair + ".partial.p", notNullValue());
        told.get("metric-correlations?metrics=retention-rate,churn-rate&to=2024-01-01")
                .statusCode(200)
                .body("pairs[0].reason", equalTo("components-of-each-other"))
                .body("pairs[0].lags", hasSize(0));
        told.get("metric-correlations?metrics=revenue,refunds&to=2021-01-01&periods=9")
                .body("pairs[0].reason", equalTo("series-too-short"));
        told.get("metric-correlations?metrics=revenue")
                .statusCode(400)
                .body("errors[0].code", equalTo("metrics-two-to-many"));
        told.get("metric-correlations").statusCode(400);
        told.get("metric-correlations?metrics=revenue,happiness").statusCode(400);
    }
}
