// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.churn;

import static dev.kept.metrics.modelling.ModelApi.figure;
import static dev.kept.metrics.modelling.ModelApi.parameter;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.feedkit.FeedHandler;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.fact.ProfileFact;
import dev.kept.metrics.fact.SubscriptionFact;
import dev.kept.metrics.fact.SubscriptionFact.Span;
import dev.kept.metrics.model.PublishedFiles;
import dev.kept.metrics.model.PublishedFiles.Table;
import dev.kept.metrics.modelling.ModelApi;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class ChurnModelApiTest {

    private static final LocalDate CUT = LocalDate.parse("2024-06-30");

    @Inject
    FeedHandler feed;

    private ModelApi api;

    @BeforeEach
    void newTenant() {
        api = new ModelApi(feed);
    }

    /** R: glm on IBM's churn sample, as subscriptions that ended in the month after the cut, or did not. */
    @Test
    void telcoComesOutAsPublished() {
        Table table = PublishedFiles.read("telco/telco_customer_churn.csv");
        List<Map.Entry<String, Fact>> facts = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            String id = "cus_" + table.text(i, "customerID");
            LocalDate from = CUT.minusMonths((long) table.number(i, "tenure"));
            LocalDate to = table.text(i, "Churn").equals("Yes") ? CUT.plusDays(10) : null;
            long mrr = new BigDecimal(table.text(i, "MonthlyCharges"))
                    .movePointRight(4)
                    .longValueExact();
            facts.add(Map.entry(id, subscription("sub_" + i, from, to, mrr)));
            facts.add(Map.entry(id, profile(id, Map.of("Contract", table.text(i, "Contract")))));
        }
        api.deliver(facts);

        JsonPath view = api.ended(api.create("""
                {"name": "Telco", "kind": "CHURN", "cut": "2024-06-30", "horizonDays": 31,
                 "options": {"target": "SUBSCRIPTION", "ridge": "0",
                             "features": ["tenureMonths", "monthlyRevenue", "Contract"]}}"""));

        assertEquals("SUCCEEDED", view.getString("fit.status"), view::prettyPrint);
        assertEquals(7043, view.getInt("fit.result.customers"));
        assertEquals(.265370, figure(view, "base-rate"), 1e-6);
        assertEquals(-1.602709, parameter(view, "churn", "intercept"), 1e-6);
        assertEquals(-.035729, parameter(view, "churn", "tenureMonths"), 1e-6);
        assertEquals(.028617, parameter(view, "churn", "monthlyRevenue"), 1e-6);
        assertEquals(-1.062463, parameter(view, "churn", "Contract=One year"), 1e-6);
        assertEquals(-2.022615, parameter(view, "churn", "Contract=Two year"), 1e-6);
        assertEquals(-3072.9388, view.getDouble("fit.result.parts[0].logLikelihood"), 1e-4);
        assertEquals(.827114, figure(view, "in-sample-auc"), 1e-6);
        assertEquals(.143491, figure(view, "in-sample-brier"), 1e-6);
        assertEquals(.8265, figure(view, "auc"), .002);
    }

    @Test
    void learnsFromWhatWasKnownAndAddsUpItsReasons() {
        api.deliver(buyers());
        String body = """
                {"name": "Churn", "kind": "CHURN", "cut": "2024-06-30", "horizonDays": 61,
                 "options": {"calibration": "PLATT", "folds": 4}}""";

        String model = api.create(body);
        JsonPath view = api.ended(model);

        assertEquals("SUCCEEDED", view.getString("fit.status"), view::prettyPrint);
        assertTrue(figure(view, "auc") > .6, view::prettyPrint);
        assertTrue(view.getList("fit.result.warnings", String.class).contains("aliased: openComplaints"));
        reasonsAddUp(model, figure(view, "base-rate"));

        // what happens after the cut changes outcomes at most, never what is known of anybody
        api.deliver(List.of(order("cus_000", "ord_later", CUT.plusDays(300), 9000)));
        JsonPath again = api.ended(api.create(body));
        assertEquals(
                view.getMap("fit.result").toString(), again.getMap("fit.result").toString());
    }

    private void reasonsAddUp(String model, double rate) {
        List<Map<String, Object>> customers = api.request()
                .get(ModelApi.MODELS + "/" + model + "/customers?limit=200")
                .jsonPath(ModelApi.DOUBLES)
                .getList("data");
        double sum = 0;
        double baseline = Double.NaN;
        for (Map<String, Object> customer : customers) {
            double p = ((Number) customer.get("churnProbability")).doubleValue();
            double parts = 0;
            for (Object part : ((Map<?, ?>) customer.get("contributions")).values()) {
                parts += ((Number) part).doubleValue();
            }
            double base = Math.log(p / (1 - p)) - parts;
            baseline = Double.isNaN(baseline) ? base : baseline;
            assertEquals(baseline, base, 1e-5, "the contributions add up to the log odds");
            sum += p;
        }
        assertEquals(200, customers.size());
        assertEquals(rate, sum / customers.size(), .08);
    }

    /** Companies stay more often than persons, and who bought more often than others. */
    private static List<Map.Entry<String, Fact>> buyers() {
        SplittableRandom random = new SplittableRandom(5);
        List<Map.Entry<String, Fact>> facts = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            String id = "cus_%03d".formatted(i);
            boolean vip = i % 3 == 0;
            int orders = 1 + random.nextInt(6);
            for (int k = 0; k < orders; k++) {
                facts.add(order(id, "ord_" + i + "_" + k, CUT.minusDays(random.nextInt(80)), 50 + 10 * k));
            }
            boolean stays = random.nextDouble() < (vip ? .8 : .25) + .03 * orders;
            if (stays) {
                facts.add(order(id, "ord_" + i + "_next", CUT.plusDays(1 + random.nextInt(60)), 40));
            }
            facts.add(Map.entry(id, profile(id, Map.of("type", vip ? "COMPANY" : "PERSON"))));
        }
        return facts;
    }

    private static Map.Entry<String, Fact> order(String customer, String id, LocalDate day, long amount) {
        Instant at = day.atTime(9, 0).toInstant(ZoneOffset.UTC);
        return Map.entry(customer, new OrderFact(id, 1, at, amount * 10_000, 0, false));
    }

    private static Fact subscription(String id, LocalDate from, LocalDate to, long mrr) {
        return new SubscriptionFact(id, 1, Instant.EPOCH, "basic", List.of(new Span(from, to, mrr)), List.of(), false);
    }

    private static Fact profile(String id, Map<String, String> attributes) {
        return new ProfileFact(id, 1, Instant.parse("2010-01-01T00:00:00Z"), attributes);
    }
}
