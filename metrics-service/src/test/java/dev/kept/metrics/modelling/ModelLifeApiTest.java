// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.modelling;

import static dev.kept.metrics.modelling.ModelApi.MODELS;
import static dev.kept.metrics.modelling.Purchasers.CUT;
import static dev.kept.metrics.modelling.Purchasers.START;
import static dev.kept.metrics.modelling.Purchasers.orders;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.feedkit.FeedHandler;
import dev.kept.testkit.KeptServiceResource;
import dev.kept.testkit.Tenants;
import dev.kept.testkit.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of a model, and what is not possible. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class ModelLifeApiTest {

    private static final List<String> KINDS = List.of(
            "BG_NBD",
            "MBG_NBD",
            "PARETO_NBD",
            "SBG",
            "BDW",
            "MARGIN_RETENTION",
            "HISTORIC_REVENUE",
            "HISTORIC_CONTRIBUTION",
            "CHURN");

    @Inject
    FeedHandler feed;

    private ModelApi api;

    @BeforeEach
    void newTenant() {
        api = new ModelApi(feed);
    }

    @Test
    void fitsThatAreAskedForTogetherAllEnd() {
        List<String> models = KINDS.stream().map(kind -> api.create(body(kind))).toList();

        models.forEach(model -> assertEquals("FAILED", api.ended(model).getString("fit.status")));
    }

    @Test
    void aFitThatCannotBeIsAnAnswerWithItsReason() {
        String empty = api.create(body("BG_NBD"));
        JsonPath nobody = api.ended(empty);
        assertEquals("FAILED", nobody.getString("fit.status"));
        assertEquals("no-customers", nobody.getString("fit.reason"));
        assertTrue(nobody.getString("fit.explanation").contains("Nobody"));
        api.request()
                .get(MODELS + "/" + empty + "/customers")
                .then()
                .statusCode(200)
                .body("data", hasSize(0));

        // everybody buys once a week, for ever: nobody can be seen to leave
        Map<String, NavigableSet<LocalDate>> regulars = new TreeMap<>();
        for (int customer = 0; customer < 60; customer++) {
            NavigableSet<LocalDate> days = new TreeSet<>();
            for (LocalDate day = START.plusDays(customer % 7);
                    !day.isAfter(CUT);
                    day = day.plusDays(5 + customer % 9)) {
                days.add(day);
            }
            regulars.put("cus_%04d".formatted(customer), days);
        }
        api.deliver(orders(regulars));
        JsonPath loyal = api.ended(api.create(body("MBG_NBD")));
        assertEquals("BOUNDARY", loyal.getString("fit.status"));
        assertEquals("no-dropout", loyal.getString("fit.reason"));
        assertEquals("NBD", loyal.getString("fit.result.parts[0].model"));
    }

    @Test
    void whateverTheDataAFitEndsAndSaysWhy() {
        api.deliver(orders(Map.of("cus_0000", new TreeSet<>(List.of(CUT.minusDays(9))))));
        allEndWithAReason();

        // twenty who are all alike
        Map<String, NavigableSet<LocalDate>> alike = new TreeMap<>();
        for (int customer = 1; customer <= 20; customer++) {
            alike.put("cus_%04d".formatted(customer), new TreeSet<>(List.of(CUT.minusDays(60), CUT.minusDays(30))));
        }
        api.deliver(orders(alike));
        allEndWithAReason();
    }

    private void allEndWithAReason() {
        List<String> models = Stream.concat(KINDS.stream(), Stream.of("BG_BB"))
                .map(kind -> api.create(
                        body(kind).replace("\"cut\"", "\"options\": {\"unit\": \"MONTH\", \"folds\": 20}, \"cut\"")))
                .toList();
        for (String model : models) {
            JsonPath view = api.ended(model);
            String reason = view.getString("fit.reason");
            assertTrue(!"internal-error".equals(reason), view::prettyPrint);
            assertTrue(
                    "SUCCEEDED".equals(view.getString("fit.status")) || view.getString("fit.explanation") != null,
                    view::prettyPrint);
        }
    }

    @Test
    void aFitThatIsNoLongerWantedEnds() {
        List<String> models = KINDS.stream().map(kind -> api.create(body(kind))).toList();
        String last = models.get(models.size() - 1);

        int status = api.request()
                .post(MODELS + "/" + last + "/cancellation")
                .then()
                .extract()
                .statusCode();

        models.forEach(api::ended);
        // it may have ended before it could be cancelled
        assertEquals(status == 409 ? "FAILED" : "CANCELLED", api.ended(last).getString("fit.status"));
        api.request().post(MODELS + "/" + last + "/fits").then().statusCode(202).body("number", equalTo(2));
        assertEquals("FAILED", api.ended(last).getString("fit.status"));
    }

    @Test
    void modelsAreKeptChangedAndDeleted() {
        String model = api.create(body("BG_NBD").replace("\"kind\"", "\"refitEveryDays\": 7, \"kind\""));
        JsonPath view = api.ended(model);
        assertEquals(7, view.getInt("schedule.refitEveryDays"));
        api.request()
                .get(MODELS + "/" + model)
                .then()
                .header("ETag", equalTo("\"v1\""))
                .body("schedule.nextFitAt", notNullValue())
                .body("options.draws", equalTo(100))
                .body("options.margin", equalTo("1"));
        api.request().get(MODELS + "?kind=PARETO_NBD").then().body("data", hasSize(0));
        api.request().get(MODELS + "?kind=BG_NBD").then().body("data.id", contains(model));
        patch(model, "\"v1\"", "{\"refitEveryDays\": null, \"name\": \"Other\"}", 200);
        api.request()
                .get(MODELS + "/" + model)
                .then()
                .body("name", equalTo("Other"))
                .body("schedule.refitEveryDays", equalTo(null));
        patch(model, "\"v1\"", "{\"name\": \"Third\"}", 412);
        patch(model, "\"v2\"", "{\"kind\": \"MBG_NBD\"}", 400);
        api.request()
                .post(MODELS + "/" + model + "/cancellation")
                .then()
                .statusCode(409)
                .body("code", equalTo("model-fit-not-open"));
        given().auth()
                .oauth2(Tokens.of(Tenants.fresh(), "metrics:read"))
                .get(MODELS + "/" + model)
                .then()
                .statusCode(404);
        api.request()
                .header("If-Match", "\"v2\"")
                .delete(MODELS + "/" + model)
                .then()
                .statusCode(204);
        api.request().get(MODELS + "/" + model).then().statusCode(404).body("code", equalTo("model-not-found"));
    }

    @Test
    void namesWhatIsWrong() {
        post("{\"name\": \"x\", \"kind\": \"ODD\"}").body("errors[0].pointer", equalTo("/kind"));
        post("{\"name\": \"x\", \"kind\": \"BG_NBD\", \"cut\": \"2999-01-01\"}")
                .body("errors[0].pointer", equalTo("/cut"));
        post("{\"name\": \"x\", \"kind\": \"BG_NBD\", \"cut\": \"-99999-01-01\"}")
                .body("errors[0].pointer", equalTo("/cut"));
        post("{\"name\": \"x\", \"kind\": \"BG_NBD\", \"segment\": \"none\"}")
                .body("errors[0].pointer", equalTo("/segment"));
        post("{\"name\": \"x\", \"kind\": \"BG_NBD\", \"options\": {\"margin\": \"2\"}}")
                .body("errors[0].pointer", equalTo("/options/margin"));
        post("{\"name\": \"x\", \"kind\": \"BG_NBD\", \"horizonDays\": 0}")
                .body("errors[0].pointer", equalTo("/horizonDays"));
    }

    private ValidatableResponse post(String body) {
        return api.request()
                .contentType(ContentType.JSON)
                .body(body)
                .post(MODELS)
                .then()
                .statusCode(400);
    }

    private void patch(String model, String etag, String body, int status) {
        api.request()
                .contentType("application/merge-patch+json")
                .header("If-Match", etag)
                .body(body)
                .patch(MODELS + "/" + model)
                .then()
                .statusCode(status);
    }

    private static String body(String kind) {
        return """
                {"name": "Value", "kind": "%s", "cut": "%s", "horizonDays": 91}""".formatted(kind, CUT);
    }
}
