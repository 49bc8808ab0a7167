// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.feedback;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.kept.survey.SurveyFixtures;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The code book, by which feedback is sorted. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class FeedbackThemesApiTest {

    private final SurveyFixtures api = new SurveyFixtures();
    private final FeedbackFixtures feedback = new FeedbackFixtures(api);

    @Test
    void aPersonsWordOutlastsEveryRule() {
        String price = feedback.theme("price", "[\"expensive\"]", null);
        String wait = feedback.theme("waiting", "[\"queue\"]", null);
        String id = feedback.item("{\"source\": \"EMAIL\", \"text\": \"Too expensive and a long queue\"}");

        feedback.code("delete", id, price)
                .statusCode(200)
                .body("themes.find { it.themeId == '%s' }.state".formatted(price), equalTo("REMOVED"));
        feedback.code("put", id, wait)
                .body("themes.find { it.themeId == '%s' }.state".formatted(wait), equalTo("CONFIRMED"))
                .body("themes.find { it.themeId == '%s' }.codedBy".formatted(wait), notNullValue());
        feedback.code("put", id, "thm_nobody").statusCode(404);
        feedback.patchTheme(wait, "{\"phrases\": [\"line\"]}").statusCode(200);
        feedback.patchTheme(price, "{\"phrases\": [\"expensive\", \"queue\"]}").statusCode(200);
        String food = feedback.theme("food", "[\"long queue\"]", null);

        feedback.eventually(id, "themes.themeId", hasItem(food));
        feedback.get(id)
                .body("themes.find { it.themeId == '%s' }.state".formatted(price), equalTo("REMOVED"))
                .body("themes.find { it.themeId == '%s' }.state".formatted(wait), equalTo("CONFIRMED"));
        api.caller()
                .header("If-Match", "\"v2\"")
                .delete("/api/v1/themes/" + wait)
                .then()
                .statusCode(409)
                .body("code", equalTo("theme-in-use"));
    }

    @Test
    void suggestionsFollowTheCodeBookAndAPreviewShowsThemBefore() {
        String id = feedback.item("{\"source\": \"CHAT\", \"text\": \"发票一直没有收到\"}");
        api.caller()
                .body("{\"phrases\": [\"發票\"]}")
                .post("/api/v1/theme-previews")
                .then()
                .statusCode(200)
                .body("matched", equalTo(1))
                .body("items[0].itemId", equalTo(id))
                .body("items[0].text", equalTo("***"));
        feedback.get(id).body("themes", empty());

        String invoice = feedback.theme("invoice", "[\"發票\"]", null);
        feedback.eventually(id, "themes.themeId", contains(invoice));
        feedback.patchTheme(invoice, "{\"phrases\": [\"收据\"], \"active\": false}")
                .statusCode(200)
                .body("active", equalTo(false));
        feedback.eventually(id, "themes", empty());

        api.caller()
                .get("/api/v1/themes/changes")
                .then()
                .body("data.bookVersion", equalTo(List.of(2, 1)))
                .body("data[0].theme.phrases", equalTo(List.of("收据")));
        api.caller().get("/api/v1/themes").then().body("version", equalTo(2)).body("themes", hasSize(1));
    }

    @Test
    void themesFormAHierarchyWithoutCircles() {
        String service = feedback.theme("service", "[\"service\"]", null);
        String speed = feedback.theme("speed", "[\"slow\"]", service);

        feedback.patchTheme(service, "{\"parentId\": \"%s\"}".formatted(speed))
                .statusCode(400)
                .body("errors[0].code", equalTo("theme-circle"));
        feedback.postTheme("speed", "[]", null).statusCode(409).body("code", equalTo("theme-key-taken"));
        api.caller()
                .header("If-Match", "\"v1\"")
                .delete("/api/v1/themes/" + service)
                .then()
                .statusCode(409)
                .body("code", equalTo("theme-has-parts"));
        String id = feedback.item("{\"source\": \"REVIEW\", \"text\": \"slow\"}");
        feedback.list("?themeId=" + service).body("data.id", contains(id));
        api.caller().get("/api/v1/themes/" + speed).then().body("parentId", equalTo(service));
    }

    @Test
    void countsThemesBySourcesSentimentAndPeriodAndListsTheirItems() {
        String service = feedback.theme("service", "[\"staff\"]", null);
        String speed = feedback.theme("speed", "[\"slow\"]", service);
        feedback.item(
                "{\"source\": \"REVIEW\", \"text\": \"slow and rude staff\", \"occurredAt\": \"2026-01-31T17:00:00Z\"}");
        feedback.item("{\"source\": \"REVIEW\", \"text\": \"slow\", \"occurredAt\": \"2026-02-03T00:00:00Z\"}");
        feedback.item(
                "{\"source\": \"SOCIAL\", \"text\": \"friendly staff\", \"occurredAt\": \"2026-02-03T00:00:00Z\"}");
        feedback.item("{\"source\": \"SOCIAL\", \"text\": \"hello\", \"occurredAt\": \"2026-02-03T00:00:00Z\"}");
        feedback.item("{\"source\": \"SOCIAL\", \"text\": \"staff\", \"occurredAt\": \"2025-02-03T00:00:00Z\"}");

        ValidatableResponse summary = feedback.summary("?by=theme,sentiment&from=2026-01-01&to=2027-01-01");
        summary.body("items", equalTo(4)).body("groups", hasSize(4));
        String group = "groups.find { it.themeKey == '%s' && it.sentiment == '%s' }.items";
        summary.body(group.formatted("service", "NEGATIVE"), equalTo(2))
                .body(group.formatted("service", "POSITIVE"), equalTo(1))
                .body(group.formatted("speed", "NEGATIVE"), equalTo(2))
                .body("groups.find { it.themeKey == null }.items", equalTo(1));
        ValidatableResponse periods =
                feedback.summary("?by=source,period&grain=month&zone=Asia/Shanghai&from=2026-02-01&to=2026-03-01");
        periods.body("items", equalTo(4))
                .body("groups.period", equalTo(List.of("2026-02-01", "2026-02-01")))
                .body("groups.items", equalTo(List.of(2, 2)));
        // In UTC the first item is of January.
        ValidatableResponse changes = feedback.summary("?by=theme,period&from=2026-01-01&to=2026-04-01");
        String change = "groups.find { it.themeKey == '%s' && it.period == '2026-0%d-01' }.change";
        changes.body(change.formatted("speed", 1), nullValue())
                .body(change.formatted("speed", 2), equalTo(0))
                .body(change.formatted("service", 2), equalTo(1))
                .body("groups.find { it.themeKey == null }.change", equalTo(1));
        api.caller()
                .get("/api/v1/feedback-summary?by=colour")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("dimension-unknown"));
        String path = summary.extract()
                .path("groups.find { it.themeKey == 'speed' && it.sentiment == 'NEGATIVE' }.itemsPath");
        api.caller().urlEncodingEnabled(false).get(path).then().statusCode(200).body("data", hasSize(2));
        feedback.code("put", feedback.item("{\"source\": \"OTHER\", \"text\": \"?\"}"), speed);
        feedback.summary("?by=theme&from=2025-01-01").body("groups.find { it.themeKey == 'speed' }.items", equalTo(3));
    }
}
