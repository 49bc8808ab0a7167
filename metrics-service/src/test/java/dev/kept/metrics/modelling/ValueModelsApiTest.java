// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.modelling;

import static dev.kept.metrics.modelling.ModelApi.MODELS;
import static dev.kept.metrics.modelling.ModelApi.figure;
import static dev.kept.metrics.modelling.ModelApi.parameter;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.feedkit.FeedHandler;
import dev.kept.metrics.fact.CostFact;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.model.PublishedFiles;
import dev.kept.metrics.model.PublishedFiles.Table;
import dev.kept.metrics.model.clv.BgBb;
import dev.kept.metrics.model.clv.PurchaseHistories;
import dev.kept.metrics.model.clv.PurchaseHistory;
import dev.kept.metrics.model.clv.PurchaseModel;
import dev.kept.metrics.model.fit.Fit;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Opportunities, margin times a multiple, and what has been, as resources. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class ValueModelsApiTest {

    private static final LocalDate CUT = LocalDate.parse("2024-12-31");

    @Inject
    FeedHandler feed;

    private ModelApi api;

    @BeforeEach
    void newTenant() {
        api = new ModelApi(feed);
    }

    /**
     * A tenth of the donors of Fader, Hardie and Shang (2010): a gift in 1995, and one opportunity to give in each of the six
     * years after it. What the paper says of all of them is reproduced by {@code BgBbTest}.
     */
    @Test
    void theResourceGivesTheNumbersOfTheLibraryForYearlyGifts() {
        Table table = PublishedFiles.read("published/bgbb_donations_1995_cohort.csv");
        PurchaseHistories.Builder histories = PurchaseHistories.builder();
        List<Map.Entry<String, Fact>> gifts = new ArrayList<>();
        int donors = 0;
        for (int i = 0; i < table.rows().size(); i++) {
            int frequency = (int) table.number(i, "frequency");
            int recency = (int) table.number(i, "recency");
            int number = (int) Math.ceil(table.number(i, "weights") / 10);
            histories.add(frequency, recency, 6, number);
            for (int donor = 0; donor < number; donor++) {
                String id = "cus_%05d".formatted(donors++);
                gifts.add(gift(id, gifts.size(), 1995));
                for (int x = 1; x < frequency; x++) {
                    gifts.add(gift(id, gifts.size(), 1995 + x));
                }
                if (recency > 0) {
                    gifts.add(gift(id, gifts.size(), 1995 + recency));
                }
            }
        }
        api.deliver(gifts);
        Fit<PurchaseModel> expected = BgBb.fit(histories.build());

        String model = api.create("""
                {"name": "Gifts", "kind": "BG_BB", "cut": "2001-12-31", "horizonDays": 1826,
                 "options": {"unit": "YEAR"}}""");
        JsonPath view = api.ended(model);

        assertEquals("SUCCEEDED", view.getString("fit.status"), view::prettyPrint);
        assertEquals("BG/BB", view.getString("fit.result.parts[0].model"));
        assertEquals(donors, view.getInt("fit.result.customers"));
        assertEquals(22, figure(view, "distinct-histories"));
        assertEquals(expected.logLikelihood(), view.getDouble("fit.result.parts[0].logLikelihood"), 1e-6);
        expected.estimates()
                .forEach(estimate -> assertEquals(
                        estimate.value(), parameter(view, "purchases", estimate.name()), 1e-9 * estimate.value()));
        JsonPath never = customer(model, "cus_00000");
        PurchaseHistory none = new PurchaseHistory(0, 0, 6);
        assertEquals(expected.model().expectedPurchases(none, 5), never.getDouble("expectedPurchases"), 1e-8);
        assertEquals(expected.model().probabilityAlive(none), never.getDouble("aliveProbability"), 1e-8);
        assertEquals(expected.model().probabilityOfNone(none, 5), never.getDouble("churnProbability"), 1e-8);
    }

    private static Map.Entry<String, Fact> gift(String donor, int number, int year) {
        LocalDate day = LocalDate.of(year, 1 + number % 12, 1 + number % 28);
        return Purchasers.order(donor, "ord_" + number, day, BigDecimal.TEN);
    }

    @Test
    void opportunitiesNeedAUnitAndCountOnceInEach() {
        api.request()
                .contentType(ContentType.JSON)
                .body("{\"name\": \"x\", \"kind\": \"BG_BB\"}")
                .post(MODELS)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/options/unit"))
                .body("errors[0].code", equalTo("model-unit-missing"));
        api.deliver(Purchasers.orders(Purchasers.customers(300, 5)));

        String model = api.create("""
                {"name": "Months", "kind": "BG_BB", "cut": "2024-08-31", "horizonDays": 61, "options": {"unit": "MONTH"}}""");
        JsonPath view = api.ended(model);

        assertEquals("SUCCEEDED", view.getString("fit.status"), view::prettyPrint);
        JsonPath customers = api.request()
                .get(MODELS + "/" + model + "/customers?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(ModelApi.DOUBLES);
        for (int i = 0; i < 200; i++) {
            String at = "data[" + i + "].";
            double expected = customers.getDouble(at + "expectedPurchases");
            double none = customers.getDouble(at + "churnProbability");
            // of two opportunities: whoever takes any takes one or two
            assertTrue(1 - none <= expected + 1e-8 && expected <= 2 * (1 - none) + 1e-8, customers::prettyPrint);
            double value = Double.parseDouble(customers.getString(at + "expectedValue.amount"));
            assertTrue(Double.parseDouble(customers.getString(at + "expectedValue.low")) <= value);
            assertTrue(Double.parseDouble(customers.getString(at + "expectedValue.high")) >= value);
        }
        assertEquals(300, figure(view, "test-customers"), 60);
    }

    /** Ten who bought in 2023; seven of them, and two more, in 2024. */
    private void shop() {
        List<Map.Entry<String, Fact>> facts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            if (i < 10) {
                facts.add(order(i, "2023-12-20", 50, 20));
            }
            if (i < 7 || i >= 10) {
                facts.add(order(i, "2024-12-10", 100 + 10 * i, 40));
            }
        }
        facts.add(cost("SERVICING", "cus_00", 5));
        facts.add(cost("SALES", "cus_00", 3));
        facts.add(cost("MARKETING", "rsp_none", 27));
        api.deliver(facts);
    }

    private static Map.Entry<String, Fact> order(int customer, String day, int amount, int goods) {
        Instant at = Instant.parse(day + "T12:00:00Z");
        String id = "cus_%02d".formatted(customer);
        return Map.entry(id, new OrderFact("ord_" + id + day, 1, at, amount * 10_000L, goods * 10_000L, false));
    }

    private static Map.Entry<String, Fact> cost(String type, String on, int amount) {
        LocalDate day = LocalDate.parse("2024-06-01");
        Instant at = Instant.parse("2024-06-01T12:00:00Z");
        return Map.entry(on, new CostFact("cst_" + type, 1, at, type, amount * 10_000L, day, day, null, null, false));
    }

    @Test
    void marginTimesAMultipleOfWhatIsStored() {
        shop();

        String model = api.create(body("MARGIN_RETENTION", ""));
        JsonPath view = api.ended(model);

        assertEquals("SUCCEEDED", view.getString("fit.status"), view::prettyPrint);
        assertEquals("YEAR", view.getString("options.unit"));
        assertEquals(9, view.getInt("fit.result.customers"));
        assertEquals(3, view.getInt("fit.result.exclusions.not-present"));
        assertEquals(10, figure(view, "present-at-start"));
        assertEquals(.7, figure(view, "retention"), 1e-12);
        api.request()
                .get("/api/v1/metrics/retention-rate/values?from=2024-01-01&to=2025-01-01&grain=year")
                .then()
                .statusCode(200)
                .body("series[0].points[0].value", equalTo(0.7f));
        // seven margins of 60 to 120, less 5 for serving the first
        assertEquals((7 * 90 - 5) / 7.0, figure(view, "margin-per-period"), 1e-9);
        assertEquals(.7 / .4, figure(view, "multiple"), 1e-9);
        JsonPath one = customer(model, "cus_06");
        assertEquals(120 * .7 / .4, Double.parseDouble(one.getString("expectedValue.amount")), 1e-4);
        assertEquals(.3, one.getDouble("churnProbability"), .001);
        // Wilson 95 % of seven in ten
        assertEquals(120 * .396774 / (1.1 - .396774), Double.parseDouble(one.getString("expectedValue.low")), .01);
        assertEquals(120 * .892209 / (1.1 - .892209), Double.parseDouble(one.getString("expectedValue.high")), .01);
        // 30 was spent on two who came
        assertEquals(15, figure(view, "acquisition-cost"), 1e-9);
        assertEquals(625 / 7.0 * 1.1 / .4, figure(view, "expected-value-new-customer"), 1e-9);
        assertEquals(625 / 7.0 * 1.1 / .4 / 15, figure(view, "ltv-to-cac"), 1e-9);
        assertEquals(0, figure(view, "payback-months"));
    }

    @Test
    void theMultiplesOfMarginAreThoseOfTheBooks() {
        shop();
        String stated = "\"assumptions\": {\"retention\": \"0.8\", \"margin\": \"100\"%s},";

        assertEquals(266.67, each(stated.formatted("")), .005);
        assertEquals(366.67, each(stated.formatted(", \"firstMargin\": \"NOW\"")), .005);
        assertEquals(307.69, each(stated.formatted(", \"growth\": \"0.05\"")), .005);
        JsonPath endless = api.ended(api.create(body("MARGIN_RETENTION", stated.formatted(", \"growth\": \"0.4\""))));
        assertEquals("FAILED", endless.getString("fit.status"));
        assertEquals("value-without-bound", endless.getString("fit.reason"));
        assertTrue(endless.getString("fit.explanation").contains("discount"));
        api.request()
                .contentType(ContentType.JSON)
                .body(body("BG_NBD", stated.formatted("")))
                .post(MODELS)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/assumptions"));
        api.request()
                .contentType(ContentType.JSON)
                .body(body("MARGIN_RETENTION", "\"assumptions\": {\"retention\": \"1.1\"},"))
                .post(MODELS)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/assumptions/retention"));
    }

    private double each(String assumptions) {
        String model = api.create(body("MARGIN_RETENTION", assumptions));
        assertEquals("SUCCEEDED", api.ended(model).getString("fit.status"));
        return Double.parseDouble(customer(model, "cus_10").getString("expectedValue.amount"));
    }

    @Test
    void whatHasBeenAddsUpToTheContributions() {
        shop();

        String revenue = api.create(body("HISTORIC_REVENUE", ""));
        String net = api.create(body("HISTORIC_CONTRIBUTION", ""));

        assertEquals(150, amount(api.ended(revenue), revenue, "cus_00"), 1e-9);
        JsonPath view = api.ended(net);
        assertEquals(150 - 60 - 5 - 3, amount(view, net, "cus_00"), 1e-9);
        api.request()
                .get("/api/v1/customer-contributions/cus_00?to=2025-01-01")
                .then()
                .body("contribution", equalTo(82.0f));
        // ten times 30, nine margins of 60 to 170, and what was spent on one of them
        double total = 300 + 7 * 90 + 160 + 170 - 8;
        assertEquals(total, figure(view, "value-total"), 1e-9);
        assertEquals(15, figure(view, "acquisition-cost"), 1e-9);
        assertEquals((total + 3) / 12 / 15, figure(view, "ltv-to-cac"), 1e-9);
        assertEquals(1, figure(view, "payback-months"));
        api.request()
                .get(MODELS + "/" + net + "/distribution?groupBy=cohort")
                .then()
                .statusCode(200)
                .body("data.group", equalTo(List.of("2023-12", "2024-12")))
                .body("data.customers", equalTo(List.of(10, 2)))
                .body("data[1].expectedValue.total", equalTo("330.0000"));
    }

    private double amount(JsonPath view, String model, String customer) {
        assertEquals("SUCCEEDED", view.getString("fit.status"), view::prettyPrint);
        return Double.parseDouble(customer(model, customer).getString("expectedValue.amount"));
    }

    private JsonPath customer(String model, String customer) {
        return api.request()
                .get(MODELS + "/" + model + "/customers/" + customer)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(ModelApi.DOUBLES);
    }

    private static String body(String kind, String more) {
        return """
                {"name": "Value", %s "kind": "%s", "cut": "%s", "horizonDays": 365}""".formatted(more, kind, CUT);
    }
}
