// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.invitation;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.kept.restkit.tenant.TenantContext;
import dev.kept.survey.SurveyFixtures;
import dev.kept.survey.customerref.FakeCustomerService;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Asking single customers: over-asking control, links, revocation; nothing is configured to send by. */
@QuarkusTest
@WithTestResource(value = FakeCustomerService.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class InvitationApiTest {

    private static final String INVITATIONS = "/api/v1/invitations";

    @Inject
    Invitations invitations;

    @Inject
    Mailbag mailbag;

    private final SurveyFixtures api = new SurveyFixtures();
    private String survey = "";

    @BeforeEach
    void publish() {
        survey = api.published("visit");
    }

    @Test
    void aSecondInvitationInsideTheCooldownIsSuppressedSaysWhyAndIsCounted() {
        customer("cus_A", "{}");
        String first =
                invite("cus_A", "").body("state", equalTo("CREATED")).extract().path("id");
        String other = api.published("other");

        api.caller()
                .header("Accept-Language", "zh-CN")
                .body(body(other, "cus_A", ""))
                .post(INVITATIONS)
                .then()
                .statusCode(201)
                .body("state", equalTo("SUPPRESSED"))
                .body("suppression.reason", equalTo("COOLDOWN"))
                .body("suppression.detail", containsString("下一次邀请"))
                .body("suppression.nextAllowedAt", containsString("T"));

        api.caller()
                .get(INVITATIONS + "?customerId=cus_A&state=SUPPRESSED")
                .then()
                .body("data", hasSize(1));
        api.caller().post(INVITATIONS + "/" + first + "/revocation").then().statusCode(200);
        api.with("admin")
                .body("{\"cooldownDays\": 0, \"consent\": \"NOT_OBJECTED\", \"preferredChannel\": \"HONOURED\"}")
                .put("/api/v1/outreach-policy")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""));
        invite("cus_A", "").body("state", equalTo("CREATED"));
    }

    @Test
    void ofManyInvitationsAtOnceOneAsks() {
        customer("cus_A", "{}");

        List<String> states = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> invite("cus_A", "").extract().<String>path("state"))
                .toList();

        assertEquals(1, states.stream().filter("CREATED"::equals).count(), states.toString());
    }

    @Test
    void consentAndPreferencesOfTheCustomerAreHonoured() {
        customer("cus_A", "{\"channel\": \"PHONE\", \"language\": \"zh-CN\"}");
        FakeCustomerService.tell(
                "customer.consent.changed.v1",
                api.tenant(),
                "cus_B",
                1,
                "{\"customerId\": \"cus_B\", \"purpose\": \"SURVEY\", \"granted\": false, \"periods\": []}");
        customer("cus_B", "{}");

        invite("cus_A", "").body("suppression.reason", equalTo("CHANNEL_NOT_PREFERRED"));
        invite("cus_B", "")
                .body("suppression.reason", equalTo("NO_CONSENT"))
                .body("suppression.nextAllowedAt", nullValue());
        api.caller()
                .body(body(survey, "cus_A", "").replace("\"email\"", "\"phone\""))
                .post(INVITATIONS)
                .then()
                .body("state", equalTo("CREATED"))
                .body("language", equalTo("zh-CN"));
    }

    @Test
    void itsLinkOpensItUntilItIsTakenBack() {
        customer("cus_A", "{}");
        String id = invite("cus_A", ", \"attributes\": {\"order\": \"A-1\"}")
                .body("delivery.by", equalTo("CALLER"))
                .body("delivery.attributes.order", equalTo("***"))
                .extract()
                .path("id");
        String token = token(id);

        OpenInvitation open = invitations.find(token).orElseThrow();
        assertEquals("cus_A", open.customerId());
        assertEquals("A-1", open.attributes().get("order"));
        assertTrue(invitations.find(token(id)).isPresent());

        api.caller()
                .post(INVITATIONS + "/" + id + "/revocation")
                .then()
                .statusCode(200)
                .body("state", equalTo("REVOKED"))
                .body("history.state", equalTo(List.of("CREATED", "REVOKED")));
        assertEquals(Optional.empty(), invitations.find(token));
        api.caller()
                .post(INVITATIONS + "/" + id + "/urls")
                .then()
                .statusCode(409)
                .body("code", equalTo("invitation-ended"));
        api.caller().post(INVITATIONS + "/" + id + "/messages").then().statusCode(409);
    }

    @Test
    void whatIsWrongIsNamed() {
        invite("cus_A", ", \"address\": \"x@example.com\", \"expiresAt\": \"2020-01-01T00:00:00Z\"")
                .statusCode(400)
                .body("errors[0].code", equalTo("expiry-in-past"));
        api.caller()
                .body("{\"surveyId\": \"%s\", \"channel\": \"email\"}".formatted(survey))
                .post(INVITATIONS)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("respondent-unnamed"));
        api.caller()
                .body("{\"surveyId\": \"%s\", \"channel\": \"email\", \"customerExternalId\": \"nobody\"}"
                        .formatted(survey))
                .post(INVITATIONS)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("customer-unknown"));
        api.caller()
                .body("{\"surveyId\": \"%s\", \"channel\": \"qr\", \"address\": \"x@example.com\"}".formatted(survey))
                .post(INVITATIONS)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("address-of-other-channel"));
        api.caller().get(INVITATIONS + "/inv_none").then().statusCode(404);
        api.caller().get(INVITATIONS + "?channel=pigeon").then().statusCode(400);
    }

    @Test
    void eachStepIsToldWithTheWholeStateAndNothingPersonal() throws JsonProcessingException {
        customer("cus_A", "{}");
        customer("cus_B", "{}");
        String whole = invited();
        String back = invited();
        String refused = invited();
        String screened = invited();
        String gone = invited();
        invite("cus_A", "").body("state", equalTo("SUPPRESSED"));
        String revoked = invited();
        inTenant(() -> {
            mailbag.sent(whole, new byte[] {1});
            mailbag.reported(whole, true, "canary-9917");
            invitations.opened(whole);
            invitations.started(whole);
            invitations.partial(whole);
            invitations.completed(whole, "rsp_01JD8N6V5T5Z3Q7W2K4M9X0A1B");
            mailbag.sent(back, new byte[] {2});
            mailbag.bounced(back, new byte[] {2}, "smtp 550");
            invitations.refused(refused);
            invitations.screenedOut(screened, null);
            mailbag.unsubscribed(gone);
            mailbag.unsubscribed(gone);
        });
        api.caller().post(INVITATIONS + "/" + revoked + "/revocation").then().statusCode(200);
        FakeCustomerService.tell(
                "customer.merged.v1", api.tenant(), "cus_A", 2, "{\"customerId\": \"cus_A\", \"into\": \"cus_B\"}");

        Map<String, Map<String, Object>> byType = InvitationEventExamples.await(api.tenant());

        assertEquals(InvitationEventExamples.TYPES, byType.keySet());
        assertFalse(byType.toString().contains("canary-9917"));
        InvitationEventExamples.check(byType, survey);
    }

    private String invited() {
        return invite("cus_A", ", \"cooldownDays\": 0").extract().path("id");
    }

    private void inTenant(Runnable work) {
        TenantContext.runAs(
                api.tenant(), () -> QuarkusTransaction.requiringNew().run(work));
    }

    private void customer(String id, String preferences) {
        String externalId = "E-" + id;
        FakeCustomerService.tell(
                "customer.profile.changed.v1",
                api.tenant(),
                id,
                1,
                "{\"customerId\": \"%s\", \"externalId\": \"%s\", \"attributes\": {\"region\": \"华东\"}, \"preferences\": %s}"
                        .formatted(id, externalId, preferences));
        // Whoever names it by its external id waits for the feed.
        api.published("wait-" + id.toLowerCase(Locale.ROOT).replace('_', '-'));
        api.respond(SurveyFixtures.response(
                        "wait-" + id.toLowerCase(Locale.ROOT).replace('_', '-'),
                        "[{\"question\": \"recommend\", \"score\": 9}]",
                        ", \"customerExternalId\": \"" + externalId + "\""))
                .statusCode(201);
    }

    private ValidatableResponse invite(String customer, String more) {
        return api.caller().body(body(survey, customer, more)).post(INVITATIONS).then();
    }

    private static String body(String survey, String customer, String more) {
        return "{\"surveyId\": \"%s\", \"customerId\": \"%s\", \"channel\": \"email\" %s}"
                .formatted(survey, customer, more);
    }

    private String token(String invitation) {
        String url = api.caller()
                .post(INVITATIONS + "/" + invitation + "/urls")
                .then()
                .statusCode(200)
                .extract()
                .path("url");
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
