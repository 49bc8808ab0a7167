// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.webhook;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.feedkit.FeedEvent;
import dev.kept.testkit.Tenants;
import dev.kept.testkit.TestDatabase;
import dev.kept.testkit.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Events that come through the feed go out to real receivers. */
@QuarkusTest
@WithTestResource(value = LoopbackWebhooks.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class WebhookApiTest extends WebhookApi {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ORDER = "customer.order.placed.v1";

    @Inject
    @Identifier("webhooks") WebhookFeed feed;

    private long seq;

    @Test
    void sendsWhatIsWantedSignedByTheStandard() throws IOException, GeneralSecurityException {
        try (Receiver receiver = Receiver.accepting()) {
            ValidatableResponse created =
                    create(receiver.url(), "customer.order.*").statusCode(201);
            String secret =
                    created.body("secret", startsWith("whsec_")).extract().path("secret");
            String id = created.extract().path("id");
            get(id).body("secret", nullValue()).body("enabled", equalTo(true));

            String event = happens(ORDER, "cus_1");
            happens("customer.profile.changed.v1", "cus_1");
            Receiver.Letter letter = receiver.await(1).get(0);

            assertEquals(event, letter.id());
            verify(secret, letter, 1);
            JsonNode cloudEvent = JSON.readTree(letter.text());
            assertEquals(ORDER, cloudEvent.path("type").asText());
            assertEquals("1.0", cloudEvent.path("specversion").asText());
            assertEquals("5", cloudEvent.at("/data/amount").asText());
            assertTrue(
                    Math.abs(Long.parseLong(letter.timestamp()) - Instant.now().getEpochSecond()) < 300);
            awaitDelivery(id, "DELIVERED").body("data", hasSize(1)).body("data[0].httpStatus", equalTo(204));
            String other = Tenants.fresh();
            as(other).get("/api/v1/webhook-endpoints/" + id).then().statusCode(404);
            as(other).get("/api/v1/webhook-deliveries").then().body("data", empty());
            given().auth()
                    .oauth2(Tokens.of(tenant, "metrics:read"))
                    .get("/api/v1/webhook-endpoints")
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void toldTwiceByTheFeedIsSentOnce() throws IOException {
        try (Receiver receiver = Receiver.accepting()) {
            create(receiver.url(), "*").statusCode(201);
            FeedEvent event = event(ORDER, "cus_1");
            apply(event);
            apply(event);
            happens(ORDER, "cus_2");
            receiver.await(2);
            assertEquals(
                    2,
                    receiver.letters().stream()
                            .map(Receiver.Letter::id)
                            .distinct()
                            .count());
            as().get("/api/v1/webhook-deliveries").then().body("data", hasSize(2));
        }
    }

    @Test
    void triesAgainAndGivesUpAfterTheLastAttemptAndReplays() throws IOException {
        try (Receiver receiver = new Receiver(count -> count <= 3 ? 503 : 200)) {
            String id = created(receiver.url(), ORDER);
            String event = happens(ORDER, "cus_1");

            String delivery = awaitDelivery(id, "FAILED").extract().path("data[0].id");
            as().get("/api/v1/webhook-deliveries/" + delivery)
                    .then()
                    .body("attempts", equalTo(3))
                    .body("error", equalTo("http-503"))
                    .body("history.number", contains(1, 2, 3));
            as().post("/api/v1/webhook-deliveries/" + delivery + "/replay")
                    .then()
                    .statusCode(202)
                    .body("attempts", equalTo(0));
            awaitDelivery(id, "DELIVERED");
            assertEquals(event, receiver.await(4).get(3).id());
            as().get("/api/v1/webhook-deliveries/" + delivery).then().body("history.number", contains(1, 2, 3, 4));

            replay(id, "true").body("replayed", equalTo(0));
            replay(id, "false").body("replayed", equalTo(1));
            receiver.await(5);
        }
    }

    @Test
    void aSlowReceiverHoldsUpNobodyElse() throws IOException {
        try (Receiver slow = new Receiver(count -> 0);
                Receiver quick = Receiver.accepting()) {
            created(slow.url(), ORDER);
            created(quick.url(), ORDER);
            for (int i = 0; i < 10; i++) {
                happens(ORDER, "cus_" + i);
            }
            quick.await(10);
            assertTrue(slow.letters().size() < 10);
        }
    }

    @Test
    void aSecretIsRotatedWithAnOverlap() throws IOException, GeneralSecurityException {
        try (Receiver receiver = Receiver.accepting()) {
            ValidatableResponse created = create(receiver.url(), ORDER);
            String id = created.extract().path("id");
            String former = created.extract().path("secret");
            String current = as().body("{\"overlapHours\": 1}")
                    .post("/api/v1/webhook-endpoints/" + id + "/secret-rotation")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("secret");
            as().post("/api/v1/webhook-endpoints/" + id + "/test-event").then().statusCode(202);
            Receiver.Letter letter = receiver.await(1).get(0);
            verify(current, letter, 2);
            verify(former, letter, 2);
            assertTrue(letter.text().contains("webhook.test.v1"));
        }
    }

    @Test
    void aSecretLiesNowhereReadableAndIsNotToldAgain() throws SQLException {
        String body = "{\"url\": \"https://example.com/\", \"eventTypes\": [\"*\"]}";
        String secret = "";
        for (String replayed : Arrays.asList(null, "true")) {
            ValidatableResponse created = as().header("Idempotency-Key", "once")
                    .body(body)
                    .post("/api/v1/webhook-endpoints")
                    .then()
                    .statusCode(201)
                    .header("Idempotency-Replayed", replayed);
            secret = replayed == null ? created.extract().path("secret") : secret;
            created.body("secret", replayed == null ? equalTo(secret) : nullValue());
        }
        try (var connection = TestDatabase.ofRunningService().asSuperuser();
                var select = connection.prepareStatement(
                        "select (select count(*) from webhook_endpoint w where"
                                + " strpos(w::text, ?) > 0) + (select count(*) from idempotency_key k where strpos(k::text, ?) > 0)")) {
            select.setString(1, secret);
            select.setString(2, secret);
            try (var rows = select.executeQuery()) {
                assertTrue(rows.next());
                assertEquals(0, rows.getInt(1));
            }
        }
    }

    @Test
    void whatIsErasedIsNotSentAgain() throws IOException {
        try (Receiver receiver = Receiver.accepting()) {
            String id = created(receiver.url(), "*");
            happens(ORDER, "cus_canary");
            receiver.await(1);
            String delivery = awaitDelivery(id, "DELIVERED").extract().path("data[0].id");
            happens("customer.erased.v1", "cus_canary");
            receiver.await(2);
            assertTrue(receiver.letters().get(1).text().contains("customer.erased.v1"));
            as().post("/api/v1/webhook-deliveries/" + delivery + "/replay")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("webhook-event-gone"));
        }
    }

    @Test
    void whoeverIsGoneIsDisabled() throws IOException {
        try (Receiver receiver = new Receiver(count -> 410)) {
            String id = created(receiver.url(), ORDER);
            happens(ORDER, "cus_1");
            Instant deadline = Instant.now().plus(PATIENCE);
            while (get(id).extract().<Boolean>path("enabled") && Instant.now().isBefore(deadline)) {
                Receiver.sleep(Duration.ofMillis(50));
            }
            get(id).body("enabled", equalTo(false)).body("disabledReason", equalTo("gone"));
            as().post("/api/v1/webhook-endpoints/" + id + "/test-event")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("webhook-disabled"));
            patch(id, "{\"enabled\": true, \"description\": \"again\"}")
                    .statusCode(200)
                    .body("enabled", equalTo(true));
        }
    }

    @Test
    void refusesWhatIsNotForTheOutside() {
        create("https://169.254.169.254/latest/meta-data", "*")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/url"))
                .body("errors[0].code", equalTo("webhook-url-forbidden"));
        create("http://example.com/", "*").statusCode(400).body("errors[0].code", equalTo("webhook-url-not-https"));
        create("https://example.com/", "customer.nonsense.*")
                .statusCode(400)
                .body("errors[0].code", equalTo("event-type-unknown"))
                .body("errors[0].detail", containsString("customer.nonsense"));
        create("https://example.com/", "A B").statusCode(400);
        String id = created("https://example.com/", "*");
        as().get("/api/v1/webhook-endpoints").then().body("data.id", contains(id));
        patch(id, "{\"url\": \"https://10.0.0.1/\"}").statusCode(400);
        patch(id, "{\"enabled\": false}").statusCode(200).body("disabledReason", equalTo("disabled-by-hand"));
        as().delete("/api/v1/webhook-endpoints/" + id).then().statusCode(428);
        as().header("If-Match", "\"v2\"")
                .delete("/api/v1/webhook-endpoints/" + id)
                .then()
                .statusCode(204);
        as().get("/api/v1/webhook-endpoints/" + id).then().statusCode(404);
    }

    private String happens(String type, String subject) {
        FeedEvent event = event(type, subject);
        apply(event);
        return event.id();
    }

    private void apply(FeedEvent event) {
        QuarkusTransaction.requiringNew().run(() -> feed.apply("customer", List.of(event)));
    }

    private FeedEvent event(String type, String subject) {
        seq++;
        Instant now = Instant.now();
        return new FeedEvent(
                UUID.randomUUID().toString(),
                "/customer-service",
                type,
                now,
                now,
                tenant,
                subject,
                "ord_" + seq,
                1,
                0,
                seq,
                JSON.createObjectNode().put("amount", "5"));
    }

    /** As the specification says, by nothing but the JDK. */
    private static void verify(String secret, Receiver.Letter letter, int signatures) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replace("whsec_", "")), "HmacSHA256"));
        String signed = letter.id() + "." + letter.timestamp() + "." + letter.text();
        String expected =
                "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        List<String> given = Arrays.asList(letter.signature().split(" ", -1));
        assertEquals(signatures, given.size());
        assertTrue(given.contains(expected), letter.signature());
        assertFalse(letter.signature().contains(secret));
    }
}
