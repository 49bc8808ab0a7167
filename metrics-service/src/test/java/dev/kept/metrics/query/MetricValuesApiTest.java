// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.kept.metrics.oracle.History;
import dev.kept.testkit.KeptServiceResource;
import dev.kept.testkit.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(OracleReaders.Profile.class)
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class MetricValuesApiTest {

    private static final String RETENTION = "metrics/retention-rate/values?from=2020-03-01&to=2020-05-01";

    @Inject
    OracleReaders readers;

    private final MetricApi api = MetricApi.fresh();

    @BeforeEach
    void history() {
        readers.put(
                api.tenant(),
                History.in("Asia/Shanghai", 20)
                        .profile("cus_a", "2020-01-01", Map.of("region", "华东"))
                        .profile("cus_b", "2020-01-01", Map.of("region", "华北"))
                        .order("cus_a", "2020-02-20", 100)
                        .order("cus_a", "2020-03-25", 150)
                        .order("cus_b", "2020-02-25", 50)
                        .order("cus_c", "2020-03-24", 70)
                        .refund("cus_a", "2020-03-26", 30)
                        .nps("cus_a", "2020-03-10", 10, 9, 8)
                        .nps("cus_b", "2020-03-10", 3)
                        .readAsOf("2020-04-15"));
    }

    @Test
    void aPointCarriesEverythingThatExplainsIt() {
        api.get(RETENTION)
                .statusCode(200)
                .header("Content-Language", "en")
                .body("metric", equalTo("retention-rate"))
                .body("definition", equalTo("set-based"))
                .body("unit", equalTo("ratio"))
                .body("zone", equalTo("Asia/Shanghai"))
                .body("weekStart", equalTo("MONDAY"))
                .body("currency", equalTo("CNY"))
                .body("grain", equalTo("month"))
                .body("policy.presenceDays", equalTo(20))
                .body("explain.formula", equalTo("kept / start"))
                .body("explain.version", equalTo(1))
                .body("watermark.asOf", equalTo("2020-04-15"))
                .body("series", hasSize(1))
                .body("series[0].group", equalTo(Map.of()))
                .body("series[0].points", hasSize(2))
                .body("series[0].points[0].start", equalTo("2020-03-01"))
                .body("series[0].points[0].end", equalTo("2020-04-01"))
                .body("series[0].points[0].status", equalTo("OK"))
                .body("series[0].points[0].coverage", nullValue())
                .body("series[0].points[0].value", equalTo(0.5f))
                .body("series[0].points[0].numerator", equalTo(1))
                .body("series[0].points[0].denominator", equalTo(2))
                .body("series[0].points[0].n", equalTo(2))
                .body("series[0].points[0].interval.method", equalTo("wilson"))
                .body("series[0].points[0].parts.start", equalTo(2))
                .body("series[0].points[0].parts.lost", equalTo(1))
                .body("series[0].points[0].parts.new", equalTo(1))
                .body("series[0].points[0].parts.end", equalTo(2))
                .body("series[0].points[1].status", equalTo("PARTIAL"))
                .body("series[0].points[1].coverage", equalTo(0.5f));
    }

    @Test
    void moneyIsExactText() {
        api.get("metrics/net-revenue/values?from=2020-03-01&to=2020-04-01")
                .statusCode(200)
                .body("unit", equalTo("money"))
                .body("series[0].points[0].value", equalTo("190.00"))
                .body("series[0].points[0].parts.revenue", equalTo("220.00"))
                .body("series[0].points[0].parts.refunded", equalTo("30.00"));
    }

    @Test
    void aScoreShowsBothIntervals() {
        api.get("metrics/net-promoter-score/values?from=2020-03-01&to=2020-04-01&grain=window")
                .statusCode(200)
                .body("series[0].points[0].value", equalTo(25))
                .body("series[0].points[0].intervals.method", contains("adjusted-wald", "wald"))
                .body("series[0].points[0].interval.method", equalTo("adjusted-wald"));
    }

    @Test
    void groupsAddUpToTheTotalAndUnknownIsOne() {
        api.get("metrics/revenue/values?from=2020-03-01&to=2020-04-01&groupBy=region")
                .statusCode(200)
                .body("series.group.region", contains("unknown", "华东", "华北"))
                .body("series.find { it.group.region == '华东' }.points[0].value", equalTo("150.00"))
                .body("series.find { it.group.region == '华北' }.points[0].value", equalTo("0.00"))
                .body("series.find { it.group.region == 'unknown' }.points[0].value", equalTo("70.00"));
    }

    @Test
    void aFilterKeepsWhatItNames() {
        api.get("metrics/revenue/values?from=2020-03-01&to=2020-04-01&filter.region=unknown,%E5%8D%8E%E5%8C%97")
                .statusCode(200)
                .body("series[0].points[0].value", equalTo("70.00"));
    }

    @Test
    void cohortsAreGroups() {
        api.get("metrics/cohort-retention/values?from=2020-02-01&to=2020-04-01")
                .statusCode(200)
                .body("series.group.cohort", contains("2020-02", "2020-03"))
                .body("series[0].points.value", contains(1, 0.5f))
                .body("series[1].points", hasSize(1));
    }

    @Test
    void theLanguageOfTheExplanationIsThatOfTheRequest() {
        given().auth()
                .oauth2(Tokens.of(api.tenant(), "metrics:read"))
                .header("Accept-Language", "zh-CN")
                .get("/api/v1/" + RETENTION)
                .then()
                .statusCode(200)
                .header("Content-Language", "zh-CN")
                .body("explain.formula", equalTo("保留 / 期初"));
    }

    @Test
    void whatIsUndefinedFutureOrTooSmallSaysSo() {
        api.get("metrics/quick-ratio/values?from=2020-02-01&to=2020-03-01")
                .body("series[0].points[0].status", equalTo("UNDEFINED"))
                .body("series[0].points[0].reason", equalTo("k/0"))
                .body("series[0].points[0].value", nullValue());
        api.get("metrics/revenue/values?from=2020-05-01&to=2020-06-01")
                .body("series[0].points[0].status", equalTo("UNDEFINED"))
                .body("series[0].points[0].reason", equalTo("future"))
                .body("series[0].points[0].coverage", equalTo(0));
        api.get(RETENTION + "&minN=30").body("series[0].points[0].status", equalTo("INSUFFICIENT"));
    }

    @Test
    void withoutARangeTheLastTwelveCompletePeriodsAreAnswered() {
        api.get("metrics/revenue/values")
                .statusCode(200)
                .body("series[0].points", hasSize(12))
                .body("series[0].points[11].end", equalTo("2020-04-01"))
                .body("series[0].points.status.unique()", contains("OK"));
        api.get("metrics/revenue/values?grain=week").body("series[0].points", hasSize(12));
        api.get("metrics/revenue/values?grain=window").body("series[0].points", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "grain=fortnight | grain | grain-unknown | month",
                "grain=MONTH | grain | grain-unknown | month",
                "definition=over-start | definition | definition-unknown | set-based, article-003, naive-acquired",
                "groupBy=planet | groupBy | dimension-unknown | region",
                "groupBy=channel | groupBy | dimension-unknown | region",
                "groupBy=region,region | groupBy | dimension-repeated | twice",
                "filter.planet=mars | filter | dimension-unknown | region",
                "filter.region= | filter.region | filter-empty | unknown",
                "filter.region=a,,b | filter.region | filter-empty | unknown",
                "zone=Mars/Base | zone | zone-unknown | Asia/Shanghai",
                "weekStart=FUNDAY | weekStart | week-start-unknown | MONDAY",
                "level=1 | level | out-of-range | 0.9999",
                "level=x | level | wrong-type | number",
                "minN=-1 | minN | out-of-range | 1000000000",
                "from=2020-03-02&to=2020-05-01 | from | not-aligned | 2020-03-01 or 2020-04-01",
                "from=2020-03-01&to=2020-04-15 | to | not-aligned | 2020-04-01 or 2020-05-01",
                "from=2020-03-01&to=2020-03-01 | to | range-empty | 2020-03-01",
                "from=0001-01-01&to=2020-03-01 | from | out-of-range | 1900-01-01",
                "from=yesterday | from | wrong-type | date"
            })
    void aBadParameterIsToldWhatWouldBeRight(String query, String parameter, String code, String hint) {
        api.get("metrics/retention-rate/values?" + query)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-request"))
                .body("errors[0].parameter", equalTo(parameter))
                .body("errors[0].code", equalTo(code))
                .body("errors[0].detail", containsString(hint));
    }

    @Test
    void allFaultsComeAtOnce() {
        api.get("metrics/retention-rate/values?grain=x&groupBy=y&level=2&zone=z")
                .statusCode(400)
                .body("errors.parameter", contains("grain", "groupBy", "level", "zone"));
    }

    @Test
    void whatIsRightButNotAvailableIsAProblemOfItsOwn() {
        api.get(RETENTION + "&zone=Asia/Shanghai&weekStart=MONDAY").statusCode(200);
        api.get("metrics/revenue/values?from=2010-01-01&to=2020-01-01&grain=day")
                .statusCode(400)
                .body("code", equalTo("too-many-points"));
    }

    @Test
    void anUnknownMetricIsABadQuestionThatNamesTheMetrics() {
        api.get("metrics/happiness/values")
                .statusCode(400)
                .body("errors[0].code", equalTo("metric-unknown"))
                .body("errors[0].detail", containsString("retention-rate"));
        api.get("metrics/happiness").statusCode(404).body("code", equalTo("metric-unknown"));
    }

    @Test
    void anUnknownParameterIsRefused() {
        api.get(RETENTION + "&group=region").statusCode(400).body("code", equalTo("unknown-parameter"));
    }

    @Test
    void aWindowIsAnyTwoDaysButNotForWhatComparesPeriods() {
        api.get("metrics/retention-rate/values?grain=window&from=2020-03-05&to=2020-04-07")
                .statusCode(200);
        api.get("metrics/revenue-retention/values?grain=window&from=2020-03-05&to=2020-04-07")
                .statusCode(400)
                .body("errors[0].code", equalTo("grain-unknown"));
    }

    @Test
    void anotherTenantSeesNothingOfIt() {
        MetricApi.fresh()
                .get("metrics/revenue/values?from=2020-03-01&to=2020-04-01")
                .statusCode(200)
                .body("series[0].points[0].value", equalTo("0.00"));
    }

    @Test
    void aTokenWithTheScopeIsNeeded() {
        given().get("/api/v1/metrics").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of(api.tenant(), "customers:read"))
                .get("/api/v1/metrics")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.of(api.tenant(), "customers:read"))
                .get("/api/v1/" + RETENTION)
                .then()
                .statusCode(403)
                .contentType(startsWith("application/problem+json"));
    }
}
