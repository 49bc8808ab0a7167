// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.customerref;

import static dev.kept.survey.SurveyFixtures.response;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.survey.Feed;
import dev.kept.survey.SurveyFixtures;
import dev.kept.testkit.TestDatabase;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = FakeCustomerService.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class CustomerFeedTest {

    private static final String CHANGED = "customer.profile.changed.v1";
    private static final String DELETED = "customer.deleted.v1";
    private static final String ANSWERS =
            "[{\"question\": \"recommend\", \"score\": 9}, {\"question\": \"comment\", \"text\": \"canary\"}]";

    private final SurveyFixtures api = new SurveyFixtures();

    @Test
    void aCustomerJustToldOfIsKnownByItsExternalId() {
        api.published("visit");

        tell(CHANGED, "cus_A", 1, "{\"customerId\": \"cus_A\", \"externalId\": \"C-1\", \"attributes\": {}}");

        respond("C-1", "1").statusCode(201).body("customerId", equalTo("cus_A"));
        respond("C-2", "2").statusCode(400).body("errors[0].code", equalTo("customer-unknown"));
        SurveyFixtures other = new SurveyFixtures();
        other.published("visit");
        other.respond(response("visit", ANSWERS, ", \"customerExternalId\": \"C-1\""))
                .statusCode(400);
    }

    @Test
    void aNewExternalIdReplacesTheOldOneAndAnOldEventChangesNothing() {
        api.published("visit");
        tell(CHANGED, "cus_A", 2, "{\"customerId\": \"cus_A\", \"externalId\": \"NEW\"}");
        tell(CHANGED, "cus_A", 1, "{\"customerId\": \"cus_A\", \"externalId\": \"OLD\"}");

        respond("NEW", "1").statusCode(201);
        respond("OLD", "2").statusCode(400);
    }

    @Test
    void aDeletedCustomerIsForgottenAndItsRatingsStay() throws SQLException {
        api.published("visit");
        tell(CHANGED, "cus_A", 1, "{\"customerId\": \"cus_A\", \"externalId\": \"C-1\"}");
        String id = respond("C-1", "1").statusCode(201).extract().path("id");

        tell(DELETED, "cus_A", 2, "{\"customerId\": \"cus_A\"}");

        Feed.await(api.tenant(), 4);
        api.with("feedback:read", "customers:pii")
                .get("/api/v1/responses/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v2\""))
                .body("customerId", nullValue())
                .body("answers", hasSize(1))
                .body("answers[0].score", equalTo(9));
        respond("C-1", "2").statusCode(400);
        api.respond(response("visit", ANSWERS, ", \"customerId\": \"cus_A\""))
                .statusCode(400)
                .body("errors[0].code", equalTo("customer-unknown"));
        assertEquals(0, rowsWith("canary", api.tenant()));
    }

    @Test
    void eventsOfNoConcernAreNotParked() throws SQLException {
        tell("customer.order.placed.v1", "cus_A", 1, "{}");
        tell("tenant.settings.changed.v1", "cus_A", 1, "{}");
        tell(CHANGED, "cus_A", 1, "{\"customerId\": \"cus_A\", \"externalId\": \"C-1\"}");
        api.published("visit");

        respond("C-1", "1").statusCode(201);

        try (var connection = TestDatabase.ofRunningService().asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from parked_event")) {
            rows.next();
            assertEquals(0, rows.getInt(1));
        }
    }

    @Test
    void anUnknownCustomerIsJudgedWithinTwoSeconds() {
        api.published("visit");

        Instant start = Instant.now();
        respond("nobody", "1").statusCode(400);

        assertEquals(true, Duration.between(start, Instant.now()).toMillis() < 4000);
    }

    private void tell(String type, String customer, long version, String data) {
        FakeCustomerService.tell(type, api.tenant(), customer, version, data);
    }

    private ValidatableResponse respond(String customerExternalId, String externalId) {
        return api.respond(response(
                "visit",
                ANSWERS,
                ", \"customerExternalId\": \"%s\", \"externalId\": \"%s\"".formatted(customerExternalId, externalId)));
    }

    private static int rowsWith(String text, String tenant) throws SQLException {
        try (var connection = TestDatabase.ofRunningService().asSuperuser();
                var select = connection.prepareStatement(
                        "select count(*) from survey_response where tenant = ? and answers::text like ?")) {
            select.setString(1, tenant);
            select.setString(2, "%" + text + "%");
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
