// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.wave;

import static dev.kept.survey.Eventually.eventually;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.restkit.tenant.TenantContext;
import dev.kept.survey.SurveyFixtures;
import dev.kept.survey.customerref.FakeCustomerService;
import dev.kept.survey.invitation.Invitations;
import dev.kept.survey.invitation.Openness;
import dev.kept.survey.sending.FakeCarriers;
import dev.kept.testkit.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Waves from their plan to their figures, and those that come by themselves. */
@QuarkusTest
@WithTestResource(value = FakeCarriers.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class WaveApiTest {

    private static final String WAVES = "/api/v1/waves/";

    @Inject
    Invitations invitations;

    private final SurveyFixtures api = new SurveyFixtures();
    private String survey = "";

    @BeforeEach
    void publish() {
        survey = api.published("visit");
    }

    @Test
    void aWaveAsksItsSegmentAsItIsAtTheLaunchAndCountsWhatBecomesOfIt() {
        segment("vip", "cus_A", "east");
        segment("vip", "cus_B", "west");
        segment("other", "cus_C", "west");
        String wave = eventuallyPlanned("vip", 3, ", \"quotas\": {\"completed\": 1}");

        launch(wave).statusCode(200).body("status", equalTo("LAUNCHED")).body("surveyVersion", equalTo(1));
        JsonPath asked = awaitAsked(wave, 2);

        String first = asked.getString("data[0].id");
        String second = asked.getString("data[1].id");
        inTenant(() -> {
            invitations.hold(first);
            invitations.completed(first, "rsp_1");
        });
        assertEquals(Openness.QUOTA_FULL, open(second));
        api.caller()
                .get(WAVES + wave + "/counts")
                .then()
                .statusCode(200)
                .body("waiting", equalTo(0))
                .body("total.asked", equalTo(2))
                .body("channels[0].channel", equalTo("link"))
                .body("channels[0].counts.completed", equalTo(1));
        api.caller()
                .get(WAVES + wave + "/nonresponse")
                .then()
                .body("answered", equalTo(1))
                .body("notAnswered", equalTo(1))
                .body("values.attribute", equalTo(List.of("region", "region")));
        api.caller().get(WAVES + wave + "/members").then().body("data", hasSize(2));

        String again = eventuallyPlanned("vip", 3, "");
        launch(again).statusCode(200);
        awaitAsked(again, 2);
        api.caller()
                .get(WAVES + again + "/counts")
                .then()
                .body("total.asked", equalTo(0))
                .body("total.suppressed", equalTo(2))
                .body("suppressedFor.COOLDOWN", equalTo(2));
    }

    @Test
    void itsStepsFollowEachOtherAndOthersAreRefusedNamingTheLegalOnes() {
        String wave = plan("").statusCode(201).extract().path("id");
        api.caller()
                .post(WAVES + wave + "/launch")
                .then()
                .statusCode(409)
                .body("code", equalTo("wave-without-audience"));
        api.caller()
                .body("{\"customerIds\": [\"cus_X\"]}")
                .post(WAVES + wave + "/members")
                .then()
                .statusCode(200);
        api.caller()
                .body("{\"customerExternalIds\": [\"nobody\"]}")
                .post(WAVES + wave + "/members")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/customerExternalIds/0"));
        api.caller()
                .post(WAVES + wave + "/pause")
                .then()
                .statusCode(409)
                .body("code", equalTo("wave-step-illegal"))
                .body("detail", containsString("LAUNCH"));
        patch(wave, "{\"name\": \"Later\"}").statusCode(200).body("plan.name", equalTo("Later"));
        launch(wave).statusCode(200);
        patch(wave, "{\"name\": \"Too late\"}").statusCode(409).body("code", equalTo("wave-not-draft"));
        String invitation = awaitAsked(wave, 1).getString("data[0].id");

        api.caller().post(WAVES + wave + "/pause").then().statusCode(200);
        assertEquals(Openness.PAUSED, open(invitation));
        api.caller().post(WAVES + wave + "/resumption").then().statusCode(200);
        assertEquals(Openness.OPEN, open(invitation));
        api.caller().post(WAVES + wave + "/closure").then().statusCode(200).body("steps", hasSize(0));
        assertEquals(Openness.CLOSED, open(invitation));
        api.caller().header("If-Match", "*").delete(WAVES + wave).then().statusCode(409);
    }

    @Test
    void whatIsWrongWithAPlanIsNamed() {
        api.caller()
                .body(
                        "{\"surveyId\": \"srv_none\", \"name\": \"x\", \"channels\": [\"pigeon\"], \"segment\": \"none\"}")
                .post(WAVES)
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/channels/0", "/segment", "/surveyId")));
        api.caller().get(WAVES + "wav_none").then().statusCode(404);
        new SurveyFixtures()
                .caller()
                .get(WAVES + plan("").extract().<String>path("id"))
                .then()
                .statusCode(404);
    }

    @Test
    void aScheduleMakesAndLaunchesWavesByItself() throws SQLException {
        segment("vip", "cus_A", "east");
        eventuallyPlanned("vip", 1, "");
        String schedule = api.caller()
                .body("""
                        {"wave": {"surveyId": "%s", "name": "Pulse", "channels": ["link"], "segment": "vip"},
                         "unit": "WEEK", "every": 2, "firstOn": "2026-01-05", "atTime": "09:30"}""".formatted(survey))
                .post("/api/v1/wave-schedules")
                .then()
                .statusCode(201)
                .body("nextAt", notNullValue())
                .extract()
                .path("id");
        api.caller()
                .body(
                        "{\"wave\": {\"surveyId\": \"%s\", \"name\": \"x\", \"channels\": [\"link\"]}, \"unit\": \"MONTH\","
                                        .formatted(survey)
                                + " \"every\": 1, \"firstOn\": \"2026-01-05\", \"atTime\": \"09:30\"}")
                .post("/api/v1/wave-schedules")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("schedule-needs-segment"));

        // The time has come: nothing else in a test can make it pass.
        try (var connection = TestDatabase.ofRunningService().asSuperuser();
                var update = connection.prepareStatement(
                        "update wave_schedule set next_on = date '2026-01-05', next_at = now() - interval '1 minute' where id = ?")) {
            update.setString(1, schedule);
            update.executeUpdate();
        }

        JsonPath made = eventually(() -> Optional.of(waves())
                .filter(waves -> waves.getList("data.findAll { it.scheduleId == '" + schedule + "' }")
                                .size()
                        == 1));
        String wave = made.getString("data.find { it.scheduleId == '" + schedule + "' }.id");
        api.caller().get(WAVES + wave).then().body("status", equalTo("LAUNCHED"));
        awaitAsked(wave, 1);
        api.caller()
                .post("/api/v1/wave-schedules/" + schedule + "/pause")
                .then()
                .statusCode(200)
                .body("active", equalTo(false));
        api.caller()
                .post("/api/v1/wave-schedules/" + schedule + "/resumption")
                .then()
                .body("active", equalTo(true));
        api.caller()
                .header("If-Match", "*")
                .delete("/api/v1/wave-schedules/" + schedule)
                .then()
                .statusCode(204);
    }

    private JsonPath waves() {
        return api.caller().get("/api/v1/waves?limit=200").then().extract().jsonPath();
    }

    private void segment(String key, String customer, String region) {
        FakeCustomerService.tell(
                "tenant.segment.saved.v1",
                api.tenant(),
                "sgt_" + key,
                1,
                "{\"segmentId\": \"sgt_%s\", \"key\": \"%s\"}".formatted(key, key));
        FakeCustomerService.tell(
                "customer.profile.changed.v1",
                api.tenant(),
                customer,
                1,
                "{\"customerId\": \"%s\", \"attributes\": {\"region\": \"%s\"}}".formatted(customer, region));
        FakeCustomerService.tell(
                "customer.segments.changed.v1",
                api.tenant(),
                customer,
                1,
                "{\"customerId\": \"%s\", \"segments\": [{\"segment\": \"%s\", \"from\": \"2020-01-01\"}]}"
                        .formatted(customer, key));
    }

    /** Once the feed has told of so many customers and of the segment. */
    private String eventuallyPlanned(String segment, int customers, String more) {
        eventually(() -> Optional.of(stays()).filter(told -> told == customers));
        String wanted = ", \"segment\": \"" + segment + "\"" + more;
        ValidatableResponse planned = eventually(() ->
                Optional.of(plan(wanted)).filter(answer -> answer.extract().statusCode() == 201));
        return planned.extract().path("id");
    }

    private int stays() {
        try (var connection = TestDatabase.ofRunningService().asSuperuser();
                var select = connection.prepareStatement("select count(*) from segment_stay where tenant = ?")) {
            select.setString(1, api.tenant());
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private ValidatableResponse plan(String more) {
        return api.caller()
                .body("{\"surveyId\": \"%s\", \"name\": \"Spring\", \"channels\": [\"link\"] %s}"
                        .formatted(survey, more))
                .post(WAVES)
                .then();
    }

    private ValidatableResponse launch(String wave) {
        return api.caller().post(WAVES + wave + "/launch").then();
    }

    private ValidatableResponse patch(String wave, String body) {
        return api.caller()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(body)
                .patch(WAVES + wave)
                .then();
    }

    private JsonPath awaitAsked(String wave, int count) {
        return eventually(() -> Optional.of(api.caller()
                        .get("/api/v1/invitations?waveId=" + wave)
                        .then()
                        .extract()
                        .jsonPath())
                .filter(found -> found.getList("data").size() == count));
    }

    private Openness open(String invitation) {
        return TenantContext.callAs(
                api.tenant(),
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> invitations.get(invitation).openness()));
    }

    private void inTenant(Runnable work) {
        TenantContext.runAs(
                api.tenant(), () -> QuarkusTransaction.requiringNew().run(work));
    }
}
