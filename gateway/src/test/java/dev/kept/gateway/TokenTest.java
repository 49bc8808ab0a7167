// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.testkit.TokenBuilder;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Neighbours.class)
class TokenTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void takesAGoodTokenAgainAndAgain() {
        String token = Gateway.token();

        for (int i = 0; i < 3; i++) {
            call(token).statusCode(200);
        }
        call(good().type("JWT").build()).statusCode(200);
        call(good().claim("aud", List.of("other", "kept")).build()).statusCode(200);
        call(good().claim("groups", List.of("a")).build()).statusCode(200);
    }

    @Test
    void asksForATokenWhereThereIsNone() {
        Gateway.given()
                .get("/api/v1/echo")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer realm=\"kept\""))
                .body("code", equalTo("unauthenticated"));
        Gateway.given()
                .header("Authorization", "Basic eDp5")
                .get("/api/v1/echo")
                .then()
                .statusCode(401);
        Gateway.given()
                .header("Authorization", "Bearer ")
                .get("/api/v1/echo")
                .then()
                .statusCode(401);
        Gateway.given()
                .get("/api/v1/echo?access_token=" + Gateway.token())
                .then()
                .statusCode(401);
    }

    @Test
    void refusesTokensOutOfTheirTime() {
        Instant now = Instant.now();
        refused(good().expiresAt(now.minusSeconds(40)).issuedAt(now.minusSeconds(400)), "expired");
        refused(good().without("exp"), "expiry-missing");
        refused(good().claim("exp", "2099-01-01"), "claim-malformed");
        refused(good().notBefore(now.plusSeconds(90)), "not-yet-valid");
        refused(good().issuedAt(now.plusSeconds(90)).expiresAt(now.plusSeconds(300)), "issued-in-the-future");
        refused(good().without("iat"), "issued-at-missing");
        refused(good().expiresAt(now.plusSeconds(31L * 365 * 86_400)), "lifetime-too-long");
        call(good().notBefore(now.plusSeconds(20)).build()).statusCode(200); // within the skew
    }

    @Test
    void refusesTokensOfOthersOrForOthers() {
        refused(good().claim("iss", "https://other.test"), "issuer-wrong");
        refused(good().claim("iss", "https://issuer.test/"), "issuer-wrong");
        refused(good().without("iss"), "issuer-wrong");
        refused(good().claim("aud", "other"), "audience-wrong");
        refused(good().without("aud"), "audience-wrong");
        refused(good().without("sub"), "subject-missing");
        refused(good().claim("groups", "admin"), "claim-malformed");
        refused(good().claim("scope", List.of("echo:read")), "claim-malformed");
    }

    @Test
    void refusesWrongHeads() throws Exception {
        PublicJsonWebKey key = Gateway.currentKey();
        refused(good().type("id+jwt"), "type-not-allowed");
        refused(good().type(null), "type-not-allowed");
        refused(good().keyId(null), "key-unknown");
        refused(good().keyId("../../etc/passwd"), "key-unknown");
        refused(good().keyId("x' or '1'='1"), "key-unknown");
        refused(good().signedWith("none", null), "algorithm-not-allowed");
        refused(good().signedWith("RS512", key.getPrivateKey()), "algorithm-not-allowed");
        refused(good().signedWith("PS256", key.getPrivateKey()), "algorithm-not-allowed"); // not the key's
        HmacKey publicAsSecret = new HmacKey(key.getPublicKey().getEncoded());
        refused(good().signedWith("HS256", publicAsSecret), "algorithm-not-allowed");
        refused(
                good().signedWith(
                                "ES256",
                                EcJwkGenerator.generateJwk(EllipticCurves.P256).getPrivateKey()),
                "algorithm-not-allowed");
    }

    @Test
    void refusesWrongSignatures() throws Exception {
        refused(good().signedWith("RS256", RsaJwkGenerator.generateJwk(2048).getPrivateKey()), "signature-wrong");
        String[] parts = Gateway.token().split("\\.");
        refused(parts[0] + "." + parts[1] + ".", "signature-wrong");
        refused(parts[0] + "." + parts[1], "token-malformed");
        String payload =
                new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8).replace("acme", "evil");
        String forged =
                Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.UTF_8));
        refused(parts[0] + "." + forged + "." + parts[2], "signature-wrong");
    }

    @Test
    void refusesHeadsThatBringTheirOwnKeys() {
        for (String head : new String[] {
            "{\"alg\":\"None\",\"typ\":\"JWT\",\"kid\":\"k\"}",
            "{\"alg\":\"nOnE\",\"typ\":\"JWT\",\"kid\":\"k\"}",
            "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"k\",\"jku\":\"http://127.0.0.1/x\"}",
            "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"k\",\"crit\":[\"x\"],\"x\":1}",
            "{\"alg\":[\"RS256\"],\"typ\":\"JWT\",\"kid\":\"k\"}",
            "[]",
            "nonsense"
        }) {
            String[] parts = Gateway.token().split("\\.");
            String forged =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(head.getBytes(StandardCharsets.UTF_8));
            call(forged + "." + parts[1] + "." + parts[2]).statusCode(401);
        }
    }

    @Test
    void refusesRubbishWithoutRepeatingIt() {
        call("a".repeat(9_000)).statusCode(401).body("detail", containsString("token-too-long"));
        call("x.y.z").statusCode(401).body("detail", not(containsString("x.y.z")));
        call("....").statusCode(401);
    }

    @Test
    void asksForTheScopesOfTheOperation() {
        Gateway.given()
                .auth()
                .preemptive()
                .oauth2(good().scopes("echo:read").build())
                .post("/api/v1/echo")
                .then()
                .statusCode(403)
                .header("WWW-Authenticate", containsString("error=\"insufficient_scope\", scope=\"echo:write\""))
                .body("code", equalTo("forbidden"));
        String admin = good().scopes("admin").build();
        Gateway.given()
                .auth()
                .preemptive()
                .oauth2(admin)
                .put("/api/v1/echo")
                .then()
                .statusCode(200);
        Gateway.given()
                .auth()
                .preemptive()
                .oauth2(admin)
                .get("/api/v1/echo")
                .then()
                .statusCode(403);
    }

    @Test
    void bearsARotationWithoutAFailure() {
        String before = Gateway.token();
        call(before).statusCode(200);

        for (int i = 0; i < 50; i++) {
            if (i == 10) {
                awaitBudget();
                Gateway.rotate();
            }
            call(Gateway.token()).statusCode(200);
            call(before).statusCode(200);
        }
    }

    @Test
    void isNotMadeToFetchKeysByMadeUpKeyIds() {
        awaitBudget();
        PublicJsonWebKey key = Gateway.currentKey();
        int before = Gateway.fetches();
        long start = System.nanoTime();

        List<CompletableFuture<Integer>> statuses = Stream.generate(() ->
                        Gateway.token(key).keyId("made-up-" + UUID.randomUUID()).build())
                .limit(300)
                .map(TokenTest::statusLater)
                .toList();
        statuses.forEach(status -> assertEquals(401, status.join()));

        long windows = (System.nanoTime() - start) / Duration.ofSeconds(4).toNanos() + 1;
        int fetches = Gateway.fetches() - before;
        assertTrue(fetches <= 2 * windows, fetches + " fetches in " + windows + " windows");
        call(Gateway.token()).statusCode(200);
    }

    @Test
    void keepsWorkingWhileTheIssuerIsAway() {
        call(Gateway.token()).statusCode(200);
        awaitBudget();
        Gateway.failIssuer("away");
        try {
            call(good().keyId("made-up").build()).statusCode(401);
            call(Gateway.token()).statusCode(200);
        } finally {
            Gateway.failIssuer("");
        }
    }

    // The budget of fetches is the gateway's, not a test's.
    private static void awaitBudget() {
        try {
            Thread.sleep(Long.parseLong(Gateway.config("test.budget.millis")));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TokenBuilder good() {
        return Gateway.token(Gateway.currentKey());
    }

    private static CompletableFuture<Integer> statusLater(String token) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + Gateway.port() + "/api/v1/echo"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + token)
                .build();
        return HTTP.sendAsync(request, HttpResponse.BodyHandlers.discarding()).thenApply(HttpResponse::statusCode);
    }

    private static void refused(TokenBuilder token, String reason) {
        refused(token.build(), reason);
    }

    private static void refused(String token, String reason) {
        for (int i = 0; i < 2; i++) {
            String detail = call(token)
                    .statusCode(401)
                    .header("WWW-Authenticate", containsString("error=\"invalid_token\""))
                    .extract()
                    .path("detail");
            assertTrue(detail.contains(reason), detail);
        }
        assertEquals(200, Gateway.authorized().get("/api/v1/echo").statusCode());
    }

    private static ValidatableResponse call(String token) {
        return Gateway.given()
                .auth()
                .preemptive()
                .oauth2(token)
                .get("/api/v1/echo")
                .then();
    }
}
