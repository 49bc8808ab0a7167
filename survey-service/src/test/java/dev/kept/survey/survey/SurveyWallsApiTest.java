// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.survey;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kept.survey.SurveyFixtures;
import dev.kept.testkit.KeptServiceResource;
import dev.kept.testkit.TestDatabase;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class SurveyWallsApiTest {

    private final SurveyFixtures api = new SurveyFixtures();

    @Test
    void deletesOnlyWhatWasNeverPublished() {
        String draft = api.draft("draft");
        String published = api.published("published");

        delete(draft, null).statusCode(428);
        delete(draft, "\"v1\"").statusCode(204);
        api.caller().get("/api/v1/surveys/" + draft).then().statusCode(404).body("code", equalTo("survey-not-found"));
        delete(published, "\"v2\"").statusCode(409).body("code", equalTo("survey-was-published"));
    }

    @Test
    void listsPageByPageInTheOrderAskedFor() {
        api.draft("b");
        api.published("c");
        api.draft("a");

        ValidatableResponse first = list("?sort=key&limit=2").body("data.key", equalTo(List.of("a", "b")));
        first.body("data[0].questions", nullValue());
        String cursor = first.extract().path("page.nextCursor");
        list("?sort=key&limit=2&cursor=" + cursor)
                .body("data.key", equalTo(List.of("c")))
                .body("page.hasMore", equalTo(false));
        list("").body("data.key", equalTo(List.of("a", "c", "b")));
        list("?status=PUBLISHED").body("data.key", equalTo(List.of("c")));
        api.caller()
                .get("/api/v1/surveys?sort=title")
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("-createdAt"));
        api.caller()
                .get("/api/v1/surveys?sort=key&cursor=" + cursor + "&status=DRAFT")
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor-mismatch"));
        api.caller().get("/api/v1/surveys?page=2").then().statusCode(400).body("code", equalTo("unknown-parameter"));
    }

    @Test
    void hidesEverythingFromOtherTenantsAndScopes() {
        String id = api.published("visit");
        SurveyFixtures other = new SurveyFixtures();

        other.caller().get("/api/v1/surveys/" + id).then().statusCode(404);
        other.caller().get("/api/v1/surveys/" + id + "/versions/1").then().statusCode(404);
        other.caller().get("/api/v1/surveys/" + id + "/versions").then().statusCode(404);
        other.publish(id).statusCode(404);
        other.close(id).statusCode(404);
        other.create("visit", "[]").statusCode(201);
        api.with("surveys:read").body("{}").post("/api/v1/surveys").then().statusCode(403);
        api.with("feedback:read").get("/api/v1/surveys").then().statusCode(403);
    }

    @Test
    void theDatabaseRefusesToChangeAPublishedVersion() throws SQLException {
        String id = api.published("visit");

        try (var connection = TestDatabase.ofRunningService().asSuperuser();
                var statement = connection.createStatement()) {
            String where = " where survey_id = '" + id + "'";
            var refused = assertThrows(
                    SQLException.class, () -> statement.execute("update survey_version set title = 'x'" + where));
            assertEquals("23001", refused.getSQLState());
            assertThrows(SQLException.class, () -> statement.execute("delete from survey_version" + where));
        }
    }

    @Test
    void theDatabaseShowsATenantOnlyItsOwnRows() throws SQLException {
        api.published("visit");

        try (var connection = TestDatabase.ofRunningService().asApp();
                var statement = connection.createStatement()) {
            assertEquals(0, count(statement));
            statement.execute("select set_config('kept.tenant', '" + api.tenant() + "', false)");
            assertEquals(1, count(statement));
        }
    }

    private static int count(java.sql.Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("select count(*) from survey")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private ValidatableResponse delete(String id, String ifMatch) {
        var request = api.caller();
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .delete("/api/v1/surveys/" + id)
                .then();
    }

    private ValidatableResponse list(String query) {
        return api.caller().get("/api/v1/surveys" + query).then().statusCode(200);
    }
}
