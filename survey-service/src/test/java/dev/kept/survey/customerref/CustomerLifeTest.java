// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.customerref;

import static dev.kept.survey.SurveyFixtures.response;
import static java.util.function.Predicate.not;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.survey.Feed;
import dev.kept.survey.SurveyFixtures;
import dev.kept.testkit.TestDatabase;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of responses when their customer is merged, unmerged or erased. */
@QuarkusTest
@WithTestResource(value = FakeCustomerService.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class CustomerLifeTest {

    private static final String ANSWERS =
            "[{\"question\": \"recommend\", \"score\": 9}," + " {\"question\": \"comment\", \"text\": \"Fine\"}]";

    private final SurveyFixtures api = new SurveyFixtures();

    @Test
    void responsesOfAMergedCustomerAreTheSurvivorsAndAnUndoneMergeTakesBackExactlyThese() {
        api.published("visit");
        known("cus_A", "A");
        known("cus_B", "B");
        String ofA = recorded("A", "1");
        String ofB = recorded("B", "2");

        tell("customer.merged.v1", "cus_A", 2, "{\"customerId\": \"cus_A\", \"into\": \"cus_B\"}");

        awaitCustomer(ofA, "cus_B");
        assertEquals(List.of("cus_B"), customersOfFeedback(ofA));
        String after = recorded("A", "3");
        awaitCustomer(after, "cus_B");
        api.respond(response("visit", ANSWERS, ", \"customerId\": \"cus_A\"")).body("customerId", equalTo("cus_B"));
        List<Map<String, Object>> told = of(Feed.await(api.tenant(), 7), ofA);
        assertEquals(
                List.of("survey.response.completed.v1 cus_A 2", "survey.response.deleted.v1 cus_A 3"),
                named(told, "cus_A"));
        assertEquals(List.of("survey.response.corrected.v1 cus_B 4"), named(told, "cus_B"));

        tell("customer.merged.v1", "cus_A", 2, "{\"customerId\": \"cus_A\", \"into\": \"cus_B\"}");
        tell("customer.merge-undone.v1", "cus_A", 3, "{\"customerId\": \"cus_A\", \"into\": \"cus_B\"}");

        awaitCustomer(ofA, "cus_A");
        assertEquals(List.of("cus_A"), customersOfFeedback(ofA));
        awaitCustomer(ofB, "cus_B");
        awaitCustomer(after, "cus_B");
        awaitCustomer(recorded("A", "4"), "cus_A");
    }

    @Test
    void aChainOfMergesIsFollowedInWhicheverOrderItIsHeardAndUndoneStepByStep() {
        api.published("visit");
        known("cus_A", "A");
        known("cus_B", "B");
        known("cus_C", "C");
        String ofA = recorded("A", "1");

        tell("customer.merged.v1", "cus_B", 2, "{\"customerId\": \"cus_B\", \"into\": \"cus_C\"}");
        tell("customer.merged.v1", "cus_A", 2, "{\"customerId\": \"cus_A\", \"into\": \"cus_B\"}");
        awaitCustomer(ofA, "cus_C");
        awaitCustomer(recorded("A", "2"), "cus_C");

        tell("customer.merge-undone.v1", "cus_B", 3, "{\"customerId\": \"cus_B\", \"into\": \"cus_C\"}");
        awaitCustomer(ofA, "cus_B");
        tell("customer.merge-undone.v1", "cus_A", 3, "{\"customerId\": \"cus_A\", \"into\": \"cus_B\"}");
        awaitCustomer(ofA, "cus_A");
    }

    @Test
    void ofAnErasedCustomerOnlyTheRatingsStay() throws SQLException {
        api.published("visit");
        known("cus_E", "canary-customer");
        String id = api.with("feedback:write", "feedback:read", "surveys:read", "customers:pii")
                .header("Idempotency-Key", "canary-key")
                .contentType("application/json")
                .body(response(
                        "visit",
                        ANSWERS.replace("Fine", "canary-text"),
                        ", \"customerExternalId\": \"canary-customer\", \"externalId\": \"canary-response\""))
                .post("/api/v1/responses")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        tell("customer.profile.changed.v1", "cus_E", 2, "{\"customerId\": \"cus_E\"}");
        tell("customer.erased.v1", "cus_E", 2, "{\"customerId\": \"cus_E\"}");

        List<Map<String, Object>> told = of(Feed.await(api.tenant(), 3), id);
        assertEquals(
                List.of("survey.response.completed.v1 cus_E 2", "survey.response.corrected.v1 cus_E 4"),
                named(told, "cus_E"));
        assertEquals(told.get(0).get("data"), told.get(1).get("data"));
        api.with("feedback:read", "customers:pii")
                .get("/api/v1/responses/" + id)
                .then()
                .body("customerId", equalTo("cus_E"))
                .body("answers.score", equalTo(List.of(9)));
        assertEquals(List.of(), columnsWith("canary-"));
        api.respond(response("visit", ANSWERS, ", \"customerId\": \"cus_E\""))
                .statusCode(400)
                .body("errors[0].code", equalTo("customer-unknown"));
    }

    @Test
    void everyEventOfCustomerServiceIsKnown() throws IOException {
        Set<String> known =
                new TreeSet<>(Set.of("customer.profile.changed.v1", "customer.deleted.v1", "customer.erased.v1"));
        known.addAll(Set.of("customer.merged.v1", "customer.merge-undone.v1"));
        known.addAll(IgnoredEvents.TYPES);
        try (Stream<Path> files = Files.list(Path.of("../docs/events"))) {
            Set<String> parked = files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .filter(type -> type.startsWith("customer.") || type.startsWith("tenant."))
                    .filter(not(known::contains))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(Set.of(), parked, "add them to IgnoredEvents, or apply them");
        }
    }

    /** Whose the free answers of a response are, as feedback. */
    private List<String> customersOfFeedback(String response) {
        return api.caller()
                .get("/api/v1/feedback-items?responseId=" + response)
                .then()
                .statusCode(200)
                .extract()
                .path("data.customerId");
    }

    private void known(String customer, String externalId) {
        tell(
                "customer.profile.changed.v1",
                customer,
                1,
                "{\"customerId\": \"%s\", \"externalId\": \"%s\"}".formatted(customer, externalId));
    }

    private void tell(String type, String customer, long version, String data) {
        FakeCustomerService.tell(type, api.tenant(), customer, version, data);
    }

    private String recorded(String customerExternalId, String externalId) {
        return respond(customerExternalId, externalId).statusCode(201).extract().path("id");
    }

    private ValidatableResponse respond(String customerExternalId, String externalId) {
        return api.respond(response(
                "visit",
                ANSWERS,
                ", \"customerExternalId\": \"%s\", \"externalId\": \"%s\"".formatted(customerExternalId, externalId)));
    }

    private void awaitCustomer(String response, String customer) {
        String found = "";
        for (int i = 0; i < 100; i++) {
            found = api.with("feedback:read")
                    .get("/api/v1/responses/" + response)
                    .path("customerId");
            if (customer.equals(found)) {
                return;
            }
            pause();
        }
        assertEquals(customer, found);
    }

    private static List<Map<String, Object>> of(List<Map<String, Object>> events, String response) {
        return events.stream()
                .filter(event -> response.equals(event.get("entity")))
                .toList();
    }

    private static List<String> named(List<Map<String, Object>> events, String subject) {
        return events.stream()
                .filter(event -> subject.equals(event.get("subject")))
                .map(event -> event.get("type") + " " + subject + " " + event.get("version"))
                .toList();
    }

    /** Every column of the whole database in which a text occurs. */
    private static List<String> columnsWith(String text) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = TestDatabase.ofRunningService().asSuperuser();
                Statement statement = connection.createStatement();
                Statement search = connection.createStatement();
                var columns = statement.executeQuery("select table_name, column_name, case data_type when 'bytea'"
                        + " then format('encode(%I, ''escape'')', column_name)"
                        + " else format('%I::text', column_name) end"
                        + " from information_schema.columns where table_schema = 'public'")) {
            while (columns.next()) {
                try (var rows = search.executeQuery("select count(*) from " + columns.getString(1) + " where "
                        + columns.getString(3) + " like '%" + text + "%'")) {
                    rows.next();
                    if (rows.getInt(1) > 0) {
                        found.add(columns.getString(1) + "." + columns.getString(2));
                    }
                }
            }
        }
        return found;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
