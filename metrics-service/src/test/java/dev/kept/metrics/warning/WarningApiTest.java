// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.warning;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.feedkit.FeedHandler;
import dev.kept.feedkit.Parts;
import dev.kept.metrics.fact.ComplaintFact;
import dev.kept.metrics.fact.InteractionFact;
import dev.kept.metrics.oracle.History;
import dev.kept.metrics.snapshot.Told;
import dev.kept.testkit.CommittedDocument;
import dev.kept.testkit.KeptServiceResource;
import dev.kept.testkit.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class WarningApiTest {

    private static final ComplaintFact.Step NOTHING = new ComplaintFact.Step(null, false, false);

    @Inject
    FeedHandler feed;

    private final Told told = Told.fresh();

    /**
     * A hundred buy every ten days, but nobody from 20 January to 5 March 2024. One of them stops in the middle of May,
     * and one is not contacted any more.
     */
    @Test
    void oneWhoFallsSilentIsFoundAndASeasonIsNot() {
        History history = History.inUtc(90);
        for (int i = 0; i < 100; i++) {
            LocalDate day = LocalDate.of(2023, 1, 1).plusDays(i % 10);
            for (; day.isBefore(LocalDate.of(2024, 7, 1)); day = day.plusDays(10)) {
                boolean closed = day.isAfter(LocalDate.of(2024, 1, 19)) && day.isBefore(LocalDate.of(2024, 3, 6));
                if (!closed && (i != 7 || day.isBefore(LocalDate.of(2024, 5, 15)))) {
                    history.order("cus_%02d".formatted(i), day.toString(), 10);
                }
            }
        }
        for (LocalDate day = LocalDate.of(2023, 9, 1); day.isBefore(LocalDate.of(2024, 5, 1)); day = day.plusDays(2)) {
            history.add("cus_20", contact(day));
        }
        told.of(feed, history);
        told.get("early-warning-preview?asOf=2024-03-05").statusCode(200).body("found", equalTo(0));
        told.get("early-warning-preview?asOf=2024-06-30")
                .statusCode(200)
                .body("findings.customerId.unique()", containsInAnyOrder("cus_07", "cus_20"))
                .body("findings.find { it.cause == 'SILENCE' }.customerId", equalTo("cus_07"))
                .body("findings.find { it.cause == 'SILENCE' }.evidence.lastPurchase", equalTo("2024-05-12"))
                .body("findings.find { it.cause == 'SILENCE' }.evidence.gapDays", equalTo(49))
                .body("findings.find { it.cause == 'CONTACTS_FADING' }.customerId", equalTo("cus_20"));
        // Within thirty days of the last purchase it is no news yet.
        told.get("early-warning-preview?asOf=2024-05-20").body("findings.customerId", equalTo(List.of()));
        told.get("early-warning-preview?asOf=2999-01-01").statusCode(400).body("errors.parameter", hasItem("asOf"));
    }

    /**
     * Eighty buy every ten days, every day in December, and once a month in the two months after it. One of them stops
     * early in the second December. By plain time everybody would have dropped.
     */
    @Test
    void aPeakInDecemberIsTheTenantsSeasonAndNobodysDoing() {
        assertTrue(FrequencyDrop.chance(58, 300, 2, 60) < .01);
        History history = History.inUtc(90);
        for (int i = 0; i < 80; i++) {
            LocalDate day = LocalDate.of(2022, 3, 1).plusDays(i % 10);
            while (day.isBefore(LocalDate.of(2024, 3, 1))) {
                if (i != 7 || day.isBefore(LocalDate.of(2023, 12, 6))) {
                    history.order("cus_%02d".formatted(i), day.toString(), 10);
                }
                int month = day.getMonthValue();
                day = day.plusDays(month == 12 ? 1 : month <= 2 ? 30 : 10);
            }
        }
        told.of(feed, history);
        for (String day : List.of("2022-12-31", "2023-01-31", "2023-03-31", "2023-12-20", "2023-12-31")) {
            told.get("early-warning-preview?asOf=" + day)
                    .statusCode(200)
                    .body("findings.findAll { it.customerId != 'cus_07' }", hasSize(0));
        }
        told.get("early-warning-preview?asOf=2024-02-15")
                .body("findings.customerId.unique()", equalTo(List.of("cus_07")));
    }

    private static InteractionFact contact(LocalDate day) {
        Instant at = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        return new InteractionFact("itr_" + day, 1, at, "phone", true, null, null, false);
    }

    @Test
    void aWarningIsRaisedOnceAcknowledgedAndClosed() throws JsonProcessingException {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Instant opened = today.minusDays(20).atTime(9, 0).toInstant(ZoneOffset.UTC);
        told.of(
                feed,
                History.inUtc(90)
                        .order("cus_low", today.minusDays(40).toString(), 250)
                        .nps("cus_low", today.minusDays(5).toString(), 3)
                        .order("cus_waits", today.minusDays(30).toString(), 100)
                        .add(
                                "cus_waits",
                                new ComplaintFact("cmp_1", 1, opened, Map.of(), NOTHING, NOTHING, 0, 0, null, false))
                        .nps("cus_fine", today.minusDays(5).toString(), 10));
        // A look of its own comes once a day; whichever is first raises them.
        told.send("POST", "early-warning-runs", "{}").statusCode(200).body("found", equalTo(2));
        told.send("POST", "early-warning-runs", "{}").statusCode(200).body("raised", equalTo(0));
        told.get("early-warnings")
                .statusCode(200)
                .body("data.customerId", equalTo(List.of("cus_low", "cus_waits")))
                .body("data.valueAtRisk", equalTo(List.of("250.00", "100.00")))
                .body("data[0].cause", equalTo("LOW_SATISFACTION"))
                .body("data[0].evidence.score", equalTo(3))
                .body("data[0].outcome", nullValue())
                .body("data[1].evidence.openDays", equalTo(19));
        String cursor = told.get("early-warnings?limit=1").extract().path("page.nextCursor");
        told.get("early-warnings?limit=1&cursor=" + cursor).body("data.customerId", equalTo(List.of("cus_waits")));
        told.get("early-warnings?cause=LOW_SATISFACTION").body("data", hasSize(1));
        String id = told.get("early-warnings?customerId=cus_low").extract().path("data[0].id");
        told.get("early-warnings/" + id).statusCode(200).header("ETag", equalTo("\"v1\""));
        told.send("POST", "early-warnings/" + id + "/acknowledgement", "")
                .statusCode(200)
                .body("status", equalTo("ACKNOWLEDGED"));
        told.send("POST", "early-warnings/" + id + "/outcome", "{\"outcome\": \"KEPT\"}")
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("outcome", equalTo("KEPT"));
        told.send("POST", "early-warnings/" + id + "/acknowledgement", "")
                .statusCode(409)
                .body("code", equalTo("warning-closed"));
        told.send("POST", "early-warning-runs", "{}").body("raised", equalTo(0));
        told.get("early-warning-summary")
                .body("counts.find { it.outcome == 'KEPT' }.warnings", equalTo(1))
                .body("counts.find { it.status == 'OPEN' }.valueAtRisk", equalTo("100.00"));
        Told.fresh().get("early-warnings/" + id).statusCode(404);
        eventsAreTold(id);
    }

    private void eventsAreTold(String id) throws JsonProcessingException {
        List<Map<String, Object>> events = eventually(() -> told(id), found -> found.size() == 3);
        assertEquals("metrics.warning.raised.v1", events.get(0).get("type"));
        assertEquals("metrics.warning.changed.v1", events.get(2).get("type"));
        for (Map<String, Object> event : List.of(events.get(0), events.get(2))) {
            Map<String, Object> example = new LinkedHashMap<>(event);
            example.put("id", "0b5e5a3e-6a0b-4d0e-9f0e-3f1d5f0c7a11");
            example.put("tenant", "demo");
            example.put("subject", "cus_01JD8N6V5T5Z3Q7W2K4M9X0A1B");
            example.put("part", Parts.of("demo", "cus_01JD8N6V5T5Z3Q7W2K4M9X0A1B"));
            example.put("seq", 1);
            example.put("time", "2026-05-13T09:30:00Z");
            example.put("recordedat", "2026-05-13T09:30:01Z");
            String text = new ObjectMapper()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(example)
                    .replace(id, "wrn_01JD8N6V5T5Z3Q7W2K4M9X0A1B")
                    .replace("cus_low", "cus_01JD8N6V5T5Z3Q7W2K4M9X0A1B")
                    .replaceAll("\"(raisedOn|answeredOn)\" : \"[-0-9]+\"", "\"$1\" : \"2026-05-12\"")
                    .replaceAll("rsp_[0-9]+", "rsp_01JD8N6V5T5Z3Q7W2K4M9X0A1B");
            CommittedDocument.check(Path.of("docs/events/" + event.get("type") + ".json"), text);
        }
    }

    /** What the feed tells of a warning. */
    private List<Map<String, Object>> told(String id) {
        List<Map<String, Object>> events = given().auth()
                .oauth2(Tokens.of("any", "feed:read"))
                .get("/internal/feed?after=0&limit=1000&part=" + Parts.of(told.tenant(), "cus_low"))
                .then()
                .statusCode(200)
                .extract()
                .path("events");
        return events.stream().filter(event -> id.equals(event.get("entity"))).toList();
    }

    private static <T> T eventually(Supplier<T> question, Predicate<T> answered) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        T answer = question.get();
        while (!answered.test(answer) && Instant.now().isBefore(end)) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            answer = question.get();
        }
        assertTrue(answered.test(answer), String.valueOf(answer));
        return answer;
    }

    @Test
    void rulesCanBeSet() {
        told.get("early-warning-policy")
                .statusCode(200)
                .body("causes", hasSize(5))
                .header("ETag", equalTo("\"v0\""));
        String rules = "{\"causes\": [\"SILENCE\"], \"level\": 0.01, \"recentDays\": 30, \"habitDays\": 180,"
                + " \"leastPurchases\": 4, \"lowRecommendation\": 5, \"lowRatingIndex\": 20, \"complaintDays\": 3}";
        told.send("PUT", "early-warning-policy", rules).statusCode(200).body("level", equalTo(0.01f));
        told.send("PUT", "early-warning-policy", rules.replace("0.01", "7")).statusCode(400);
        told.send("PUT", "early-warning-policy", "{}").statusCode(400);
    }
}
