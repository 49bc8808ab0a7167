// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.modelling;

import static dev.kept.metrics.modelling.ModelApi.MODELS;
import static dev.kept.metrics.modelling.ModelApi.figure;
import static dev.kept.metrics.modelling.ModelApi.parameter;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.feedkit.FeedHandler;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.fact.SubscriptionFact;
import dev.kept.metrics.fact.SubscriptionFact.Span;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Models of subscriptions as resources: the two cohorts of Fader and Hardie (2007), a month for each of their years. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class ContractModelsApiTest {

    private static final LocalDate CUT = LocalDate.parse("2024-06-30");

    /** Of a thousand, how many left in each of seven years. */
    private static final int[] HIGH_END = {131, 126, 90, 60, 42, 34, 26};

    private static final int[] REGULAR = {369, 163, 86, 56, 37, 27, 21};

    @Inject
    FeedHandler feed;

    private ModelApi api;

    @BeforeEach
    void newTenant() {
        api = new ModelApi(feed);
    }

    @Test
    void theHighEndCohortComesOutAsPublishedAndIsProjected() {
        api.deliver(cohort(HIGH_END));

        String model = api.create(body("SBG"));
        JsonPath view = api.ended(model);

        assertEquals("SUCCEEDED", view.getString("fit.status"), view::prettyPrint);
        assertEquals("MONTH", view.getString("options.unit"));
        assertEquals(.6681, parameter(view, "contracts", "alpha"), .002);
        assertEquals(3.8061, parameter(view, "contracts", "beta"), .01);
        assertEquals(-1611.16, view.getDouble("fit.result.parts[0].logLikelihood"), .01);
        assertEquals(.378, view.getDouble("fit.result.tables[0].rows[11][1]"), 5e-4);
        assertEquals(491, figure(view, "test-contracts"));
        double outlive =
                view.getDouble("fit.result.tables[0].rows[11][1]") / view.getDouble("fit.result.tables[0].rows[6][1]");
        assertEquals(491 * outlive, figure(view, "test-survivors-expected"), 1e-6);
        JsonPath group = api.request()
                .get(MODELS + "/" + model + "/distribution?groupBy=cohort")
                .then()
                .statusCode(200)
                .body("data.group", contains("2023-12"))
                .body("data[0].customers", equalTo(491))
                .extract()
                .jsonPath(ModelApi.DOUBLES);
        assertEquals(
                figure(view, "expected-value-total"),
                Double.parseDouble(group.getString("data[0].expectedValue.total")),
                .01);
        assertEquals(group.getString("data[0].expectedValue.p10"), group.getString("data[0].expectedValue.p90"));
        double value = Double.parseDouble(group.getString("data[0].expectedValue.p10"));
        JsonPath one = api.request()
                .get(MODELS + "/" + model + "/customers?limit=1")
                .then()
                .extract()
                .jsonPath();
        assertTrue(Double.parseDouble(one.getString("data[0].expectedValue.low")) < value);
        assertTrue(Double.parseDouble(one.getString("data[0].expectedValue.high")) > value);
        assertTrue(figure(view, "expected-value-total-low") < figure(view, "expected-value-total"));
        // ten a month, the first at once: 25 are there once two more have come in from nearly all
        assertEquals(10, figure(view, "value-per-period"), 1e-9);
        assertEquals(25, figure(view, "acquisition-cost"), 1e-9);
        assertEquals(2, figure(view, "payback-months"), 1e-9);
        assertEquals(figure(view, "expected-value-new-customer") / 25, figure(view, "ltv-to-cac"), 1e-9);
    }

    @Test
    void theRegularCohortComesOutAsPublishedAndTheWeibullFitsNoWorse() {
        api.deliver(cohort(REGULAR));

        JsonPath sbg = api.ended(api.create(body("SBG")));
        JsonPath bdw = api.ended(api.create(body("BDW")));

        assertEquals(.7041, parameter(sbg, "contracts", "alpha"), .002);
        assertEquals(1.1820, parameter(sbg, "contracts", "beta"), .005);
        assertEquals(-1680.27, sbg.getDouble("fit.result.parts[0].logLikelihood"), .01);
        assertEquals(.170, sbg.getDouble("fit.result.tables[0].rows[11][1]"), 5e-4);
        assertEquals(
                true,
                bdw.getDouble("fit.result.parts[0].logLikelihood")
                        >= sbg.getDouble("fit.result.parts[0].logLikelihood") - 1e-3);
    }

    private static String body(String kind) {
        return """
                {"name": "Contracts", "kind": "%s", "cut": "2024-06-30", "horizonDays": 152,
                 "options": {"discountRate": "0", "acquisitionCost": "25"}}""".formatted(kind);
    }

    private static List<Map.Entry<String, Fact>> cohort(int[] lost) {
        List<Map.Entry<String, Fact>> facts = new ArrayList<>();
        LocalDate early = LocalDate.parse("2023-06-01");
        for (int period = 1; period <= lost.length; period++) {
            for (int i = 0; i < lost[period - 1]; i++) {
                add(facts, new Span(early, early.plusMonths(period), 100_000));
            }
        }
        while (facts.size() < 1000) {
            add(facts, new Span(CUT.plusDays(1).minusMonths(lost.length), null, 100_000));
        }
        return facts;
    }

    private static void add(List<Map.Entry<String, Fact>> facts, Span span) {
        String id = "cus_" + facts.size();
        facts.add(Map.entry(
                id,
                new SubscriptionFact(
                        "sub_" + facts.size(), 1, Instant.EPOCH, "basic", List.of(span), List.of(), false)));
    }
}
