// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.invitation;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.restkit.problem.ProblemException;
import dev.kept.restkit.tenant.TenantContext;
import dev.kept.survey.SurveyFixtures;
import dev.kept.testkit.KeptServiceResource;
import dev.kept.testkit.TestDatabase;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Shared links over HTTP, and what their tokens open for the public page. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class InvitationsTest {

    @Inject
    Invitations invitations;

    private final SurveyFixtures api = new SurveyFixtures();

    @Test
    void aTokenOpensItsLinkForWhomeverHoldsItAndOnlyItsHashIsKept() throws SQLException {
        String survey = api.published("visit");
        String token = token(link(survey, ""));

        OpenInvitation open = invitations.find(token).orElseThrow();

        assertEquals(api.tenant(), open.tenant());
        assertEquals(survey, open.surveyId());
        assertTrue(open.shared());
        assertEquals(Openness.OPEN, open.openness());
        assertEquals(Optional.empty(), invitations.find(token.substring(1) + "x"));
        assertEquals(Optional.empty(), invitations.find("x"));
        try (var connection = TestDatabase.ofRunningService().asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from invitation_token t where t::text like '%"
                        + token + "%' or length(hash) <> 32")) {
            rows.next();
            assertEquals(0, rows.getInt(1));
        }
    }

    @Test
    void manyComeThroughOneLinkAndEachAnswersOnce() {
        String link = link(api.published("visit"), ", \"quota\": 2");
        OpenInvitation shared = invitations.find(token(link)).orElseThrow();

        String first = inTenant(() -> invitations.join(shared).invitationId());
        String second = inTenant(() -> invitations.join(shared).invitationId());
        String third = inTenant(() -> invitations.join(shared).invitationId());
        inTenant(() -> {
            invitations.partial(first);
            invitations.started(first);
            invitations.completed(first, "rsp_1");
            return null;
        });

        assertEquals(
                InvitationState.COMPLETED,
                inTenant(() -> invitations.get(first)).state());
        assertEquals(Openness.ANSWERED, inTenant(() -> invitations.get(first)).openness());
        assertThrows(ProblemException.class, () -> complete(first));
        complete(second);
        assertEquals(Openness.QUOTA_FULL, inTenant(() -> invitations.get(third)).openness());
        assertThrows(ProblemException.class, () -> complete(third));
    }

    @Test
    void ofManyAnswersAtOnceOneIsTaken() {
        OpenInvitation shared =
                invitations.find(token(link(api.published("visit"), ""))).orElseThrow();
        String invitation = inTenant(() -> invitations.join(shared).invitationId());

        List<Boolean> taken = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> {
                    try {
                        complete(invitation);
                        return true;
                    } catch (ProblemException refused) {
                        return false;
                    }
                })
                .toList();

        assertEquals(1, taken.stream().filter(Boolean::booleanValue).count());
    }

    @Test
    void aClosedLinkTakesNobodyNewAndWhoHasBegunMayFinish() {
        String link = link(api.published("visit"), "");
        String token = token(link);
        OpenInvitation shared = invitations.find(token).orElseThrow();
        String begun = inTenant(() -> invitations.join(shared).invitationId());

        api.caller().post("/api/v1/survey-links/" + link + "/closure").then().statusCode(200);

        assertEquals(Openness.CLOSED, invitations.find(token).orElseThrow().openness());
        assertThrows(ProblemException.class, () -> inTenant(() -> invitations.join(shared)));
        complete(begun);
        api.caller()
                .post("/api/v1/survey-links/" + link + "/urls")
                .then()
                .statusCode(409)
                .body("code", equalTo("survey-link-closed"));
    }

    @Test
    void aLinkSaysWhatIsWrongWithIt() {
        String survey = api.published("visit");

        api.caller()
                .body("{\"surveyId\": \"%s\", \"name\": \"x\", \"channel\": \"email\"}".formatted(survey))
                .post("/api/v1/survey-links")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/channel"));
        api.caller()
                .body(
                        "{\"surveyId\": \"%s\", \"name\": \"x\", \"channel\": \"qr\", \"expiresAt\": \"2020-01-01T00:00:00Z\"}"
                                .formatted(survey))
                .post("/api/v1/survey-links")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("expiry-in-past"));
        new SurveyFixtures()
                .caller()
                .get("/api/v1/survey-links/" + link(survey, ""))
                .then()
                .statusCode(404);
    }

    private String link(String survey, String more) {
        return api.caller()
                .body("{\"surveyId\": \"%s\", \"name\": \"Lobby\", \"channel\": \"qr\" %s}".formatted(survey, more))
                .post("/api/v1/survey-links")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String token(String link) {
        String url = api.caller()
                .post("/api/v1/survey-links/" + link + "/urls")
                .then()
                .statusCode(200)
                .body("qrCode", startsWith("<svg"))
                .extract()
                .path("url");
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private void complete(String invitation) {
        inTenant(() -> {
            if (invitations.hold(invitation).openness() == Openness.OPEN) {
                invitations.completed(invitation, "rsp_1");
                return null;
            }
            throw InvitationProblem.INVITATION_NOT_OPEN.with(invitation, "");
        });
    }

    private <T> T inTenant(Supplier<T> work) {
        var context = Arc.container().requestContext();
        boolean ours = !context.isActive();
        if (ours) {
            context.activate();
        }
        try {
            return TenantContext.callAs(
                    api.tenant(), () -> QuarkusTransaction.requiringNew().call(work::get));
        } finally {
            if (ours) {
                context.terminate();
            }
        }
    }
}
