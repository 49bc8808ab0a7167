// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.sending;

import static dev.kept.survey.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.survey.SurveyFixtures;
import dev.kept.survey.customerref.FakeCustomerService;
import dev.kept.survey.invitation.Invitations;
import dev.kept.testkit.TestDatabase;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Invitations on their way: through a real mail server, and through a provider of short messages. */
@QuarkusTest
@WithTestResource(value = FakeCarriers.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class SendingTest {

    private static final String INVITATIONS = "/api/v1/invitations/";
    private static final Pattern LINK = Pattern.compile("https://ask\\.kept\\.example/s/([A-Za-z0-9_-]{43})\\s");

    @Inject
    Invitations invitations;

    private final SurveyFixtures api = new SurveyFixtures();
    private String survey = "";
    private String customer = "";

    @BeforeEach
    void publish() {
        survey = api.published("visit");
        customer = "cus_" + api.tenant().replaceAll("[^A-Za-z0-9]", "");
    }

    @Test
    void anEmailCarriesALinkThatOpensTheInvitationAndNoAddressIsKept() throws Exception {
        String id = invite("email", "");

        MimeMessage mail = mail(customer + "@example.com");

        assertEquals("Visit", mail.getSubject());
        assertEquals("<" + id + ".1@kept>", mail.getMessageID());
        assertEquals("List-Unsubscribe=One-Click", mail.getHeader("List-Unsubscribe-Post")[0]);
        assertTrue(mail.getHeader("List-Unsubscribe")[0].startsWith("<https://ask.kept.example/s/"));
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        String html = parts.getBodyPart(1).getContent().toString();
        assertTrue(html.contains("?score=9"), html);
        assertTrue(html.contains("How likely are you to recommend us?"), html);
        assertEquals(id, invitations.find(token(mail)).orElseThrow().invitationId());
        awaitState(id, "SENT");
        assertEquals(0, rowsWith("example.com"));
    }

    @Test
    void somebodyAtAnAddressIsAskedAndTheAddressForgotten() throws Exception {
        String address = customer.toLowerCase(Locale.ROOT) + "@elsewhere.example";
        String id = api.caller()
                .body("{\"surveyId\": \"%s\", \"channel\": \"email\", \"address\": \"%s\", \"language\": \"zh-CN\"}"
                        .formatted(survey, address))
                .post(INVITATIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        MimeMessage mail = mail(address);

        assertTrue(invitations.find(token(mail)).isPresent());
        awaitState(id, "SENT");
        assertEquals(0, rowsWith("elsewhere.example"));
        api.caller()
                .body("{\"surveyId\": \"%s\", \"channel\": \"email\", \"address\": \"%s\"}".formatted(survey, address))
                .post(INVITATIONS)
                .then()
                .body("suppression.reason", equalTo("COOLDOWN"));
    }

    @Test
    void onePressInTheMailProgramEndsInvitationsByThisChannel() throws Exception {
        String id = invite("email", "");
        MimeMessage mail = mail(customer + "@example.com");
        String path = "/s/" + token(mail) + "/unsubscribe";

        given().header("Accept-Language", "zh-CN")
                .get(path)
                .then()
                .statusCode(200)
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("不再接收邀请"));
        awaitState(id, "SENT");
        given().contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(path)
                .then()
                .statusCode(200);
        given().post("/s/unknown/unsubscribe").then().statusCode(200);

        awaitState(id, "REFUSED");
        api.caller()
                .get("/api/v1/contact-blocks?customerId=" + customer)
                .then()
                .body("data", hasSize(1))
                .body("data[0].reason", equalTo("UNSUBSCRIBED"));
        api.caller()
                .get(INVITATIONS + invite("email", ", \"cooldownDays\": 0"))
                .then()
                .body("suppression.reason", equalTo("UNSUBSCRIBED"));
        String block = api.caller()
                .get("/api/v1/contact-blocks?customerId=" + customer)
                .then()
                .extract()
                .path("data[0].id");
        api.caller().delete("/api/v1/contact-blocks/" + block).then().statusCode(204);
        api.caller()
                .get(INVITATIONS + invite("email", ", \"cooldownDays\": 0"))
                .then()
                .body("suppression", equalTo(null));
    }

    @Test
    void aReportedBounceEndsMailsToTheAddress() throws Exception {
        String id = invite("email", "");
        mail(customer + "@example.com");
        awaitState(id, "SENT");

        report(id, "DELIVERED");
        awaitState(id, "DELIVERED");
        report(id, "BOUNCED");

        awaitState(id, "BOUNCED");
        api.caller()
                .get(INVITATIONS + invite("email", ", \"cooldownDays\": 0"))
                .then()
                .body("suppression.reason", equalTo("ADDRESS_BLOCKED"));
        api.caller()
                .body("{\"reference\": \"nonsense\", \"outcome\": \"BOUNCED\"}")
                .post("/api/v1/delivery-reports")
                .then()
                .statusCode(400);
    }

    @Test
    void aShortMessageGoesThroughTheProvider() {
        String id = invite("sms", "");

        FakeCarriers.Sms sms =
                eventually(() -> FakeCarriers.sms(customer).stream().findFirst());

        assertEquals(id + ".1@kept", sms.key());
        assertEquals("Bearer sms-token", sms.authorization());
        assertTrue(sms.body().contains("https://ask.kept.example/s/"), sms.body());
        awaitState(id, "SENT");
    }

    @Test
    void aNumberThatTakesNoneBouncesAndABusyProviderIsAskedAgainLater() {
        customer = customer + "REFUSED";
        awaitState(invite("sms", ""), "BOUNCED");

        customer = customer.replace("REFUSED", "LATER");
        String later = invite("sms", "");
        eventually(() -> FakeCarriers.sms(customer).stream().findFirst());
        Instant next = eventually(() -> Optional.ofNullable(
                        api.caller().get(INVITATIONS + later).then().extract().<String>path("delivery.nextMessageAt"))
                .map(Instant::parse)
                .filter(at -> at.isAfter(Instant.now())));
        assertTrue(next.isBefore(Instant.now().plus(Duration.ofMinutes(11))));
        api.caller().get(INVITATIONS + later).then().body("state", equalTo("CREATED"));
    }

    @Test
    void whoHasNoAddressIsNotSentAnything() {
        customer = customer + "GONE";

        String id = invite("email", "");

        awaitState(id, "BOUNCED");
        api.caller()
                .get(INVITATIONS + id)
                .then()
                .body("history.note", equalTo(Arrays.asList(null, "no address known")));
    }

    @Test
    void anErasedCustomersPlannedMessageIsNeverSentAndItsAddressGone() throws SQLException {
        String id = invite(
                "email",
                ", \"address\": \"canary-4411@example.org\", \"sendAt\": \"2099-01-01T00:00:00Z\","
                        + " \"attributes\": {\"name\": \"canary-4412\"}");

        FakeCustomerService.tell(
                "customer.erased.v1", api.tenant(), customer, 2, "{\"customerId\": \"" + customer + "\"}");

        eventually(() -> Optional.of(
                        api.caller().get(INVITATIONS + id).then().extract().jsonPath())
                .filter(found -> found.get("delivery.nextMessageAt") == null));
        assertEquals(0, rowsWith("canary-44"));
    }

    private String invite(String channel, String more) {
        return api.caller()
                .body("{\"surveyId\": \"%s\", \"customerId\": \"%s\", \"channel\": \"%s\" %s}"
                        .formatted(survey, customer, channel, more))
                .post(INVITATIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void report(String id, String outcome) {
        api.caller()
                .body("{\"reference\": \"<%s.1@kept>\", \"outcome\": \"%s\", \"code\": \"5.1.1\"}"
                        .formatted(id, outcome))
                .post("/api/v1/delivery-reports")
                .then()
                .statusCode(204);
    }

    private void awaitState(String id, String state) {
        eventually(() -> Optional.of(
                        api.caller().get(INVITATIONS + id).then().extract().<String>path("state"))
                .filter(state::equals));
    }

    private static MimeMessage mail(String address) {
        return eventually(() -> Arrays.stream(FakeCarriers.mail().getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .findFirst());
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getRecipients(Message.RecipientType.TO)[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String token(MimeMessage mail) throws Exception {
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        Matcher link = LINK.matcher(parts.getBodyPart(0).getContent().toString());
        assertTrue(link.find());
        return link.group(1);
    }

    private int rowsWith(String text) throws SQLException {
        try (var connection = TestDatabase.ofRunningService().asSuperuser();
                var select = connection.prepareStatement(
                        "select (select count(*) from invitation i where i.tenant = ? and i::text like ?)"
                                + " + (select count(*) from outbox_pending o where o.tenant = ? and o::text like ?)"
                                + " + (select count(*) from event_log o where o.tenant = ? and o::text like ?)")) {
            for (int i = 1; i <= 5; i += 2) {
                select.setString(i, api.tenant());
                select.setString(i + 1, "%" + text + "%");
            }
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
