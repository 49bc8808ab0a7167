// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.kept.systemtests.Metrics.Point;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An airport's real survey: 2,831 answers go in through the gateway, and every figure equals one computed independently. */
class AirportSurveyTest {

    private static final double RATE = 1e-6;

    @Test
    void aMonthOfAnAirportsPassengers() throws IOException {
        SfoSurvey sfo = SfoSurvey.read(SharedData.require("sfo_survey/sfo_2017.csv"));
        JsonNode expected = SharedData.expected("survey.json").path("sfo2017");
        Client client = RunningSuite.get().freshTenant();
        TenantSettings.declare(client, "UTC", "USD", 90, "boardingArea", "problem");
        Imports.imported(
                client.importRows("/api/v1/customer-imports", "text/csv", sfo.customersCsv()), sfo.respondents());
        JsonNode survey = client.post("/api/v1/surveys", SfoSurvey.surveyJson())
                .expect(201)
                .body();
        client.post("/api/v1/surveys/" + survey.path("id").asText() + "/publication", "{}", "If-Match", "\"v1\"");
        Imports.imported(
                client.importRows("/api/v1/response-imports?survey=sfo-2017", "text/csv", sfo.responsesCsv()),
                sfo.respondents());
        Metrics metrics = new Metrics(client);
        metrics.awaitFresh();
        String may = "from=2017-05-01&to=2017-06-01&grain=month";

        Point nps = metrics.one("net-promoter-score", may);
        assertEquals(39.8398, nps.value(), 1e-4);
        assertEquals(2746, nps.denominator());
        assertEquals(1436, nps.part("promoters"));
        assertEquals(342, nps.part("detractors"));
        assertEquals(1.3341, nps.json().path("standardError").asDouble(), 1e-4);
        nps.interval("wald", 37.225, 42.455, 1e-3);
        nps.interval("adjusted-wald", 37.182, 42.410, 1e-3);

        Point weighted = metrics.one("net-promoter-score", may + "&definition=weighted");
        assertEquals(40.3984, weighted.value(), 1e-4);
        assertEquals(1.4457, weighted.json().path("standardError").asDouble(), 1e-4);

        Point csat = metrics.one("customer-satisfaction", may);
        assertEquals(0.820685, csat.value(), RATE);
        assertEquals(2206, csat.numerator());
        csat.interval("wilson", .80573, .83473, 1e-5);
        assertEquals(
                4.06436,
                metrics.one("customer-satisfaction", may + "&definition=mean").value(),
                1e-5);
        assertEquals(
                .822793,
                metrics.one("customer-satisfaction", may + "&definition=top-box-weighted")
                        .value(),
                RATE);

        assertEquals(.853522, effort(metrics, may, "q14find", "top-box"), RATE);
        assertEquals(4.41334, effort(metrics, may, "q14find", "mean"), 1e-5);
        assertEquals(.820108, effort(metrics, may, "q14passthru", "top-box"), RATE);
        assertEquals(4.30702, effort(metrics, may, "q14passthru", "mean"), 1e-5);

        problemsAgree(metrics, may, expected.path("problem_rate"));
        promotersWithAndWithoutAProblem(metrics, may, expected.path("NPS_by_problem"));
        promotersByBoardingAreaAgree(metrics, may, expected.path("NPS_by_boarding_area"));
        promotersByDayAgree(metrics);
    }

    private static double effort(Metrics metrics, String period, String question, String definition) {
        return metrics.one(
                        "customer-effort-score", period + "&filter.question=" + question + "&definition=" + definition)
                .value();
    }

    /** A choice that is a rate: who says neither yes nor no is in neither. */
    private static void problemsAgree(Metrics metrics, String period, JsonNode expected) {
        String asked = period + "&filter.question=q15problem&filter.aspect=1";
        Point ofAnswered = metrics.one("choice-share", asked);
        assertEquals(.119492, ofAnswered.value(), RATE);
        assertEquals(expected.path("yes").asLong(), ofAnswered.numerator());
        assertEquals(2678, ofAnswered.denominator());
        ofAnswered.interval("wilson", .107749, .132326, RATE);
        Point ofResponses = metrics.one("choice-share", asked + "&definition=of-responses");
        // Published is 320 of 2831; six passengers answered none of the questions that are asked here.
        assertEquals(320, ofResponses.numerator());
        assertEquals(2825, ofResponses.denominator());
    }

    private static void promotersWithAndWithoutAProblem(Metrics metrics, String period, JsonNode expected) {
        for (Map.Entry<String, String> group :
                Map.of("yes", "problem", "no", "no_problem").entrySet()) {
            Point point = metrics.one("net-promoter-score", period + "&filter.problem=" + group.getKey());
            JsonNode published = expected.path(group.getValue());
            assertEquals(published.path("NPS").asDouble(), point.value(), 1e-4);
            assertEquals(published.path("n").asLong(), point.denominator());
            assertEquals(
                    published.path("SE_n").asDouble(),
                    point.json().path("standardError").asDouble(),
                    1e-4);
        }
    }

