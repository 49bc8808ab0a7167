// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answering;

import static dev.kept.survey.answering.PageFixtures.browser;
import static dev.kept.survey.answering.PageFixtures.send;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The public page as a browser without scripts meets it. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class PublicPageTest {

    private static final String COOKIE = "kept-respondent";

    private final PageFixtures pages = new PageFixtures();

    @Test
    void leadsThroughTheSurveyStepByStepAndRecordsTheResponseAtTheEnd() {
        String survey = pages.everyType();
        String page = pages.link(survey, "qr", "");
        Map<String, String> cookies = opened(page, "192.0.2.1");

        String second = sent(page, cookies, "192.0.2.1", "step", "score", "a.recommend", "7");
        assertEquals(page + "?page=reason", second);
        browser("192.0.2.1", cookies)
                .get(second)
                .then()
                .statusCode(200)
                .body(containsString("You gave us 7. What is the main reason?"));
        sent(page, cookies, "192.0.2.1", "step", "reason", "a.why", "<b>Slow</b> & \"dear\"", "a.overall", "!99");
        // Back again, the answers stand there as they were given, as text and not as HTML.
        browser("192.0.2.1", cookies)
                .get(page + "?page=reason")
                .then()
                .body(containsString("&lt;b&gt;Slow&lt;/b&gt; &amp;"))
                .body(not(containsString("<b>Slow")));
        sent(page, cookies, "192.0.2.1", parts());
        String end = sent(
                page,
                cookies,
                "192.0.2.1",
                "step",
                "you",
                "a.visit",
                "yes",
                "a.order/price",
                "2",
                "a.order/staff",
                "1",
                "a.order/place",
                "3",
                "a.times",
                "１２",
                "a.since",
                "2020-02-29",
                "a.reach/email",
                "li@example.com");
        assertEquals(page + "?page=end", end);
        browser("192.0.2.1", cookies).get(end).then().statusCode(200).body(containsString("You have helped us a lot."));

        pages.api()
                .with("feedback:read", "customers:pii")
                .get("/api/v1/responses?surveyId=" + survey)
                .then()
                .statusCode(200)
                .body("data", hasSize(1))
                .body("data[0].channel", equalTo("qr"))
                .body("data[0].language", equalTo("en"))
                .body("data[0].customerId", nullValue())
                .body("data[0].answers.find { it.question == 'recommend' }.score", equalTo(7))
                .body("data[0].answers.find { it.question == 'why' }.text", equalTo("<b>Slow</b> & \"dear\""))
                .body("data[0].answers.find { it.question == 'overall' }.missing", equalTo("99"))
                .body("data[0].answers.find { it.question == 'service.speed' }.score", equalTo(2))
                .body(
                        "data[0].answers.find { it.question == 'order' }.choices",
                        equalTo(List.of("staff", "price", "place")))
                .body("data[0].answers.find { it.question == 'times' }.number", equalTo("12"))
                .body("data[0].answers.find { it.question == 'reach' }.contact.email", equalTo("li@example.com"));
    }

    @Test
    void saysWhatIsMissingInTheRespondentsLanguageAndKeepsTheRest() {
        String page = pages.link(pages.everyType(), "link", "");
        Map<String, String> cookies = opened(page, "192.0.2.2");

        send(browser("192.0.2.2", cookies).header("Accept-Language", "zh-CN,zh;q=0.9"), page, "step", "score")
                .then()
                .statusCode(422)
                .body(containsString("<html lang=\"zh-CN\">"))
                .body(containsString("<title>有误：您的光临体验如何？</title>"))
                .body(containsString("<a href=\"#q1-0\">您有多大可能向朋友推荐我们？ – 请回答此题。</a>"));
        // The language stays, whatever the browser says later.
        sent(page, cookies, "192.0.2.2", "step", "score", "a.recommend", "10", "language", "zh-CN");
        send(
                        browser("192.0.2.2", cookies),
                        page,
                        "step",
                        "parts",
                        "a.service.quality",
                        "5",
                        "a.service.speed",
                        "77",
                        "a.seen",
                        "web")
                .then()
                .statusCode(422)
                .body(containsString("服务质量"))
                .body(containsString("请回答此题"));
        browser("192.0.2.2", cookies)
                .get(page)
                .then()
                .body(containsString("value=\"web\" checked"))
                .body(containsString("name=\"a.service.quality\" value=\"5\" checked"));
    }

    @Test
    void whoGoesBackChangesTheWayAndWhoLeavesComesBackToIt() {
        String survey = pages.everyType();
        String page = pages.link(survey, "link", "");
        Map<String, String> cookies = opened(page, "192.0.2.3");
        sent(page, cookies, "192.0.2.3", "step", "score", "a.recommend", "3");
        sent(page, cookies, "192.0.2.3", "step", "reason", "a.why", "Rude", "go", "next");

        assertEquals(
                page + "?page=reason",
                sent(page, cookies, "192.0.2.3", "step", "parts", "a.seen", "friend", "go", "back"));
        // A better score takes the question for the reason off the way, and with it what was written there.
        assertEquals(page + "?page=parts", sent(page, cookies, "192.0.2.3", "step", "score", "a.recommend", "9"));
        browser("192.0.2.3", cookies).get(page).then().body(containsString("How good were these?"));
        sent(page, cookies, "192.0.2.3", parts());
        sent(page, cookies, "192.0.2.3", "step", "you", "a.visit", "no");

        pages.api()
                .with("feedback:read", "customers:pii")
                .get("/api/v1/responses?surveyId=" + survey)
                .then()
                .body("data[0].answers.question", not(org.hamcrest.Matchers.hasItem("why")));
    }

    @Test
    void aStepThatWasJumpedOverIsAskedBeforeTheEnd() {
        String page = pages.link(pages.everyType(), "link", "");
        Map<String, String> cookies = opened(page, "192.0.2.4");
        assertEquals(page + "?page=score", sent(page, cookies, "192.0.2.4", "step", "you", "a.visit", "yes"));
    }

    @Test
    void oneClickChoosesAndOnlySendingRecords() {
        String survey = pages.everyType();
        String page = pages.link(survey, "link", "");

        browser("192.0.2.5", Map.of())
                .get(page + "?score=9&utm_source=mail")
                .then()
                .statusCode(200)
                .body(containsString("value=\"9\" checked"))
                .body(containsString("Nothing is stored before you do."));
        pages.api()
                .caller()
                .get("/api/v1/answer-sessions?surveyId=" + survey)
                .then()
                .body("data", hasSize(0));
        browser("192.0.2.5", Map.of())
                .get(page + "?score=77")
                .then()
                .statusCode(200)
                .body(not(containsString("checked")));
    }

    @Test
    void aClosedSurveyAndAnUnknownLinkSaySo() {
        String survey = pages.everyType();
        String page = pages.link(survey, "link", "");
        pages.api().close(survey).statusCode(200);

        browser("192.0.2.8", Map.of()).get(page).then().statusCode(410).body(containsString("This survey is closed"));
        send(browser("192.0.2.8", Map.of()), page, "step", "score", "a.recommend", "1")
                .then()
                .statusCode(410);
        browser("192.0.2.8", Map.of())
                .header("Accept-Language", "zh")
                .get("/s/" + "x".repeat(43))
                .then()
                .statusCode(404)
                .body(containsString("没有找到此调查"));
        given().get("/s/assets/page.css").then().statusCode(200).contentType("text/css");
        given().get("/s/assets/other.css").then().statusCode(404);
    }

    @Test
    void anInterviewerTakesDownWhatAnInvitedRespondentSays() {
        String survey = pages.api().published("phone");
        String page = pages.link(survey, "link", "");
        send(browser("192.0.2.17", opened(page, "192.0.2.17")), page, "step", "questions", "a.overall", "5");
        String invitation = pages.api()
                .caller()
                .get("/api/v1/answer-sessions?surveyId=" + survey)
                .then()
                .extract()
                .path("data[0].invitationId");
        String own = pages.own(invitation);
        String interview = """
                {"channel": "phone", "interview": {"interviewer": "A-17", "place": "Shanghai"},
                 "answeredAt": "2026-05-13", "answers": [{"question": "recommend", "score": %d}]}""";

        pages.record(invitation, interview.formatted(10)).statusCode(201);
        pages.record(invitation, interview.formatted(9))
                .statusCode(409)
                .body("code", equalTo("interview-not-possible"));

        pages.api()
                .caller()
                .get("/api/v1/responses?surveyId=" + survey)
                .then()
                .body("data", hasSize(1))
                .body("data[0].channel", equalTo("phone"))
                .body("data[0].surveyKey", equalTo("phone"))
                .body("data[0].interview.interviewer", equalTo("A-17"))
                .body("data[0].interview.place", equalTo("Shanghai"))
                .body("data[0].answeredAt", equalTo("2026-05-13T00:00:00Z"));
        browser("192.0.2.17", Map.of()).get(own).then().statusCode(200).body(containsString("answered already"));
        send(browser("192.0.2.17", Map.of()), own, "step", "questions", "a.recommend", "1")
                .then()
                .statusCode(409);
    }

    @Test
    void aHugeFormIsRefused() {
        String page = pages.link(pages.everyType(), "link", "");
        var browser = browser("192.0.2.15", opened(page, "192.0.2.15"));
        send(browser, page, "x", "y".repeat(300_000)).then().statusCode(413);
    }

    @Test
    void whoKeepsNoCookieIsKnownByTheFormAndTheAddress() {
        String page = pages.link(pages.everyType(), "in-app", "");
        String key = opened(page, "192.0.2.14").get(COOKIE);

        String next = send(
                        browser("192.0.2.14", Map.of()), page, "respondent", key, "step", "score", "a.recommend", "2")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");

        assertEquals(page + "?page=reason&respondent=" + key, next);
        browser("192.0.2.14", Map.of())
                .get(next)
                .then()
                .body(containsString("You gave us 2."))
                .body(containsString("name=\"respondent\" value=\"" + key + "\""));
    }

    private static Object[] parts() {
        return new Object[] {
            "step",
            "parts",
            "a.service.quality",
            "4",
            "a.service.speed",
            "2",
            "a.service.solution",
            "!99",
            "a.seen",
            List.of("friend", "web")
        };
    }

    private static Map<String, String> opened(String page, String address) {
        return browser(address, Map.of())
                .get(page)
                .then()
                .statusCode(200)
                .extract()
                .cookies();
    }

    private static String sent(String page, Map<String, String> cookies, String address, Object... fields) {
        return send(browser(address, cookies), page, fields)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
    }
}
