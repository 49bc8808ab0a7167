// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.feedback;

import static dev.kept.survey.SurveyFixtures.response;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.kept.survey.EventExamples;
import dev.kept.survey.Feed;
import dev.kept.survey.SurveyFixtures;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class FeedbackApiTest {

    private final SurveyFixtures api = new SurveyFixtures();
    private final FeedbackFixtures feedback = new FeedbackFixtures(api);

    @Test
    void recordsFeedbackWithItsSentimentAndThemesAndMasksItsWords() {
        String delivery = feedback.theme("delivery", "[\"快递\", \"deliver*\"]", null);
        String id = feedback.item("""
                {"source": "REVIEW", "site": "shop.example", "rating": {"value": "2.5", "min": "1", "max": "5"},
                 "text": "快递太慢了,很失望!", "author": "小王", "language": "zh-CN", "occurredAt": "2026-05-01T08:00:00Z"}
                """);

        feedback.seen(id)
                .body("text", equalTo("快递太慢了,很失望!"))
                .body("author", equalTo("小王"))
                .body("rating.value", equalTo("2.5"))
                .body("sentiment.label", equalTo("NEGATIVE"))
                .body("sentiment.score", lessThan(0f))
                .body("sentiment.words.text", hasItem("很失望"))
                .body("themes[0].themeId", equalTo(delivery))
                .body("themes[0].state", equalTo("SUGGESTED"))
                .body("themes[0].phrase", equalTo("快递"))
                .body("status", equalTo("OPEN"));
        feedback.get(id)
                .body("text", equalTo("***"))
                .body("author", equalTo("***"))
                .body("sentiment.words", nullValue())
                .body("sentiment.label", equalTo("NEGATIVE"));
        Map<String, Object> told = Feed.awaitFeedback(api.tenant(), 1).get(0);
        assertEquals("survey.feedback.recorded.v1", told.get("type"));
        assertFalse(told.toString().contains("失望"));
    }

    @Test
    void tellsTheWholeLifeOfAnItem() {
        String customer = "cus_" + EventExamples.ULID;
        String id = feedback.item("""
                {"source": "REVIEW", "rating": {"value": "2.5", "min": "1", "max": "5"}, "text": "canary is terrible",
                 "customerId": "%s", "occurredAt": "2026-05-01T08:00:00Z"}
                """.formatted(customer));
        feedback.patch(id, "{\"text\": \"canary\"}", "*").statusCode(200);
        api.caller()
                .header("If-Match", "*")
                .delete("/api/v1/feedback-items/" + id)
                .then()
                .statusCode(204);

        List<Map<String, Object>> events = Feed.awaitFeedback(api.tenant(), 3);

        assertEquals(
                List.of(2, 4, 5),
                events.stream().map(event -> event.get("version")).toList());
        assertFalse(events.toString().contains("canary"));
        events.forEach(event -> EventExamples.check(event, Map.of(id, "fbk_" + EventExamples.ULID)));
    }

    @Test
    void saysWhatIsWrong() {
        feedback.post("{\"source\": \"REVIEW\"}")
                .statusCode(400)
                .body("errors[0].code", equalTo("feedback-says-nothing"));
        feedback.post("{\"source\": \"SURVEY\", \"text\": \"x\"}")
                .statusCode(400)
                .body("errors[0].code", equalTo("feedback-source-survey"));
        feedback.post("{\"source\": \"REVIEW\", \"rating\": {\"value\": \"6\", \"min\": \"1\", \"max\": \"5\"}}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/rating/value"));
        feedback.post("{\"source\": \"REVIEW\", \"text\": \"x\", \"customerExternalId\": \"nobody\"}")
                .statusCode(400)
                .body("errors[0].code", equalTo("customer-unknown"));
        feedback.post("{\"source\": \"REVIEW\", \"text\": \"x\", \"occurredAt\": \"2199-01-01T00:00:00Z\"}")
                .statusCode(400)
                .body("errors[0].code", equalTo("feedback-time-invalid"));
        api.caller()
                .get("/api/v1/feedback-items?sort=text")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("sort"));
    }

    @Test
    void knowsAnExternalIdAgainAndCorrects() {
        String body = "{\"source\": \"SOCIAL\", \"externalId\": \"p-1\", \"text\": \"Good\","
                + " \"occurredAt\": \"2026-05-01T08:00:00Z\"}";
        String id = feedback.item(body);

        feedback.post(body).statusCode(200).body("id", equalTo(id));
        feedback.post(body.replace("Good", "Bad"))
                .statusCode(409)
                .body("code", equalTo("feedback-external-id-taken"))
                .body("detail", containsString(id));
        feedback.patch(id, "{\"text\": \"Bad\"}", "\"v1\"")
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("sentiment.label", equalTo("NEGATIVE"));
        feedback.patch(id, "{\"externalId\": \"p-2\"}", "\"v2\"").statusCode(400);
        feedback.patch(id, "{\"text\": \"Bad\"}", "\"v1\"").statusCode(412);
        new SurveyFixtures().caller().get("/api/v1/feedback-items/" + id).then().statusCode(404);
        api.with("surveys:read").get("/api/v1/feedback-items/" + id).then().statusCode(403);
        api.caller()
                .header("If-Match", "\"v2\"")
                .delete("/api/v1/feedback-items/" + id)
                .then()
                .statusCode(204);
        feedback.get(id, 404);
    }

    @Test
    void isAssignedRepliedToAndClosed() {
        String id =
                feedback.item("{\"source\": \"REVIEW\", \"text\": \"bad\", \"occurredAt\": \"2026-01-01T00:00:00Z\"}");

        feedback.step(id, "assignment", "{\"agentId\": \"agt_1\", \"dueAt\": \"2020-01-01T00:00:00Z\"}")
                .statusCode(400)
                .body("errors[0].code", equalTo("due-in-past"));
        feedback.step(id, "assignment", "{\"agentId\": \"agt_1\", \"dueAt\": \"2199-01-01T00:00:00Z\"}")
                .statusCode(200)
                .body("status", equalTo("ASSIGNED"))
                .body("overdue", equalTo(false));
        feedback.list("?agentId=agt_1&overdue=false").body("data.id", contains(id));
        feedback.list("?agentId=agt_1&overdue=true").body("data", empty());
        feedback.step(id, "replies", "{\"text\": \"Sorry\", \"visibility\": \"PUBLIC\"}")
                .body("status", equalTo("REPLIED"))
                .body("secondsToReply", greaterThan(0))
                .body("replies[0].text", equalTo("***"))
                .body("replies[0].visibility", equalTo("PUBLIC"));
        feedback.step(id, "closure", null).body("status", equalTo("CLOSED")).body("closedAt", notNullValue());
        feedback.step(id, "replies", "{\"text\": \"Late\", \"visibility\": \"PRIVATE\"}")
                .statusCode(409)
                .body("code", equalTo("feedback-closed"));
        feedback.list("?status=CLOSED").body("data.id", contains(id));
    }

    @Test
    void freeAnswersAreItemsThatFollowTheirResponse() {
        api.published("visit");
        String answers =
                "[{\"question\": \"recommend\", \"score\": 9}, {\"question\": \"comment\", \"text\": \"Great staff\"}]";
        String response = api.respond(response("visit", answers, "")).extract().path("id");
        String id = feedback.list("?responseId=" + response)
                .body("data", hasSize(1))
                .body("data[0].source", equalTo("SURVEY"))
                .body("data[0].site", equalTo("visit"))
                .body("data[0].question", equalTo("comment"))
                .body("data[0].sentiment.label", equalTo("POSITIVE"))
                .extract()
                .path("data[0].id");
        feedback.patch(id, "{\"text\": \"x\"}", "\"v1\"").statusCode(409).body("code", equalTo("feedback-of-response"));

        api.caller()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"v1\"")
                .body("{\"answers\": " + answers.replace("Great", "Terrible") + "}")
                .patch("/api/v1/responses/" + response)
                .then()
                .statusCode(200);
        feedback.get(id).body("sentiment.label", equalTo("NEGATIVE"));
        api.caller()
                .header("If-Match", "\"v2\"")
                .delete("/api/v1/responses/" + response)
                .then()
                .statusCode(204);
        feedback.get(id, 404);
    }

    @Test
    void importsFeedback() {
        String csv = """
                source,site,rating,ratingMin,ratingMax,text,externalId,occurredAt
                REVIEW,a.example,4,1,5,"很好,推荐",r1,2026-05-01T00:00:00Z
                REVIEW,a.example,9,1,5,?,r2,2026-05-01T00:00:00Z
                REVIEW,a.example,,,,no id,,2026-05-01T00:00:00Z
                """;
        feedback.imported("text/csv", csv).body("counts.created", equalTo(1)).body("counts.failed", equalTo(2));
        feedback.imported("text/csv", csv).body("counts.unchanged", equalTo(1)).body("counts.failed", equalTo(2));
        feedback.imported(
                        "application/x-ndjson",
                        "{\"source\":\"REVIEW\",\"text\":\"差\",\"externalId\":\"r1\",\"occurredAt\":\"2026-05-01T00:00:00Z\"}\n")
                .body("counts.updated", equalTo(1));
        feedback.list("?source=REVIEW&sentiment=NEGATIVE").body("data.externalId", contains("r1"));
    }
}
