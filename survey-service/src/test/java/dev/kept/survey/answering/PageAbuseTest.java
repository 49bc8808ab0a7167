// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answering;

import static dev.kept.survey.answering.PageFixtures.browser;
import static dev.kept.survey.answering.PageFixtures.send;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.restkit.tenant.TenantContext;
import dev.kept.testkit.KeptServiceResource;
import dev.kept.testkit.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** What keeps the public page from being abused. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class PageAbuseTest {

    @Inject
    CustomerSessions sessions;

    @Inject
    EntityManager entities;

    private final PageFixtures pages = new PageFixtures();

    @Test
    void aSecondAnswerIsRefusedHoweverManyComeAtOnce() {
        String survey = pages.api().published("short");
        String page = pages.link(survey, "link", "");
        Map<String, String> cookies = opened(page, "192.0.2.6");

        List<Integer> statuses = IntStream.range(0, 50)
                .parallel()
                .mapToObj(i -> send(browser("192.0.2.6", cookies), page, "step", "questions", "a.recommend", "9")
                        .statusCode())
                .toList();

        assertEquals(1, statuses.stream().filter(status -> status == 303).count());
        assertEquals(49, statuses.stream().filter(status -> status == 409).count());
        pages.api().caller().get("/api/v1/responses?surveyId=" + survey).then().body("data", hasSize(1));
        browser("192.0.2.6", cookies)
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString("You have answered already"));
    }

    @Test
    void aPageIsShutUpInItsHeaders() {
        String page = pages.link(pages.everyType(), "link", "");

        Response response = browser("192.0.2.7", Map.of())
                .header("X-Forwarded-Host", "ask.example.com")
                .get(page);

        response.then()
                .header("Content-Type", equalTo("text/html;charset=UTF-8"))
                .header("Cache-Control", equalTo("no-store"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("X-Frame-Options", equalTo("DENY"))
                .header(
                        "Content-Security-Policy",
                        allOf(
                                containsString("default-src 'none'"),
                                not(containsString("unsafe")),
                                endsWith("frame-ancestors 'none'")))
                .header(
                        "Set-Cookie",
                        allOf(
                                containsString("HttpOnly"),
                                containsString("SameSite=Lax"),
                                endsWith("; Secure"),
                                containsString("Path=" + page)));
    }

    @Test
    void guessingTokensEndsInARefusalForKnownOnesToo() {
        String page = pages.link(pages.everyType(), "link", "");

        for (int i = 0; i < 20; i++) {
            browser("192.0.2.9", Map.of())
                    .get("/s/" + String.format("%043d", i))
                    .then()
                    .statusCode(404);
        }

        browser("192.0.2.9", Map.of()).get("/s/" + "y".repeat(43)).then().statusCode(429);
        browser("192.0.2.9", Map.of()).get(page).then().statusCode(429);
        browser("192.0.2.10", Map.of()).get(page).then().statusCode(200);
    }

    @Test
    void manyFromOneAddressAreFlaggedAndACrowdIsTurnedAway() {
        String survey = pages.api().published("poll");
        String page = pages.link(survey, "link", "");
        for (int i = 0; i < 60; i++) {
            // A client without cookies is somebody new each time.
            send(browser("192.0.2.11", Map.of()), page, "step", "questions", "a.recommend", "10")
                    .then()
                    .statusCode(303);
        }

        send(browser("192.0.2.11", Map.of()), page, "step", "questions", "a.recommend", "10")
                .then()
                .statusCode(429);
        send(browser("192.0.2.12", Map.of()), page, "step", "questions", "a.recommend", "0")
                .then()
                .statusCode(303);
        pages.api()
                .caller()
                .get("/api/v1/answer-sessions?limit=100&flag=SAME_ADDRESS&surveyId=" + survey)
                .then()
                .statusCode(200)
                .body("data", hasSize(57))
                .body("data[0].flags", equalTo(List.of("SAME_ADDRESS", "SAME_ANSWERS")))
                .body("data[0].state", equalTo("COMPLETED"));
        String flagged = pages.api()
                .caller()
                .get("/api/v1/answer-sessions?flag=SAME_ANSWERS&limit=1")
                .then()
                .extract()
                .path("data[0].id");
        pages.api().caller().get("/api/v1/answer-sessions/" + flagged).then().statusCode(200);
        new PageFixtures()
                .api()
                .caller()
                .get("/api/v1/answer-sessions/" + flagged)
                .then()
                .statusCode(404);
    }

    @Test
    void onlyDeclaredSitesMayShowASurveyInAFrame() {
        String survey = pages.everyType();
        String embedded = pages.link(survey, "in-app", "");
        String plain = pages.link(survey, "link", "");
        String etag = pages.api()
                .caller()
                .get("/api/v1/survey-embedding")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");

        pages.api()
                .caller()
                .header("If-Match", etag)
                .body(
                        "{\"allowedOrigins\": [\"https://app.example.com\", \"https://*.example.com; script-src *\", \"http://app.example.com\"]}")
                .put("/api/v1/survey-embedding")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/allowedOrigins/1", "/allowedOrigins/2")));
        pages.api()
                .caller()
                .header("If-Match", etag)
                .body("{\"allowedOrigins\": [\"https://app.example.com\"]}")
                .put("/api/v1/survey-embedding")
                .then()
                .statusCode(200);

        browser("192.0.2.13", Map.of())
                .get(embedded)
                .then()
                .header("Content-Security-Policy", endsWith("frame-ancestors https://app.example.com"))
                .header("X-Frame-Options", nullValue());
        browser("192.0.2.13", Map.of()).get(plain).then().header("X-Frame-Options", equalTo("DENY"));
        given().get("/s/embed.js")
                .then()
                .statusCode(200)
                .header("Cross-Origin-Resource-Policy", equalTo("cross-origin"));
    }

    @Test
    void formulasAndScriptsInAnswersRunNowhere() {
        String survey = pages.everyType();
        String page = pages.link(survey, "link", "");
        Map<String, String> cookies = opened(page, "192.0.2.16");
        send(browser("192.0.2.16", cookies), page, "step", "score", "a.recommend", "1");
        send(browser("192.0.2.16", cookies), page, "step", "reason", "a.why", "=HYPERLINK(\"https://evil.example\")");
        send(
                browser("192.0.2.16", cookies),
                page,
                "step",
                "parts",
                "a.service.quality",
                "1",
                "a.service.speed",
                "1",
                "a.service.solution",
                "1");
        send(
                        browser("192.0.2.16", cookies),
                        page,
                        "step",
                        "you",
                        "a.visit",
                        "yes",
                        "a.reach/name",
                        "<script>alert(1)</script>",
                        "a.reach/phone",
                        "+86 21 5555")
                .then()
                .statusCode(303);

        var reader = pages.api().with("feedback:read", "customers:pii");
        String csv = reader.get("/api/v1/surveys/" + survey + "/responses.csv")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .header("Content-Disposition", containsString("attachment"))
                .extract()
                .asString();
        assertTrue(csv.startsWith("\uFEFFresponseId,surveyVersion,externalId,customerId,answeredAt,"), csv);
        assertTrue(csv.contains(",\"'=HYPERLINK(\"\"https://evil.example\"\")\","), csv);
        assertTrue(csv.endsWith(",<script>alert(1)</script>,,'+86 21 5555\r\n"), csv);
        pages.api()
                .with("feedback:read", "customers:pii")
                .get("/api/v1/surveys/" + survey + "/responses.ndjson")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .body(containsString("\"text\":\"=HYPERLINK(\\\"https://evil.example\\\")\""));
        String masked = pages.api()
                .caller()
                .get("/api/v1/surveys/" + survey + "/responses.csv")
                .asString();
        assertTrue(masked.contains(",***,") && !masked.contains("HYPERLINK") && !masked.contains("5555"), masked);
        new PageFixtures()
                .api()
                .caller()
                .get("/api/v1/surveys/" + survey + "/responses.csv")
                .then()
                .statusCode(404);
    }

    @Test
    void whatAnErasedCustomerHadNotYetSentGoes() throws SQLException {
        String page = pages.link(pages.everyType(), "link", "");
        Map<String, String> cookies = opened(page, "192.0.2.18");
        send(browser("192.0.2.18", cookies), page, "step", "score", "a.recommend", "1");
        send(browser("192.0.2.18", cookies), page, "step", "reason", "a.why", "My secret reason");
        try (var connection = TestDatabase.ofRunningService().asSuperuser();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update answer_session set customer_id = 'cus_1' where tenant = '"
                    + pages.api().tenant() + "'");

            TenantContext.runAs(
                    pages.api().tenant(),
                    () -> QuarkusTransaction.requiringNew()
                            .run(() -> sessions.erased(
                                    entities.unwrap(Session.class), pages.api().tenant(), "cus_1")));

            try (var rows = statement.executeQuery(
                    "select count(*) from answer_session s where s::text like '%secret reason%'")) {
                rows.next();
                assertEquals(0, rows.getInt(1));
            }
        }
        browser("192.0.2.18", cookies).get(page).then().statusCode(200).body(not(containsString("secret")));
    }

    private static Map<String, String> opened(String page, String address) {
        return browser(address, Map.of())
                .get(page)
                .then()
                .statusCode(200)
                .extract()
                .cookies();
    }
}