    /** Five Mays: 15,229 passengers of whom nothing else is known, and a rise that may be chance. */
    @Test
    void fiveYearsOfSatisfaction() throws IOException {
        List<NamedCsvRecord> rows = SharedData.table("sfo_survey/sfo_trend_2013_2017.csv");
        Client client = RunningSuite.get().freshTenant();
        JsonNode survey = client.post("/api/v1/surveys", """
                        {"key":"sfo","title":"San Francisco airport","language":"en","questions":[
                         {"key":"q7all","type":"CSAT","text":"SFO airport as a whole","scale":{"min":1,"max":5},
                          "missingCodes":[{"code":"0","reason":"BLANK"},{"code":"Blank","reason":"BLANK"},
                                          {"code":"6","reason":"NOT_APPLICABLE"}]}]}
                        """).expect(201).body();
        client.post("/api/v1/surveys/" + survey.path("id").asText() + "/publication", "{}", "If-Match", "\"v1\"");
        StringBuilder csv = new StringBuilder("externalId,answeredAt,channel,weight,q7all\n");
        rows.forEach(row -> csv.append("%1$s-%2$s,%1$s-05-15T12:00:00Z,face-to-face,%3$s,%4$s%n"
                .formatted(
                        row.getField("year"), row.getField("respnum"), row.getField("weight"), row.getField("q7all"))));
        Imports.imported(
                client.importRows("/api/v1/response-imports?survey=sfo", "text/csv", csv.toString()), rows.size());
        Metrics metrics = new Metrics(client);
        metrics.awaitFresh();

        String years = "grain=year&from=2013-01-01&to=2018-01-01";
        List<Point> top = metrics.series("customer-satisfaction", years + "&compareTo=previous");
        List<Point> mean = metrics.series("customer-satisfaction", years + "&definition=mean");
        List<Point> weighted = metrics.series("customer-satisfaction", years + "&definition=top-box-weighted");
        List<NamedCsvRecord> expected = SharedData.expectedTable("sfo_trend.csv");
        for (int i = 0; i < expected.size(); i++) {
            NamedCsvRecord row = expected.get(i);
            assertEquals(row.getField("year") + "-01-01", top.get(i).start());
            assertEquals(SharedData.number(row, "csat_pct") / 100, top.get(i).value(), RATE);
            assertEquals(Long.parseLong(row.getField("top2")), top.get(i).numerator());
            assertEquals(Long.parseLong(row.getField("n")), top.get(i).denominator());
            top.get(i).interval("wilson", SharedData.number(row, "lo") / 100, SharedData.number(row, "hi") / 100, 1e-5);
            assertEquals(SharedData.number(row, "mean"), mean.get(i).value(), RATE);
            assertEquals(
                    SharedData.number(row, "csat_weighted_pct") / 100,
                    weighted.get(i).value(),
                    RATE);
        }
        JsonNode change = top.get(4).json().at("/comparisons/0");
        assertEquals(.820685 - .809866, change.path("difference").asDouble(), 2 * RATE);
        assertEquals("NOISE", change.path("verdict").asText(), change::toString);
    }

    private static void promotersByBoardingAreaAgree(Metrics metrics, String period, JsonNode expected) {
        JsonNode series = metrics.values("net-promoter-score", period + "&groupBy=boardingArea")
                .path("series");
        assertEquals(7, series.size());
        for (JsonNode group : series) {
            String area = group.path("group").path("boardingArea").asText();
            Point point = Metrics.points(group).get(0);
            assertFalse(expected.path(area).isMissingNode(), area);
            assertEquals(expected.path(area).path("NPS").asDouble(), point.value(), 1e-4);
            assertEquals(expected.path(area).path("n").asLong(), point.denominator());
            assertEquals(
                    expected.path(area).path("SE_n").asDouble(),
                    point.json().path("standardError").asDouble(),
                    1e-4);
        }
    }

    private static void promotersByDayAgree(Metrics metrics) throws IOException {
        List<Point> days = metrics.series("net-promoter-score", "from=2017-05-01&to=2017-06-01&grain=day");
        for (NamedCsvRecord row : SharedData.expectedTable("sfo_2017_nps_by_day.csv")) {
            Point day = days.get(Integer.parseInt(row.getField("day")) - 1);
            assertEquals(SharedData.number(row, "NPS"), day.value(), 1e-4);
            assertEquals(Long.parseLong(row.getField("n")), day.denominator());
        }
    }
}
