// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.custom;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.kept.feedkit.FeedEvent;
import dev.kept.feedkit.FeedHandler;
import dev.kept.metrics.ingestion.Events;
import dev.kept.metrics.oracle.History;
import dev.kept.testkit.KeptServiceResource;
import dev.kept.testkit.Tenants;
import dev.kept.testkit.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Metrics that a tenant defines, from the draft to the answer. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class CustomMetricApiTest {

    private static final String METRICS = "/api/v1/custom-metrics";
    private static final String PER_BUYER = "[revenue] / [active-customers]";
    private static final String SPRING = "grain=month&from=2024-01-01&to=2024-04-01";

    @Inject
    FeedHandler feed;

    private final String tenant = Tenants.fresh();

    @BeforeEach
    void history() {
        Events events = new Events(tenant);
        History history = History.inUtc(90)
                .profile("cus_a", "2024-01-01", Map.of("region", "east"))
                .order("cus_a", "2024-01-10", 100)
                .order("cus_b", "2024-01-20", 50)
                .order("cus_a", "2024-02-05", 30);
        List<FeedEvent> all = new ArrayList<>(List.of(events.settings(history.policy(), 1)));
        history.facts().forEach((customer, facts) -> facts.forEach(fact -> all.add(events.of(customer, fact))));
        QuarkusTransaction.requiringNew().run(() -> feed.apply("customer", all));
    }

    @Test
    void isPublishedAndThenAnsweredLikeAnyOther() {
        String id = create("custom-per-buyer", PER_BUYER, "money");
        get("/api/v1/metrics/custom-per-buyer/values?" + SPRING)
                .statusCode(400)
                .body("errors.code", hasItem("metric-unknown"));
        publish(id).statusCode(200).body("published.version", equalTo(1)).body("draft", nullValue());

        get("/api/v1/metrics/custom-per-buyer/values?compareTo=previous&" + SPRING)
                .statusCode(200)
                .body("unit", equalTo("money"))
                .body("definition", equalTo("formula"))
                .body("explain.formula", equalTo(PER_BUYER))
                .body("explain.version", equalTo(1))
                .body("series[0].points.value", contains("75.00", "30.00", null))
                .body("series[0].points[0].numerator", equalTo("150.00"))
                .body("series[0].points[0].denominator", equalTo(2))
                .body("series[0].points[0].parts.revenue", equalTo("150.00"))
                .body("series[0].points[1].comparisons[0].difference", equalTo("-45.00"))
                .body("series[0].points[2].status", equalTo("UNDEFINED"))
                .body("series[0].points[2].reason", equalTo("0/0"));
        get("/api/v1/metrics/custom-per-buyer/values?groupBy=region&" + SPRING)
                .body("series.group.region", contains("east", "unknown"))
                .body("series.points[0].value", contains("100.00", "30.00", null))
                .body("series.points[1].value", contains("50.00", null, null));
        get("/api/v1/metrics").body("data.key", hasItem("custom-per-buyer"));
        get("/api/v1/metrics/custom-per-buyer")
                .statusCode(200)
                .body("name.zh-CN", equalTo("人均收入"))
                .body("family", equalTo("value"));
        request()
                .body(Map.of("value", 80))
                .put("/api/v1/metric-targets/custom-per-buyer/month")
                .then()
                .statusCode(201);
        given().auth()
                .oauth2(Tokens.of(Tenants.fresh(), "metrics:read"))
                .get("/api/v1/metrics/custom-per-buyer")
                .then()
                .statusCode(404);
    }

    /** Two first purchases: Garwood's limits of 2 are 0.2422 and 7.2247. In February there is none: 0 to 3.6889. */
    @Test
    void hasAnIntervalAndIsTakenWhereverAMetricIsNamed() {
        publish(create("custom-tenfold", "[acquired-customers] * 10", "count")).statusCode(200);
        get("/api/v1/metrics/custom-tenfold/values?compareTo=previous&" + SPRING)
                .statusCode(200)
                .body("series[0].points[0].interval.low.toDouble()", closeTo(2.422, 0.001))
                .body("series[0].points[0].interval.high.toDouble()", closeTo(72.247, 0.001))
                .body("series[0].points[1].comparisons[0].verdict", equalTo("NOISE"));
        get("/api/v1/metrics/custom-tenfold/values?groupBy=segment,lifecycleStage&" + SPRING)
                .statusCode(200)
                .body("series.group.segment", contains("unknown"));
        get("/api/v1/metric-correlations?metrics=custom-tenfold,revenue&periods=12&to=2024-04-01")
                .body("errors", nullValue());
        get("/api/v1/metrics/custom-tenfold/forecast?to=2024-04-01&horizon=1").body("errors", nullValue());
        get("/api/v1/benchmark-comparison?metric=custom-tenfold").body("errors.code", not(hasItem("metric-unknown")));
    }

    @Test
    void aDraftIsPreviewedOnHistoryBesideWhatIsPublished() {
        String id = create("custom-per-buyer", PER_BUYER, "money");
        get(METRICS + "/" + id + "/preview?" + SPRING)
                .statusCode(200)
                .body("draft.series[0].points.value", contains("75.00", "30.00", null))
                .body("published", nullValue());
        publish(id).statusCode(200);
        publish(id).statusCode(409).body("code", equalTo("custom-metric-without-draft"));
        draft(id, "\"v1\"", "[revenue] / [active-customers] * 2").statusCode(412);
        draft(id, "\"v2\"", "[revenue] / [active-customers] * 2")
                .statusCode(200)
                .header("ETag", "\"v3\"");

        get(METRICS + "/" + id + "/preview?" + SPRING)
                .body("draft.series[0].points[0].value", equalTo("150.00"))
                .body("published.series[0].points[0].value", equalTo("75.00"));
        get("/api/v1/metrics/custom-per-buyer/values?" + SPRING).body("series[0].points[0].value", equalTo("75.00"));
        publish(id).statusCode(200).body("published.version", equalTo(2));
        get("/api/v1/metrics/custom-per-buyer/values?" + SPRING)
                .body("series[0].points[0].value", equalTo("150.00"))
                .body("explain.version", equalTo(2));
        get(METRICS + "/" + id + "/versions").statusCode(200).body("data.version", contains(2, 1));
        get(METRICS + "/cmt_unknown/preview").statusCode(404);
    }

    @Test
    void mayBeBuiltOnOthersButNotOnItself() {
        String first = create("custom-a", "[retention-rate.kept] / [retention-rate.start]", "ratio");
        publish(first);
        String second = create("custom-b", "1 - [custom-a]", "ratio");
        publish(second);
        draft(first, "\"v2\"", "1 - [custom-b]")
                .statusCode(400)
                .body("errors[0].code", equalTo("expression-circle"))
                .body("errors[0].pointer", equalTo("/expression"))
                .body("errors[0].detail", containsString("custom-b"));
        request()
                .header("If-Match", "\"v2\"")
                .delete(METRICS + "/" + first)
                .then()
                .statusCode(409)
                .body("detail", containsString("custom-b"));
        get("/api/v1/metrics/custom-b/values?grain=month&from=2024-02-01&to=2024-03-01")
                .body("series[0].points[0].value", equalTo(0));
        get("/api/v1/metrics/custom-a/members?part=kept&from=2024-02-01&to=2024-03-01")
                .body("data.customerId", contains("cus_a", "cus_b"));
        request()
                .header("If-Match", "\"v2\"")
                .delete(METRICS + "/" + second)
                .then()
                .statusCode(204);
        request()
                .header("If-Match", "\"v2\"")
                .delete(METRICS + "/" + first)
                .then()
                .statusCode(204);
        get("/api/v1/metrics").body("data.key", not(hasItem("custom-a")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[revenue] / | money | /draft/expression | expression-operand-expected",
                "[happiness] | ratio | /draft/expression | expression-metric-unknown",
                "[custom-later] | ratio | /draft/expression | expression-metric-unknown",
                "[churn-rate:best] | ratio | /draft/expression | expression-definition-unknown",
                "[churn-rate.joy] | ratio | /draft/expression | expression-part-unknown",
                "[cohort-retention] | ratio | /draft/expression | expression-metric-in-groups",
                "[revenue] + [order-count] | money | /draft/expression | expression-mixes-money",
                "[revenue] | ratio | /draft/expression | expression-is-money",
                "[order-count] | money | /draft/expression | expression-is-no-money",
                "[revenue] * [revenue] | money | /draft/expression | expression-is-no-money",
                "1 + 1 | ratio | /draft/expression | expression-without-metric",
                "[revenue] | bananas | /draft/unit | unit-unknown"
            })
    void whatCannotBeComputedIsRefusedAndNamed(String expression, String unit, String pointer, String code) {
        request()
                .body(body("custom-x", expression, unit))
                .post(METRICS)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void keysAreOnesOwnAndTakenOnce() {
        request()
                .body(body("revenue", PER_BUYER, "money"))
                .post(METRICS)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/key"));
        String id = create("custom-once", PER_BUYER, "money");
        request()
                .body(body("custom-once", PER_BUYER, "money"))
                .post(METRICS)
                .then()
                .statusCode(409)
                .body("code", equalTo("custom-metric-key-taken"));
        get(METRICS + "?limit=1").statusCode(200).body("data.id", contains(id));
        get(METRICS + "/" + id).statusCode(200).header("ETag", "\"v1\"").body("key", equalTo("custom-once"));
        given().auth()
                .oauth2(Tokens.of(Tenants.fresh(), "metrics:read"))
                .get(METRICS + "/" + id)
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.of(tenant, "metrics:read"))
                .contentType(ContentType.JSON)
                .body(body("custom-two", PER_BUYER, "money"))
                .post(METRICS)
                .then()
                .statusCode(403);
    }

    private String create(String key, String expression, String unit) {
        return request()
                .body(body(key, expression, unit))
                .post(METRICS)
                .then()
                .statusCode(201)
                .header("Location", containsString(METRICS + "/cmt_"))
                .body("published", nullValue())
                .extract()
                .path("id");
    }

    private ValidatableResponse publish(String id) {
        return request().post(METRICS + "/" + id + "/publish").then();
    }

    private ValidatableResponse draft(String id, String ifMatch, String expression) {
        String unit = expression.contains("revenue") ? "money" : "ratio";
        return request()
                .header("If-Match", ifMatch)
                .body(definition(expression, unit))
                .put(METRICS + "/" + id + "/draft")
                .then();
    }

    private ValidatableResponse get(String path) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.of(tenant, "metrics:read"))
                .get(path)
                .then();
    }

    private RequestSpecification request() {
        return given().auth()
                .oauth2(Tokens.of(tenant, "metrics:read", "metrics:write"))
                .contentType(ContentType.JSON);
    }

    private static Map<String, Object> body(String key, String expression, String unit) {
        return Map.of("key", key, "draft", definition(expression, unit));
    }

    private static Map<String, Object> definition(String expression, String unit) {
        return Map.of(
                "name",
                Map.of("en", "Revenue per buyer", "zh-CN", "人均收入"),
                "description",
                Map.of("en", "What a buyer spends.", "zh-CN", "每位买家的花费。"),
                "family",
                "value",
                "direction",
                "higher-is-better",
                "unit",
                unit,
                "expression",
                expression);
    }
}
