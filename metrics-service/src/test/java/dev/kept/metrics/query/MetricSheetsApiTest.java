// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.kept.metrics.fact.ChurnFact;
import dev.kept.metrics.oracle.History;
import dev.kept.testkit.KeptServiceResource;
import dev.kept.testkit.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Comparisons, the key sheet and the definitions of retention side by side. */
@QuarkusTest
@TestProfile(OracleReaders.Profile.class)
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class MetricSheetsApiTest {

    @Inject
    OracleReaders readers;

    private final MetricApi api = MetricApi.fresh();

    /**
     * Who buys on a day is present at the start of the next. Of 100 at the start of March 90 are there at its end; 20 join
     * and 5 of those leave again; 3 who had been lost return; 108 at the end.
     */
    @BeforeEach
    void theWorkedCaseOfTheRequirements() {
        History history = History.inUtc(1);
        for (int i = 0; i < 100; i++) {
            String customer = "old_%03d".formatted(i);
            present(history, customer, "2024-02-29");
            if (i < 90) {
                present(history, customer, "2024-03-31");
            }
        }
        for (int i = 0; i < 20; i++) {
            present(history, "new_%03d".formatted(i), i < 15 ? "2024-03-31" : "2024-03-20");
        }
        for (int i = 0; i < 3; i++) {
            present(history, "back_%03d".formatted(i), "2023-12-31");
            present(history, "back_%03d".formatted(i), "2024-03-31");
        }
        for (int i = 0; i < 10; i++) {
            history.nps("old_%03d".formatted(i), "2024-02-10", 3).nps("old_%03d".formatted(i), "2024-03-10", 10);
        }
        readers.put(api.tenant(), history.readAsOf("2024-04-15"));
    }

    private static void present(History history, String customer, String day) {
        history.order(customer, day, 1);
    }

    @Test
    void retentionClosesInEveryDefinition() {
        api.get("retention-sheet?from=2024-03-01&to=2024-04-01")
                .statusCode(200)
                .body("identityHolds", equalTo(true))
                .body("population.start", equalTo(100))
                .body("population.lost", equalTo(10))
                .body("population.new", equalTo(15))
                .body("population.returned", equalTo(3))
                .body("population.acquiredLost", equalTo(5))
                .body("population.end", equalTo(108))
                .body(
                        "definitions.find { it.definition == 'set-based' && it.metric == 'retention-rate' }.point.value",
                        equalTo(0.9f))
                .body("definitions.find { it.definition == 'article-003' }.point.value", equalTo(0.9f))
                .body("definitions.find { it.definition == 'naive-acquired' }.point.value", equalTo(0.88f))
                .body("definitions.find { it.definition == 'naive-acquired' }.difference", equalTo(-0.02f))
                .body(
                        "definitions.find { it.definition == 'naive-acquired' }.reason",
                        containsString("acquiredLost = 5"))
                .body("definitions.find { it.definition == 'over-start' }.point.value", equalTo(0.1f))
                .body("definitions.find { it.definition == 'flow' }.reason", containsString("churnEvents = "))
                .body("definitions.metric.unique()", hasItems("active-retention-rate", "subscriber-retention-rate"));
        given().auth()
                .oauth2(Tokens.of(api.tenant(), "metrics:read"))
                .header("Accept-Language", "zh-CN")
                .get("/api/v1/retention-sheet?from=2024-03-01&to=2024-04-01")
                .then()
                .statusCode(200)
                .body("definitions[0].reason", containsString("本期"));
        api.get("retention-sheet?from=2024-03-01").statusCode(400).body("errors[0].parameter", equalTo("to"));
    }

    @Test
    void churnIsReadInEveryWayAndSplitByItsCause() {
        History history = History.inUtc(20);
        for (int i = 0; i < 10; i++) {
            history.order("c" + i, "2024-02-25", 1);
            if (i < 8) {
                history.order("c" + i, "2024-03-10", 1).order("c" + i, "2024-03-25", 1);
            }
        }
        history.add(
                "c9",
                new ChurnFact("h", 1, Instant.EPOCH, LocalDate.parse("2024-03-20"), List.of("payment-failure"), false));
        MetricApi other = MetricApi.fresh();
        readers.put(other.tenant(), history.readAsOf("2024-04-10"));
        other.get("retention-sheet?from=2024-03-01&to=2024-04-01")
                .statusCode(200)
                .body("definitions.find { it.definition == 'daily-sum' }.point.value", equalTo(0.2f))
                .body("definitions.find { it.definition == 'rolling-30-days' }.point.value", equalTo(0.2f))
                .body("definitions.find { it.definition == 'never-lost-before' }.point.value", equalTo(0.2f))
                .body("definitions.find { it.definition == 'flow-over-end' }.point.value", equalTo(0.25f))
                .body("definitions.find { it.definition == 'flow-over-end' }.reason", containsString("churnEvents = 2"))
                .body("definitions.find { it.definition == 'involuntary' }.point.value", equalTo(0.1f))
                .body("definitions.find { it.definition == 'unknown' }.point.value", equalTo(0.1f));
        other.get(
                        "metrics/churn-reasons/values?from=2024-03-01&to=2024-04-01&groupBy=reason&definition=cumulative-share")
                .statusCode(200)
                .body("series[0].group.reason", equalTo("payment-failure"))
                .body("series[0].points[0].value", equalTo(0.5f))
                .body("series[1].group.reason", equalTo("unknown"))
                .body("series[1].points[0].value", equalTo(1));
        other.get("metrics/churn-reasons/members?part=lost&from=2024-03-01&to=2024-04-01&filter.reason=payment-failure")
                .statusCode(200)
                .body("data.customerId", contains("c9"));
    }

    @Test
    void theKeySheetHasSixIndicatorsAgainstBefore() {
        api.get("key-sheet?from=2024-03-01")
                .statusCode(200)
                .body("start", equalTo("2024-03-01"))
                .body("end", equalTo("2024-04-01"))
                .body(
                        "indicators.indicator",
                        contains("growth", "satisfaction", "complaints", "conversion", "loyalty", "repetition"))
                .body("indicators[0].point.value", equalTo(0.08f))
                .body("indicators[4].metric", equalTo("net-promoter-score"))
                .body("indicators[4].point.value", equalTo(100))
                .body("indicators[4].point.comparisons[0].difference", equalTo(200))
                .body("indicators[4].point.comparisons[0].verdict", equalTo("SIGNAL"))
                .body("indicators[4].point.comparisons[1].reason", equalTo("undefined"))
                .body("indicators[1].point.status", equalTo("UNDEFINED"))
                .body("indicators[1].point.reason", equalTo("0/0"));
        api.get("key-sheet").statusCode(200).body("start", equalTo("2024-03-01"));
        api.get("key-sheet?grain=window").statusCode(400).body("errors[0].code", equalTo("grain-unknown"));
        api.get("key-sheet?from=2024-03-02").statusCode(400).body("errors[0].code", equalTo("not-aligned"));
    }

    @Test
    void targetsAreSetReadAndHeldAgainstTheKeySheet() {
        put("growth-rate/month", "{\"value\": 0.05}")
                .statusCode(201)
                .body("definition", equalTo("presence"))
                .body("value", equalTo(0.05f));
        put("growth-rate/month", "{\"value\": 0.1}").statusCode(200);
        put("net-promoter-score/month", "{\"value\": 50, \"definition\": \"unweighted\"}")
                .statusCode(201);
        put("net-promoter-score/month", "{\"value\": 50, \"definition\": \"unweighted\"}")
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""));
        api.get("key-sheet?from=2024-03-01")
                .body("indicators[0].target.value", equalTo(0.1f))
                .body("indicators[0].target.met", equalTo(false))
                .body("indicators[4].target.met", equalTo(true))
                .body("indicators[1].target", nullValue());
        api.get("metric-targets?limit=1").body("data", hasSize(1)).body("data[0].metric", equalTo("growth-rate"));
        String cursor = api.get("metric-targets?limit=1").extract().path("page.nextCursor");
        api.get("metric-targets?limit=1&cursor=" + cursor).body("data[0].metric", equalTo("net-promoter-score"));
        api.get("metric-targets/growth-rate/month").statusCode(200).header("ETag", equalTo("\"v2\""));
        MetricApi.fresh().get("metric-targets/growth-rate/month").statusCode(404);
        writing().delete("/api/v1/metric-targets/growth-rate/month").then().statusCode(204);
        api.get("metric-targets/growth-rate/month").statusCode(404).body("code", equalTo("metric-target-not-found"));
        put("happiness/month", "{\"value\": 1}").statusCode(400).body("errors[0].code", equalTo("metric-unknown"));
        put("growth-rate/window", "{\"value\": 1}").statusCode(400).body("errors[0].code", equalTo("grain-unknown"));
        put("growth-rate/month", "{\"value\": 1, \"definition\": \"x\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/definition"));
        put("growth-rate/month", "{}").statusCode(400).body("errors[0].pointer", equalTo("/value"));
    }

    private ValidatableResponse put(String target, String body) {
        return writing()
                .contentType("application/json")
                .body(body)
                .put("/api/v1/metric-targets/" + target)
                .then();
    }

    private RequestSpecification writing() {
        return given().auth().oauth2(Tokens.of(api.tenant(), "metrics:write", "metrics:read"));
    }

    @Test
    void aPointIsComparedWithSeveralTimesAndNeverWithOneThatIsNotComplete() {
        api.get("metrics/active-customers/values?from=2024-03-01&to=2024-05-01"
                        + "&compareTo=previous,last-year,2024-01-01")
                .statusCode(200)
                .body("series[0].points[0].value", equalTo(113))
                .body("series[0].points[0].comparisons.to", contains("previous", "last-year", "2024-01-01"))
                .body("series[0].points[0].comparisons[0].start", equalTo("2024-02-01"))
                .body("series[0].points[0].comparisons[0].value", equalTo(100))
                .body("series[0].points[0].comparisons[0].difference", equalTo(13))
                .body("series[0].points[0].comparisons[0].relative", equalTo(0.13f))
                .body("series[0].points[0].comparisons[0].better", equalTo(true))
                .body("series[0].points[0].comparisons[0].verdict", equalTo("NONE"))
                .body("series[0].points[0].comparisons[1].start", equalTo("2023-03-01"))
                .body("series[0].points[0].comparisons[2].start", equalTo("2024-01-01"))
                .body("series[0].points[1].comparisons[2].start", equalTo("2024-02-01"))
                .body("series[0].points[1].status", equalTo("PARTIAL"))
                .body("series[0].points[1].comparisons[0].reason", equalTo("partial"))
                .body("series[0].points[1].comparisons[0].difference", nullValue());
    }

    @Test
    void aChangeWithinChanceIsNoise() {
        api.get("metrics/retention-rate/values?from=2024-03-01&to=2024-04-01&compareTo=previous,last-year")
                .statusCode(200)
                .body("series[0].points[0].comparisons", hasSize(2))
                .body("series[0].points[0].comparisons[0].reason", equalTo("undefined"));
        api.get("metrics/repurchase-rate/values?from=2024-03-01&to=2024-04-01&compareTo=previous")
                .statusCode(200)
                .body("series[0].points[0].comparisons[0].interval.method", equalTo("newcombe"))
                .body("series[0].points[0].comparisons[0].verdict", equalTo("NOISE"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "retention-rate | yesterday | compare-unknown | last-year",
                "retention-rate | 2024-01-02 | not-aligned | 2024-01-01",
                "retention-rate | previous,previous | compare-too-many | 5",
                "cohort-retention | previous | compare-not-applicable | groups"
            })
    void aBadComparisonIsToldWhatWouldBeRight(String metric, String compareTo, String code, String hint) {
        api.get("metrics/" + metric + "/values?compareTo=" + compareTo)
                .statusCode(400)
                .body("errors[0].parameter", equalTo("compareTo"))
                .body("errors[0].code", equalTo(code))
                .body("errors[0].detail", containsString(hint));
    }

    @Test
    void whatBelongsToNobodyCannotBeAskedOfSomeCustomers() {
        api.get("metrics/inspection-result/values?groupBy=type")
                .statusCode(400)
                .body("errors[0].code", equalTo("dimension-unknown"))
                .body("errors[0].detail", containsString("checklist"));
        api.get("metrics/acquisition-payback/values?segment=vip")
                .statusCode(400)
                .body("errors.code", hasItems("segment-not-applicable"));
    }
}
