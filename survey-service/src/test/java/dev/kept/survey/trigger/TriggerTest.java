// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.trigger;

import static dev.kept.survey.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.survey.SurveyFixtures;
import dev.kept.survey.customerref.FakeCustomerService;
import dev.kept.survey.sending.FakeCarriers;
import dev.kept.testkit.TestDatabase;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Surveys that follow what happens to customers: once for each event, and never for what is long past. */
@QuarkusTest
@WithTestResource(value = FakeCarriers.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class TriggerTest {

    private static final String TRIGGERS = "/api/v1/survey-triggers/";
    private static final String CLOSED = "customer.complaint.closed.v1";

    private final SurveyFixtures api = new SurveyFixtures();
    private String survey = "";

    @BeforeEach
    void publish() {
        survey = api.published("visit");
    }

    @Test
    void aClosedComplaintAsksOnceHoweverOftenItIsTold() {
        String trigger = trigger("COMPLAINT_CLOSED", "");

        complaint("cus_A", Instant.now());
        complaint("cus_A", Instant.now());
        complaint("cus_B", Instant.now());

        eventually(() -> Optional.of(invitations(trigger))
                .filter(found -> found.getList("data").size() == 2));
        complaint("cus_A", Instant.now());
        complaint("cus_C", Instant.now());
        JsonPath all = eventually(() -> Optional.of(invitations(trigger))
                .filter(found -> found.getList("data").size() >= 3));
        assertEquals(3, all.getList("data").size());
        api.caller()
                .get(TRIGGERS + trigger)
                .then()
                .body("occasions.asked", equalTo(3))
                .body("occasions.waiting", equalTo(0));
    }

    @Test
    void whatIsLongPastAsksNobodyAndADelayIsWaitedFor() {
        String now = trigger("COMPLAINT_CLOSED", "");
        String later = trigger("COMPLAINT_CLOSED", ", \"delayHours\": 48");

        complaint("cus_OLD", Instant.now().minus(Duration.ofDays(8)));
        complaint("cus_NEW", Instant.now().minus(Duration.ofDays(1)));

        eventually(() -> Optional.of(invitations(now))
                .filter(found -> found.getList("data").size() == 1));
        api.caller().get("/api/v1/invitations?triggerId=" + now).then().body("data[0].customerId", equalTo("cus_NEW"));
        api.caller()
                .get(TRIGGERS + later)
                .then()
                .body("occasions.waiting", equalTo(1))
                .body("occasions.asked", equalTo(0));
        FakeCustomerService.tell("customer.complaint.deleted.v1", api.tenant(), "cus_NEW", 2, "{}");
        eventually(() -> Optional.of(
                        api.caller().get(TRIGGERS + later).then().extract().<Integer>path("occasions.dropped"))
                .filter(dropped -> dropped == 1));
    }

    @Test
    void theCooldownHoldsAndASwitchedOffTriggerAsksNobody() {
        String asks = trigger("COMPLAINT_CLOSED", "");
        String off = trigger("COMPLAINT_CLOSED", ", \"active\": false");
        api.caller()
                .body("{\"surveyId\": \"%s\", \"customerId\": \"cus_A\", \"channel\": \"link\"}".formatted(survey))
                .post("/api/v1/invitations")
                .then()
                .statusCode(201)
                .body("state", equalTo("CREATED"));

        complaint("cus_A", Instant.now());

        eventually(() -> Optional.of(invitations(asks))
                .filter(found -> found.getList("data").size() == 1));
        api.caller()
                .get("/api/v1/invitations?triggerId=" + asks)
                .then()
                .body("data[0].state", equalTo("SUPPRESSED"))
                .body("data[0].suppression.reason", equalTo("COOLDOWN"));
        api.caller().get("/api/v1/invitations?triggerId=" + off).then().body("data", hasSize(0));
    }

    @Test
    void aTriggerIsChangedAndDeletedAndSaysWhatIsWrongWithIt() {
        String trigger = trigger("CUSTOMER_CHURNED", "");
        api.caller()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"delayHours\": 24}")
                .patch(TRIGGERS + trigger)
                .then()
                .statusCode(200)
                .body("plan.delayHours", equalTo(24))
                .body("plan.maxAgeDays", equalTo(7));
        api.caller()
                .body(
                        "{\"surveyId\": \"srv_none\", \"name\": \"x\", \"event\": \"ORDER_PLACED\", \"channels\": [\"owl\"]}")
                .post(TRIGGERS)
                .then()
                .statusCode(400)
                .body("errors", hasSize(2));
        new SurveyFixtures().caller().get(TRIGGERS + trigger).then().statusCode(404);
        api.caller().header("If-Match", "*").delete(TRIGGERS + trigger).then().statusCode(204);
    }

    @Test
    void whoDoesNotAnswerIsRemindedInWordsThatKnowTheCustomerAndTheEvent() throws SQLException {
        survey = api.caller()
                .body("""
                        {"key": "after-order", "title": "Your order", "language": "en",
                         "questions": [
                           {"key": "score", "type": "NPS", "text": "Order {{attribute.occasionReference}} to the {{attribute.region}}?"},
                           {"key": "boat", "type": "TEXT", "text": "How was the boat?"}],
                         "design": {"attributes": ["occasionReference", "region"], "pages": [
                           {"key": "one", "questions": [{"question": "score"}, {"question": "boat",
                             "showIf": {"attribute": "region", "operator": "ANY_OF", "values": ["coast"]}}]}]}}""")
                .post("/api/v1/surveys")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        api.publish(survey).statusCode(200);
        String trigger = trigger(
                "ORDER_PLACED", "email", ", \"reminders\": {\"most\": 1, \"afterDays\": 3}, \"cooldownDays\": 0");

        String coast = ordered(trigger, "coast");
        String hills = ordered(trigger, "hills");

        assertTrue(page(coast).contains("Order A-coast to the coast?"), page(coast));
        assertTrue(page(coast).contains("How was the boat?"));
        assertTrue(page(hills).contains("Order A-hills to the hills?"));
        assertFalse(page(hills).contains("How was the boat?"));
        awaitSent(coast, 1);
        // Three days later.
        try (var connection = TestDatabase.ofRunningService().asSuperuser();
                var update = connection.prepareStatement("update invitation set due_at = now() where id = ?")) {
            update.setString(1, coast);
            update.executeUpdate();
        }
        awaitSent(coast, 2);
        api.caller()
                .get("/api/v1/invitations/" + coast)
                .then()
                .body("history.note", hasItem("reminder"))
                .body("delivery.nextMessageAt", nullValue());
        api.caller().get(TRIGGERS + trigger).then().body("plan.reminders.afterDays", equalTo(3));
    }

    private String ordered(String trigger, String region) {
        String customer = "cus_" + region;
        FakeCustomerService.tell(
                "customer.profile.changed.v1",
                api.tenant(),
                customer,
                1,
                "{\"customerId\": \"%s\", \"attributes\": {\"region\": \"%s\"}}".formatted(customer, region));
        FakeCustomerService.tellOf(
                "customer.order.placed.v1",
                api.tenant(),
                customer,
                "ord_" + region,
                1,
                "{\"externalId\": \"A-%s\"}".formatted(region));
        return eventually(() -> Optional.ofNullable(
                invitations(trigger).getString("data.find { it.customerId == '" + customer + "' }.id")));
    }

    private String page(String invitation) {
        String url = api.caller()
                .post("/api/v1/invitations/" + invitation + "/urls")
                .then()
                .statusCode(200)
                .extract()
                .path("url");
        return given().get(URI.create(url).getPath()).asString();
    }

    private void awaitSent(String invitation, int messages) {
        eventually(() -> Optional.of(api.caller()
                        .get("/api/v1/invitations/" + invitation)
                        .then()
                        .extract()
                        .<Integer>path("delivery.messagesSent"))
                .filter(sent -> sent == messages));
    }

    private String trigger(String event, String more) {
        return trigger(event, "link", more);
    }

    private String trigger(String event, String channel, String more) {
        return api.caller()
                .body("{\"surveyId\": \"%s\", \"name\": \"After\", \"event\": \"%s\", \"channels\": [\"%s\"] %s}"
                        .formatted(survey, event, channel, more))
                .post(TRIGGERS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void complaint(String customer, Instant closedAt) {
        FakeCustomerService.tell(
                CLOSED,
                api.tenant(),
                customer,
                1,
                "{\"customerId\": \"%s\", \"closedAt\": \"%s\"}".formatted(customer, closedAt));
    }

    private JsonPath invitations(String trigger) {
        return api.caller()
                .get("/api/v1/invitations?triggerId=" + trigger)
                .then()
                .extract()
                .jsonPath();
    }
}
