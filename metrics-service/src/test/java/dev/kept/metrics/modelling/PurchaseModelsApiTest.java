// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.modelling;

import static dev.kept.metrics.modelling.ModelApi.MODELS;
import static dev.kept.metrics.modelling.ModelApi.figure;
import static dev.kept.metrics.modelling.ModelApi.parameter;
import static dev.kept.metrics.modelling.Purchasers.CUT;
import static dev.kept.metrics.modelling.Purchasers.customers;
import static dev.kept.metrics.modelling.Purchasers.histories;
import static dev.kept.metrics.modelling.Purchasers.history;
import static dev.kept.metrics.modelling.Purchasers.order;
import static dev.kept.metrics.modelling.Purchasers.orders;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.feedkit.FeedHandler;
import dev.kept.metrics.fact.DeletedFact;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.model.PublishedFiles;
import dev.kept.metrics.model.PublishedFiles.Table;
import dev.kept.metrics.model.clv.BgNbd;
import dev.kept.metrics.model.clv.PurchaseHistory;
import dev.kept.metrics.model.clv.PurchaseModel;
import dev.kept.metrics.model.fit.Fit;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Models of purchases as resources. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class PurchaseModelsApiTest {

    @Inject
    FeedHandler feed;

    private ModelApi api;

    @BeforeEach
    void newTenant() {
        api = new ModelApi(feed);
    }

    @Test
    void theResourceGivesTheNumbersOfTheLibraryForWhatWasBought() {
        Map<String, NavigableSet<LocalDate>> bought = customers(400, 7);
        api.deliver(orders(bought));
        Fit<PurchaseModel> expected = BgNbd.fit(histories(bought));

        String model = api.create(body("BG_NBD"));
        JsonPath view = api.ended(model);

        assertEquals("SUCCEEDED", view.getString("fit.status"), view::prettyPrint);
        assertEquals(400, view.getInt("fit.result.customers"));
        for (int i = 0; i < 4; i++) {
            var estimate = expected.estimates().get(i);
            assertEquals(estimate.value(), parameter(view, "purchases", estimate.name()), 1e-9 * estimate.value());
        }
        assertEquals(expected.logLikelihood(), view.getDouble("fit.result.parts[0].logLikelihood"), 1e-6);
        assertEquals("Gamma-Gamma", view.getString("fit.result.parts[1].model"));
        PurchaseHistory first = history(bought.get("cus_0000"), CUT);
        JsonPath one = api.request()
                .get(MODELS + "/" + model + "/customers/cus_0000")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(ModelApi.DOUBLES);
        assertEquals(expected.model().expectedPurchases(first, 13), one.getDouble("expectedPurchases"), 1e-8);
        assertEquals(expected.model().probabilityAlive(first), one.getDouble("aliveProbability"), 1e-8);
        assertEquals(expected.model().probabilityOfNone(first, 13), one.getDouble("churnProbability"), 1e-8);
        double value = Double.parseDouble(one.getString("expectedValue.amount"));
        assertTrue(Double.parseDouble(one.getString("expectedValue.low")) < value);
        assertTrue(Double.parseDouble(one.getString("expectedValue.high")) > value);
        assertEquals(Double.parseDouble(one.getString("valueAtRisk")), value * one.getDouble("churnProbability"), 1e-3);
        listsAreSortedAndPaged(model);
        aSecondFitIsTheSame(model, view);
    }

    private void listsAreSortedAndPaged(String model) {
        String path = MODELS + "/" + model + "/customers?sort=-valueAtRisk&limit=150";
        List<String> ids = new ArrayList<>();
        List<Double> risks = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = api.request()
                    .get(cursor == null ? path : path + "&cursor=" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            ids.addAll(page.getList("data.customerId"));
            page.getList("data.valueAtRisk", String.class).forEach(text -> risks.add(Double.valueOf(text)));
            cursor = page.getString("page.nextCursor");
        } while (cursor != null);
        assertEquals(400, new TreeSet<>(ids).size());
        assertEquals(400, ids.size());
        assertEquals(
                risks.stream()
                        .sorted((one, other) -> Double.compare(other, one))
                        .toList(),
                risks);
        api.request()
                .get(MODELS + "/" + model + "/customers?sort=luck")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("sort"))
                .body("errors[0].detail", containsString("-valueAtRisk"));
    }

    private void aSecondFitIsTheSame(String model, JsonPath first) {
        api.request()
                .post(MODELS + "/" + model + "/fits")
                .then()
                .statusCode(202)
                .header("Location", endsWith(MODELS + "/" + model + "/fits/2"))
                .body("status", equalTo("QUEUED"));
        JsonPath second = api.ended(model);
        assertEquals(2, second.getInt("fit.number"));
        assertEquals(
                first.getMap("fit.result").toString(),
                second.getMap("fit.result").toString());
        api.request()
                .get(MODELS + "/" + model + "/fits?limit=1")
                .then()
                .body("data.number", contains(2))
                .body("page.hasMore", equalTo(true));
        api.request().get(MODELS + "/" + model + "/fits/1").then().body("result.customers", equalTo(400));
        api.request().get(MODELS + "/" + model + "/fits/3").then().statusCode(404);
        // what is known of a deleted customer goes at once
        api.deliver(List.of(Map.entry(
                "cus_0000", new DeletedFact("cus_0000", 9, CUT.atStartOfDay().toInstant(ZoneOffset.UTC)))));
        api.request().get(MODELS + "/" + model + "/customers/cus_0000").then().statusCode(404);
    }

    @Test
    void cdnowComesOutAsPublished() {
        Table table = PublishedFiles.read("cdnow/cdnow_sample.csv");
        List<Map.Entry<String, Fact>> orders = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            orders.add(order(
                    "cus_" + table.text(i, "sample_id"),
                    "ord_" + i,
                    LocalDate.parse(table.text(i, "date")),
                    new BigDecimal(table.text(i, "amount"))));
        }
        api.deliver(orders);
        String request = """
                {"name": "CDNOW", "kind": "%s", "cut": "1997-09-30", "horizonDays": 273}""";

        JsonPath bg = api.ended(api.create(request.formatted("BG_NBD")));
        assertEquals("SUCCEEDED", bg.getString("fit.status"));
        assertEquals(2357, bg.getInt("fit.result.customers"));
        published(bg, "r", .24259, "alpha", 4.4135, "a", .79289, "b", 2.4258);
        assertEquals(-9582.426, bg.getDouble("fit.result.parts[0].logLikelihood"), .05);
        assertEquals(946, figure(bg, "spend-customers"));
        assertEquals(6.2488, parameter(bg, "spend", "p"), .03);
        assertEquals(3.7446, parameter(bg, "spend", "q"), .02);
        assertEquals(15.4477, parameter(bg, "spend", "gamma"), .08);
        assertEquals(.1139, figure(bg, "spend-frequency-correlation"), 5e-4);
        assertEquals(35.171, figure(bg, "spend-per-purchase"), .01);
        assertEquals(1653.4, figure(bg, "test-purchases-expected"), 1.7);
        assertEquals(1882, figure(bg, "test-purchases-seen"));
        assertEquals(.7855, figure(bg, "test-mean-absolute-error"), .0008);
        assertEquals(1.608, figure(bg, "test-root-mean-squared-error"), .002);
        assertEquals(.7382, figure(bg, "test-no-purchase-expected"), .0002);
        assertEquals(.7098, figure(bg, "test-no-purchase-seen"), 5e-5);
        assertEquals(.1612, figure(bg, "test-no-purchase-brier"), .0002);

        JsonPath mbg = api.ended(api.create(request.formatted("MBG_NBD")));
        published(mbg, "r", .52484, "alpha", 6.1830, "a", .89136, "b", 1.6140);
        assertEquals(1576.7, figure(mbg, "test-purchases-expected"), 1.6);

        JsonPath pareto = api.ended(api.create(request.formatted("PARETO_NBD")));
        published(pareto, "r", .55328, "alpha", 10.5776, "s", .60621, "beta", 11.668);
        assertEquals(-9594.974, pareto.getDouble("fit.result.parts[0].logLikelihood"), .05);
        assertEquals(1665.5, figure(pareto, "test-purchases-expected"), 1.7);
    }

    private static void published(JsonPath view, Object... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            double value = (double) namesAndValues[i + 1];
            assertEquals(value, parameter(view, "purchases", (String) namesAndValues[i]), .005 * value);
        }
    }

    private static String body(String kind) {
        return """
                {"name": "Value", "kind": "%s", "cut": "%s", "horizonDays": 91}""".formatted(kind, CUT);
    }
}
