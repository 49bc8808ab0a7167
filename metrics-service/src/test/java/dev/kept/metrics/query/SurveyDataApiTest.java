// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.kept.feedkit.FeedEvent;
import dev.kept.feedkit.FeedHandler;
import dev.kept.metrics.fact.DeclaredWeights;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.fact.ProfileFact;
import dev.kept.metrics.fact.ResponseFact;
import dev.kept.metrics.fact.ResponseFact.Answer;
import dev.kept.metrics.ingestion.Events;
import dev.kept.metrics.model.PublishedFiles;
import dev.kept.metrics.model.PublishedFiles.Table;
import dev.kept.metrics.oracle.History;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two published surveys told through the feed and asked over HTTP: the figures that others computed. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class SurveyDataApiTest {

    private static final int PAGE = 500;
    private static final String MAY = "?from=2017-05-01&to=2017-06-01&grain=window";
    private static final String YEAR = "?from=2005-01-01&to=2006-01-01&grain=year";

    @Inject
    FeedHandler feed;

    private final MetricApi api = MetricApi.fresh();
    private final Events events = new Events(api.tenant());
    private final List<FeedEvent> told = new ArrayList<>();

    /** The airport's passengers of May 2017: one response each, so that what counts once changes nothing. */
    @Test
    void airportSurveyHasItsPublishedFigures() {
        Table rows = PublishedFiles.read("sfo_survey/sfo_2017.csv");
        for (int row = 0; row < rows.rows().size(); row++) {
            String customer = "cus_sfo" + rows.text(row, "RESPNUM");
            Instant at = Instant.parse("2017-05-%02dT20:00:00Z".formatted((int) rows.number(row, "INTDATE")));
            List<Answer> answers = new ArrayList<>();
            rate(answers, rows.text(row, "NETPRO"), new Answer("recommend", "NPS", 0, 0, 10, 9));
            rate(answers, rows.text(row, "Q7ALL"), new Answer("overall", "CSAT", 1, 1, 5, 4));
            rate(answers, rows.text(row, "Q14FIND"), new Answer("find", "CES", 1, 1, 5, 4));
            rate(answers, rows.text(row, "Q14PASSTHRU"), new Answer("security", "CES", 1, 1, 5, 4));
            tell(customer, new ProfileFact(customer, 1, Instant.EPOCH, Map.of("region", rows.text(row, "BAREA"))));
            BigDecimal weight = new BigDecimal(rows.text(row, "WEIGHT"));
            tell(customer, response("rsp_sfo" + row, at, weight, answers));
        }
        rateTheYearBefore();
        deliver();

        JsonPath nps = point("net-promoter-score", "latest-per-customer", MAY);
        assertEquals(39.8398, nps.getDouble("value"), 5e-5);
        assertEquals(2746, nps.getInt("n"));
        assertEquals(37.182, nps.getDouble("interval.low"), 5e-4);
        assertEquals(42.410, nps.getDouble("interval.high"), 5e-4);
        JsonPath weighted = point("net-promoter-score", "clustered-weighted", MAY);
        assertEquals(40.3984, weighted.getDouble("value"), 5e-5);
        assertEquals(1.4457, weighted.getDouble("standardError"), 5e-5);
        assertEquals(
                0.820685,
                point("customer-satisfaction", "top-box-per-account", MAY).getDouble("value"),
                5e-7);
        assertEquals(
                4.06436,
                point("customer-satisfaction", "mean-latest-per-customer", MAY).getDouble("value"),
                5e-6);
        assertEquals(
                0.822793,
                point("customer-satisfaction", "top-box-weighted", MAY).getDouble("value"),
                5e-7);
        String find = MAY + "&filter.question=find";
        assertEquals(
                0.853522,
                point("customer-effort-score", "top-box-clustered", find).getDouble("value"),
                5e-7);
        String security = MAY + "&filter.question=security";
        assertEquals(4.30702, point("customer-effort-score", "mean", security).getDouble("value"), 5e-6);

        JsonPath areas = json("net-promoter-score", "clustered", MAY + "&groupBy=region");
        double[] published = {39.917, 43.374, 46.903, 43.523, 46.857, 38.514, 32.960};
        for (int i = 0; i < published.length; i++) {
            char area = (char) ('A' + i);
            double value = areas.getDouble("series.find { it.group.region == '%s' }.points[0].value".formatted(area));
            assertEquals(published[i], value, 6e-4, "boarding area " + area);
        }
        JsonPath change = point("customer-satisfaction", "top-box", MAY + "&compareTo=last-year");
        assertEquals("two-proportion-z", change.getString("comparisons[0].test.method"));
        assertEquals(1.0423, change.getDouble("comparisons[0].test.z"), 5e-5);
        assertEquals(0.2973, change.getDouble("comparisons[0].test.p"), 5e-5);
        assertEquals("NOISE", change.getString("comparisons[0].verdict"));
        assertEquals("newcombe", change.getString("comparisons[0].interval.method"));
    }

    private void rateTheYearBefore() {
        Table rows = PublishedFiles.read("sfo_survey/sfo_trend_2013_2017.csv");
        Instant at = Instant.parse("2016-05-15T20:00:00Z");
        for (int row = 0; row < rows.rows().size(); row++) {
            List<Answer> answers = new ArrayList<>();
            rate(answers, rows.text(row, "q7all"), new Answer("overall", "CSAT", 1, 1, 5, 4));
            if (rows.text(row, "year").equals("2016") && !answers.isEmpty()) {
                tell("cus_trend" + row, response("rsp_trend" + row, at, BigDecimal.ONE, answers));
            }
        }
    }

    /** Tenenhaus et al. 2005: the reliability of each block of questions, and the index of satisfaction. */
    @Test
    void mobilePhoneSurveyHasItsPublishedFigures() {
        Table rows = PublishedFiles.read("mobi/mobi.csv");
        for (int row = 0; row < rows.rows().size(); row++) {
            List<Answer> answers = new ArrayList<>();
            for (String question : rows.header()) {
                String aspect = question.replaceAll("[0-9]", "");
                answers.add(new Answer(question, "RATING", aspect, (int) rows.number(row, question), 1, 10, 8));
            }
            int recommends = (int) rows.number(row, "CUSL3");
            answers.add(new Answer("recommend", "RATING", "recommendation", recommends, 1, 10, 8));
            Instant at = Instant.parse("2005-06-01T12:00:00Z");
            tell("cus_mobi" + row, response("rsp_mobi" + row, at, BigDecimal.ONE, answers));
        }
        deliver();

        JsonPath alpha = json("scale-reliability", "standardised", YEAR + "&groupBy=aspect");
        Map.of("IMAG", 0.7228, "CUEX", 0.4519, "PERQ", 0.8770, "PERV", 0.8236, "CUSA", 0.7792, "CUSL", 0.4724)
                .forEach((aspect, published) -> {
                    String point = "series.find { it.group.aspect == '%s' }.points[0].".formatted(aspect);
                    assertEquals(published, alpha.getDouble(point + "value"), 5e-5, aspect);
                    assertEquals(published < 0.7 ? 0 : 1, alpha.getInt(point + "parts.acceptable"), aspect);
                    assertEquals(250, alpha.getInt(point + "n"));
                });
        JsonPath index = json("rating", "index", YEAR + "&groupBy=aspect");
        Map.of("CUSA", 71.9704, "CUSCO", 67.4222, "CUSL", 63.3630)
                .forEach((aspect, published) -> assertEquals(
                        published,
                        index.getDouble("series.find { it.group.aspect == '%s' }.points[0].value".formatted(aspect)),
                        5e-5,
                        aspect));
        // Half the one index and half the other.
        JsonPath composite = point("satisfaction-composite", "index", YEAR + "&weights=CUSA:2,CUSCO:2");
        assertEquals((71.9704 + 67.4222) / 2, composite.getDouble("value"), 5e-5);
        assertEquals(0.5, composite.getDouble("parts.'weight:CUSA'"), 0);

        for (String asked : List.of(YEAR, YEAR + "&filter.question=CUSL3")) {
            JsonPath recommended = point("nps-like", "unweighted", asked);
            assertEquals(14.0, recommended.getDouble("value"), 1e-9);
            assertEquals(4.9006, recommended.getDouble("standardError"), 5e-5);
            assertEquals(
                    List.of(95, 95, 60, 9, 6),
                    List.of(
                            recommended.getInt("parts.promoters"),
                            recommended.getInt("parts.passives"),
                            recommended.getInt("parts.detractors"),
                            recommended.getInt("parts.promotersFrom"),
                            recommended.getInt("parts.detractorsTo")));
            assertEquals("adjusted-wald", recommended.getString("interval.method"));
        }
        assertEquals("0/0", point("net-promoter-score", "unweighted", YEAR).getString("reason"));

        refused("metrics/satisfaction-composite/values" + YEAR + "&weights=CUSA", "weights");
        refused("metrics/satisfaction-composite/values" + YEAR + "&weights=CUSA:0", "weights");
        refused("metrics/satisfaction-composite/values" + YEAR + "&weights=CUSA:1,CUSA:2", "weights");
        refused("metrics/rating/values" + YEAR + "&weights=CUSA:1", "weights");
    }

    /** Speed 75 and food 25 make 65 by 4 : 1, and 50 where nobody says how much they count. */
    @Test
    void weightsThatASurveyDeclaresAreThoseOfItsAnswers() {
        Instant at = Instant.parse("2005-06-01T12:00:00Z");
        List<Answer> answers = List.of(
                new Answer("quick", "RATING", "speed", 4, 1, 5, 4), new Answer("meal", "RATING", "food", 2, 1, 5, 4));
        DeclaredWeights declared =
                new DeclaredWeights(2, Map.of("speed", new BigDecimal("0.8"), "food", new BigDecimal("0.20")));
        tell("cus_a", response("rsp_a", at, BigDecimal.ONE, answers).with(declared));
        tell("cus_b", response("rsp_b", at, BigDecimal.ONE, answers));
        deliver();

        JsonPath both = json("satisfaction-composite", "index", YEAR);
        assertEquals(57.5, both.getDouble("series[0].points[0].value"), 1e-9);
        assertEquals(0.65, both.getDouble("series[0].points[0].parts.'weight:speed'"), 1e-9);
        assertEquals(List.of("declared", "equal"), both.getList("explain.weights.source"));
        assertEquals(Map.of("speed", "0.8", "food", "0.2"), both.getMap("explain.weights[0].weights"));
        assertEquals("survey", both.getString("explain.weights[0].survey"));
        assertEquals(2, both.getInt("explain.weights[0].surveyVersion"));
        assertEquals(List.of(1, 1), both.getList("explain.weights.responses"));
        JsonPath asked = json("satisfaction-composite", "index", YEAR + "&weights=speed:1");
        assertEquals(75, asked.getDouble("series[0].points[0].value"), 1e-9);
        assertEquals(List.of("request"), asked.getList("explain.weights.source"));
        assertNull(json("rating", "index", YEAR).getList("explain.weights"));
    }

    private void refused(String path, String parameter) {
        api.get(path).statusCode(400).body("errors[0].parameter", equalTo(parameter));
    }

    private JsonPath point(String metric, String definition, String query) {
        return json(metric, definition, query).setRootPath("series[0].points[0]");
    }

    private JsonPath json(String metric, String definition, String query) {
        return api.get("metrics/%s/values%s&definition=%s".formatted(metric, query, definition))
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static ResponseFact response(String id, Instant at, BigDecimal weight, List<Answer> answers) {
        return new ResponseFact(id, 1, at, "survey", "paper", weight, answers, false);
    }

    /** Codes outside the scale are missing answers. */
    private static void rate(List<Answer> answers, String code, Answer scale) {
        int score = code.matches("\\d+") ? Integer.parseInt(code) : -1;
        if (scale.min() <= score && score <= scale.max()) {
            answers.add(
                    new Answer(scale.question(), scale.type(), score, scale.min(), scale.max(), scale.satisfiedFrom()));
        }
    }

    private void tell(String customer, Fact fact) {
        told.add(events.of(customer, fact));
    }

    private void deliver() {
        FeedEvent settings = events.settings(History.inUtc(90).policy(), 1);
        QuarkusTransaction.requiringNew().run(() -> feed.apply("customer", List.of(settings)));
        for (int from = 0; from < told.size(); from += PAGE) {
            List<FeedEvent> page = told.subList(from, Math.min(told.size(), from + PAGE));
            QuarkusTransaction.requiringNew().run(() -> feed.apply("customer", page));
        }
    }
}
