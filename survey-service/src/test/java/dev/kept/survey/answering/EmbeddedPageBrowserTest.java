// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answering;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.kept.survey.Eventually.eventually;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import dev.kept.survey.answering.Browsers.Screen;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The survey in a frame of another site, and who counts as a person at the page, in a real browser; skipped, saying so, where
 * there is none. Pictures are in target/pages.
 */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class EmbeddedPageBrowserTest {

    private static final String INVITATIONS = "/api/v1/invitations";

    private final PageFixtures pages = new PageFixtures();
    private Browsers browsers;

    @BeforeEach
    void start() {
        assumeTrue(
                Browsers.executable().isPresent(),
                "No chromium on this machine (KEPT_CHROMIUM names one elsewhere): no survey is seen in another site's frame");
        browsers = Browsers.start();
    }

    @AfterEach
    void stop() {
        if (browsers != null) {
            browsers.close();
        }
    }

    @Test
    void onADeclaredSiteTheSurveyIsShownAnsweredAndAsHighAsItIs() throws IOException {
        String survey = pages.everyType();
        for (String language : List.of("en", "zh-CN")) {
            try (HostSite site = HostSite.with(service(), token(pages.link(survey, "in-app", "")));
                    BrowserContext window = browsers.window(Screen.PHONE, language, true)) {
                declare(site.origin());
                Page page = window.newPage();
                List<String> errors = new ArrayList<>();
                page.onConsoleMessage(message -> {
                    if (message.type().equals("error")) {
                        errors.add(message.text());
                    }
                });
                answer(page, site.origin(), "embedded-" + language);
                assertEquals(List.of(), errors);
            }
        }
        pages.api()
                .caller()
                .get("/api/v1/responses?surveyId=" + survey)
                .then()
                .body("data", hasSize(2))
                .body("data.channel", equalTo(List.of("in-app", "in-app")));
    }

    private static void answer(Page page, String site, String name) {
        // A phone's width; as high as the longest step, since a picture holds no more of another site's frame.
        page.setViewportSize(360, 1500);
        page.navigate(site);
        FrameLocator frame = page.frameLocator("iframe[title=Survey]");
        frame.locator("#q1-9").check();
        fits(page, name + "-1-score");
        frame.locator("button.primary").click();
        frame.locator("#q1-1-5").check();
        frame.locator("#q1-2-4").check();
        frame.locator("#q1-3-4").check();
        double high = fits(page, name + "-2-parts");
        frame.locator("button.primary").click();
        frame.locator("#q1-2").check();
        fits(page, name + "-3-you");
        frame.locator("button.primary").click();
        assertThat(frame.locator("main.thanks")).isVisible();
        assertTrue(fits(page, name + "-4-thanks") < high, "the frame shrinks with the survey");
    }

    /** Waits until the frame is as high as the survey in it, so that nothing is scrolled twice. */
    private static double fits(Page page, String name) {
        FrameLocator frame = page.frameLocator("iframe[title=Survey]");
        double height = eventually(() -> {
            double outside = page.locator("iframe[title=Survey]").boundingBox().height;
            double inside = ((Number) frame.locator("body").evaluate("body => body.getBoundingClientRect().height"))
                    .doubleValue();
            return Math.abs(outside - inside) <= 1 ? Optional.of(outside) : Optional.empty();
        });
        Browsers.picture(page, name);
        assertEquals(
                0,
                frame.locator("html").evaluate("html => html.scrollWidth - html.clientWidth"),
                name + " must be scrolled sideways");
        return height;
    }

    @Test
    void anyOtherSiteGetsNothingIntoItsFrame() throws IOException {
        String survey = pages.everyType();
        declare("https://shop.example.com");
        try (HostSite site = HostSite.with(service(), token(pages.link(survey, "in-app", "")));
                BrowserContext window = browsers.window(Screen.PHONE, "en", true)) {
            Page page = window.newPage();

            ConsoleMessage refusal = page.waitForConsoleMessage(
                    new Page.WaitForConsoleMessageOptions()
                            .setPredicate(message -> message.text().contains("frame-ancestors")),
                    () -> page.navigate(site.origin()));

            assertTrue(refusal.text().contains("https://shop.example.com"), refusal.text());
            assertEquals(
                    0, page.frameLocator("iframe[title=Survey]").locator("form").count());
        }
    }

    @Test
    void aProgramThatOpensALinkAndRunsItsScriptsIsNoPerson() {
        String survey = pages.api().published("scanned");
        String invitation = pages.api()
                .caller()
                .body("{\"surveyId\": \"%s\", \"customerId\": \"cus_01\", \"channel\": \"email\"}".formatted(survey))
                .post(INVITATIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String url = service() + pages.own(invitation);
        try (BrowserContext window = browsers.window(Screen.DESKTOP, "en", true)) {
            Page page = window.newPage();
            page.navigate(url + "?score=9");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            pages.api()
                    .caller()
                    .get(INVITATIONS + "/" + invitation)
                    .then()
                    .body("state", equalTo("CREATED"))
                    .body("times.openedAt", equalTo(null));

            page.mouse().move(200, 200);

            eventually(() -> Optional.of(pages.api()
                            .caller()
                            .get(INVITATIONS + "/" + invitation)
                            .then()
                            .extract()
                            .<String>path("state"))
                    .filter("OPENED"::equals));
        }
    }

    private void declare(String origin) {
        String etag = pages.api()
                .caller()
                .get("/api/v1/survey-embedding")
                .then()
                .extract()
                .header("ETag");
        pages.api()
                .caller()
                .header("If-Match", etag)
                .body("{\"allowedOrigins\": [\"" + origin + "\"]}")
                .put("/api/v1/survey-embedding")
                .then()
                .statusCode(200);
    }

    private static String service() {
        return "http://localhost:" + RestAssured.port;
    }

    private static String token(String page) {
        return page.substring("/s/".length());
    }
}
