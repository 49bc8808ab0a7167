// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.customerref;

import static dev.kept.survey.Eventually.eventually;
import static dev.kept.survey.SurveyFixtures.response;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.survey.SurveyFixtures;
import dev.kept.testkit.TestDatabase;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of invitations, unfinished sessions and blocks when their customer is merged, unmerged or erased. */
@QuarkusTest
@WithTestResource(value = FakeCustomerService.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class UnansweredLifeTest {

    private final SurveyFixtures api = new SurveyFixtures();

    @Test
    void whatIsAskedAndNotYetAnsweredFollowsAMergeAndItsUndoingToo() throws SQLException {
        String survey = api.published("visit");
        String ofA = known("cus_A", "A");
        String ofB = known("cus_B", "B");
        String begun = invited(survey, "cus_A");
        String left = invited(survey, "cus_A");
        // What goes back is kept, and not the end.
        given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .redirects()
                .follow(false)
                .formParam("step", "questions")
                .formParam("go", "back")
                .formParam("a.recommend", "3")
                .formParam("a.comment", "canary-unsent")
                .post(page(begun))
                .then()
                .statusCode(303);
        given().post(page(left) + "/unsubscribe").then().statusCode(200);

        tell("customer.merged.v1", "cus_A", 2, "{\"customerId\": \"cus_A\", \"into\": \"cus_B\"}");
        awaitUnanswered(begun, "cus_B");

        tell("customer.merge-undone.v1", "cus_A", 3, "{\"customerId\": \"cus_A\", \"into\": \"cus_B\"}");
        awaitUnanswered(begun, "cus_A");

        // What B had not sent would go with B; this was never B's.
        tell("customer.erased.v1", "cus_B", 3, "{\"customerId\": \"cus_B\"}");
        awaitErased(ofB);
        assertEquals(1, sessionsWith("canary-unsent"));
        tell("customer.erased.v1", "cus_A", 4, "{\"customerId\": \"cus_A\"}");
        awaitErased(ofA);
        assertEquals(0, sessionsWith("canary-unsent"));
    }

    private String invited(String survey, String customer) {
        return api.caller()
                .body("{\"surveyId\": \"%s\", \"customerId\": \"%s\", \"channel\": \"email\", \"cooldownDays\": 0}"
                        .formatted(survey, customer))
                .post("/api/v1/invitations")
                .then()
                .statusCode(201)
                .body("state", equalTo("CREATED"))
                .extract()
                .path("id");
    }

    private String page(String invitation) {
        String url = api.caller()
                .post("/api/v1/invitations/" + invitation + "/urls")
                .then()
                .statusCode(200)
                .extract()
                .path("url");
        return URI.create(url).getPath();
    }

    /** The invitation, its unfinished session and the block are this customer's; one page of the feed moves them all. */
    private void awaitUnanswered(String invitation, String customer) {
        eventually(() -> Optional.of(
                        api.caller().get("/api/v1/invitations/" + invitation).<String>path("customerId"))
                .filter(customer::equals));
        api.caller()
                .get("/api/v1/answer-sessions?state=OPEN")
                .then()
                .body("data.customerId", equalTo(List.of(customer)));
        api.caller()
                .get("/api/v1/contact-blocks?customerId=" + customer)
                .then()
                .body("data.reason", equalTo(List.of("UNSUBSCRIBED")));
    }

    /** The response of the erased customer has lost what was written into it. */
    private void awaitErased(String response) {
        eventually(() -> Optional.of(api.with("feedback:read", "customers:pii")
                        .get("/api/v1/responses/" + response)
                        .asString())
                .filter(found -> !found.contains("Fine")));
    }

    /** A customer that the directory knows, with one response. */
    private String known(String customer, String externalId) {
        tell(
                "customer.profile.changed.v1",
                customer,
                1,
                "{\"customerId\": \"%s\", \"externalId\": \"%s\"}".formatted(customer, externalId));
        return api.respond(response(
                        "visit",
                        "[{\"question\": \"recommend\", \"score\": 9}, {\"question\": \"comment\", \"text\": \"Fine\"}]",
                        ", \"customerExternalId\": \"%s\"".formatted(externalId)))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void tell(String type, String customer, long version, String data) {
        FakeCustomerService.tell(type, api.tenant(), customer, version, data);
    }

    private static int sessionsWith(String text) throws SQLException {
        try (var connection = TestDatabase.ofRunningService().asSuperuser();
                var select =
                        connection.prepareStatement("select count(*) from answer_session s where s::text like ?")) {
            select.setString(1, "%" + text + "%");
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
