// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.kept.systemtests.Metrics.Point;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An airport's real survey: 2,831 answers go in through the gateway, and every figure equals one computed independently. */
class AirportSurveyTest {

    private static final double RATE = 1e-6;

    @Test
    void aMonthOfAnAirportsPassengers() throws IOException {
        SfoSurvey sfo = SfoSurvey.read(SharedData.require("sfo_survey/sfo_2017.csv"));
        JsonNode expected = SharedData.expected("survey.json").path("sfo2017");
        Client client = RunningSuite.get().freshTenant();
        TenantSettings.declare(client, "UTC", "USD", 90, "boardingArea");
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

        promotersByBoardingAreaAgree(metrics, may, expected.path("NPS_by_boarding_area"));
        promotersByDayAgree(metrics);
    }

    private static double effort(Metrics metrics, String period, String question, String definition) {
        return metrics.one(
                        "customer-effort-score", period + "&filter.question=" + question + "&definition=" + definition)
                .value();
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
