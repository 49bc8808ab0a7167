// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** From a wave to a figure: two customers are asked, one answers on the public page, once, and the score counts it. */
class WaveTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String FORM = "application/x-www-form-urlencoded";

    private final RunningSuite suite = RunningSuite.get();
    private final Client client = suite.freshTenant();

    @Test
    void whoIsAskedAnswersOnceAndIsCounted() {
        String happy = Belongings.id(client, "/api/v1/customers", "{\"externalId\":\"happy\",\"type\":\"PERSON\"}");
        Belongings.id(client, "/api/v1/customers", "{\"externalId\":\"silent\",\"type\":\"PERSON\"}");
        Company.publishSurvey(client);
        String survey =
                client.get("/api/v1/surveys?limit=1").body().at("/data/0/id").asText();
        String wave = launchedWave(survey);
        String invitation = invitationOf(wave, happy);

        String page = URI.create(client.post("/api/v1/invitations/" + invitation + "/urls", "")
                        .expect(200)
                        .body()
                        .path("url")
                        .asText())
                .getPath();
        Client somebody = suite.anonymous();
        Answer opened = somebody.get(page).expect(200);
        assertTrue(opened.header("Content-Type").startsWith("text/html"));
        assertTrue(opened.response().body().contains("Recommend?"));
        assertEquals("no-referrer", opened.header("Referrer-Policy"));
        submit(somebody, page).expect(303);

        JsonNode response = client.get("/api/v1/responses?surveyId=" + survey)
                .expect(200)
                .body()
                .path("data");
        assertEquals(1, response.size());
        assertEquals(happy, response.at("/0/customerId").asText());
        assertFalse(submit(somebody, page).status() == 303, "a second submission is refused");
        assertEquals(
                "COMPLETED",
                client.get("/api/v1/invitations/" + invitation)
                        .expect(200)
                        .body()
                        .path("state")
                        .asText());
        Await.value(PATIENCE, "the wave's count", () -> {
            JsonNode counts =
                    client.get("/api/v1/waves/" + wave + "/counts").expect(200).body();
            return counts.at("/total/completed").asInt() == 1 ? counts : null;
        });
        awaitFigures(wave);
    }

    private String launchedWave(String survey) {
        String wave = Belongings.id(client, "/api/v1/waves", """
                {"surveyId":"%s","name":"Autumn","channels":["link"]}""".formatted(survey));
        // survey-service has heard of the two customers once it takes them.
        Await.value(PATIENCE, "the members", () -> {
            Answer added = client.post(
                    "/api/v1/waves/" + wave + "/members", "{\"customerExternalIds\":[\"happy\",\"silent\"]}");
            return added.status() == 200 ? added : null;
        });
        client.post("/api/v1/waves/" + wave + "/launch", "").expect(200);
        return wave;
    }

    private String invitationOf(String wave, String customer) {
        return Await.value(PATIENCE, "two invitations", () -> {
            JsonNode invitations = client.get("/api/v1/invitations?waveId=" + wave)
                    .expect(200)
                    .body()
                    .path("data");
            if (invitations.size() < 2) {
                return null;
            }
            int mine = invitations.at("/0/customerId").asText().equals(customer) ? 0 : 1;
            assertEquals(customer, invitations.at("/" + mine + "/customerId").asText());
            return invitations.at("/" + mine + "/id").asText();
        });
    }

    private static Answer submit(Client somebody, String page) {
        return somebody.send("POST", page, FORM, BodyPublishers.ofString("step=questions&a.recommend=9"));
    }

    private void awaitFigures(String wave) {
        JsonNode score = awaitPoint("net-promoter-score", "definition=latest-per-wave&groupBy=wave");
        assertEquals(
                wave, score.at("/group/wave").asText(), "an answer belongs to the wave whose invitation it answers");
        assertEquals(100, score.at("/points/0/value").asInt());

        JsonNode rate = awaitPoint("survey-response-rate", "groupBy=channel");
        assertEquals("link", rate.at("/group/channel").asText());
        assertEquals(1, rate.at("/points/0/value").asInt(), "a link that nobody was given has not reached anybody");
        assertEquals(2, rate.at("/points/0/parts/invited").asInt());
    }

    /** The one series of a figure that has one answer. */
    private JsonNode awaitPoint(String metric, String question) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return Await.value(PATIENCE, metric, () -> {
            JsonNode series = client.get("/api/v1/metrics/" + metric + "/values?grain=window&from=" + today.minusDays(1)
                            + "&to=" + today.plusDays(2) + "&" + question)
                    .expect(200)
                    .body()
                    .path("series");
            return series.size() == 1 && series.at("/0/points/0/n").asInt() > 0 ? series.get(0) : null;
        });
    }
}
