// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answering;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import dev.kept.survey.answering.Browsers.Screen;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The public page in a real browser; skipped, saying so, where there is none. Pictures of it are in target/pages. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class PublicPageBrowserTest {

    private final PageFixtures pages = new PageFixtures();
    private Browsers browsers;

    @BeforeEach
    void start() {
        assumeTrue(
                Browsers.executable().isPresent(),
                "No chromium on this machine (KEPT_CHROMIUM names one elsewhere): the public page is not seen in a browser");
        browsers = Browsers.start();
    }

    @AfterEach
    void stop() {
        if (browsers != null) {
            browsers.close();
        }
    }

    @Test
    void nobodyIsKeptOutInEitherLanguageOnAnyScreen() {
        String survey = pages.everyType();
        List<String> barriers = new ArrayList<>();
        for (Screen screen : Screen.values()) {
            for (String language : List.of("en", "zh-CN")) {
                try (BrowserContext window = browsers.window(screen, language, true)) {
                    Page page = window.newPage();
                    List<String> errors = new ArrayList<>();
                    page.onConsoleMessage(message -> {
                        if (message.type().equals("error")) {
                            errors.add(message.text());
                        }
                    });
                    walk(page, survey, (screen + "-" + language).toLowerCase(java.util.Locale.ROOT), barriers);
                    // A refused form is an answer of 422, which browsers log; nothing else may go wrong.
                    errors.removeIf(error -> error.contains("422"));
                    barriers.addAll(errors);
                }
            }
        }
        assertEquals(List.of(), barriers);
    }

    private void walk(Page page, String survey, String name, List<String> barriers) {
        page.navigate(url(pages.link(survey, "link", "")));
        look(page, name + "-1-score", barriers);
        press(page);
        look(page, name + "-2-missing", barriers);
        // What is wrong has the focus, and leads to where it can be put right.
        assertEquals("faults", page.evaluate("document.activeElement.id"));
        page.locator("#faults a").click();
        assertEquals("q1-0", page.evaluate("document.activeElement.id"));
        page.locator("#q1-6").check();
        press(page);
        look(page, name + "-3-reason", barriers);
        page.locator("textarea").fill("<img src=x onerror=alert(1)>");
        press(page);
        look(page, name + "-4-parts", barriers);
        page.locator("#q1-1-5").check();
        page.locator("#q1-2-3").check();
        page.locator("#q1-3-x6").check();
        press(page);
        look(page, name + "-5-you", barriers);
        page.locator("#q1-1").check();
        press(page);
        look(page, name + "-6-thanks", barriers);
        assertTrue(page.locator("main.thanks").isVisible());
        page.goBack();
        look(page, name + "-7-already", barriers);
    }

    @Test
    void theKeyboardAloneIsEnough() {
        String survey = pages.api().published("keys");
        try (BrowserContext window = browsers.window(Screen.DESKTOP, "en", true)) {
            Page page = window.newPage();
            page.navigate(url(pages.link(survey, "link", "")));
            until(page, "a.recommend");
            page.keyboard().press("ArrowRight");
            page.keyboard().press("ArrowRight");
            assertEquals("2", page.evaluate("document.querySelector('[name=\"a.recommend\"]:checked').value"));
            until(page, "a.seen");
            page.keyboard().press("Space");
            until(page, "a.comment");
            page.keyboard().type("Typed");
            until(page, "go");
            page.keyboard().press("Enter");
            page.locator("main.thanks").waitFor();
        }
        pages.api()
                .with("feedback:read", "customers:pii")
                .get("/api/v1/responses?surveyId=" + survey)
                .then()
                .body("data", hasSize(1))
                .body("data[0].answers.find { it.question == 'recommend' }.score", equalTo(2))
                .body("data[0].answers.find { it.question == 'seen' }.choices", equalTo(List.of("tv")))
                .body("data[0].answers.find { it.question == 'comment' }.text", equalTo("Typed"));
    }

    @Test
    void withoutScriptsTheWholeWayCanBeGone() {
        String survey = pages.everyType();
        try (BrowserContext window = browsers.window(Screen.PHONE, "zh-CN", false)) {
            Page page = window.newPage();
            page.navigate(url(pages.link(survey, "qr", "")) + "?score=10");
            Browsers.picture(page, "no-script-one-click");
            send(page);
            page.locator("#q1-1-5").check();
            page.locator("#q1-2-4").check();
            page.locator("#q1-3-4").check();
            // Another language in between keeps what was chosen.
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English"))
                    .click();
            assertThat(page.locator("h1")).hasText("In detail");
            assertTrue(page.locator("#q1-2-4").isChecked());
            send(page);
            page.locator("#q1-2").check();
            send(page);
            assertThat(page.locator("h1")).hasText("Thank you");
        }
        pages.api().caller().get("/api/v1/responses?surveyId=" + survey).then().body("data", hasSize(1));
    }

    /** Moves on by the tabulator until the field has the focus. */
    private static void until(Page page, String field) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            if (field.equals(page.evaluate("document.activeElement.name"))
                    && page.evaluate("document.activeElement.className") instanceof String style
                    && !style.equals("default")) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach " + field);
    }

    /** Sends the step and waits until the next document is there. */
    private static void press(Page page) {
        page.evaluate("window.left = true");
        page.locator("button.primary").click();
        for (int i = 0; i < 600; i++) {
            try {
                if (Boolean.TRUE.equals(
                        page.evaluate("window.left === undefined && document.readyState === 'complete'"))) {
                    return;
                }
            } catch (PlaywrightException e) {
                // between two documents
            }
            page.waitForTimeout(50);
        }
        throw new AssertionError("No next page after " + page.url());
    }

    /** The same where scripts do not run: what follows waits for what it looks for. */
    private static void send(Page page) {
        page.locator("button.primary").click();
    }

    private static void look(Page page, String name, List<String> barriers) {
        Browsers.picture(page, name);
        Browsers.barriers(page).forEach(barrier -> barriers.add(name + " " + barrier));
        Object wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (!Integer.valueOf(0).equals(wide)) {
            barriers.add(name + " must be scrolled sideways by " + wide);
        }
    }

    private static String url(String path) {
        return "http://localhost:" + RestAssured.port + path;
    }
}
