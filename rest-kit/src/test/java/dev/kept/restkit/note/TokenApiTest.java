// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.note;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.kept.testkit.KeptServiceResource;
import dev.kept.testkit.Tenants;
import dev.kept.testkit.TokenBuilder;
import dev.kept.testkit.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class TokenApiTest {
    static Stream<Arguments> bad() {
        Instant now = Instant.now();
        byte[] secret = "0123456789012345678901234567890123456789".getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                Arguments.of("expired", good().issuedAt(now.minusSeconds(900)).expiresAt(now.minusSeconds(300))),
                Arguments.of("no exp", good().without("exp")),
                Arguments.of("exp as text", good().claim("exp", "tomorrow")),
                Arguments.of("not yet", good().notBefore(now.plusSeconds(300))),
                Arguments.of(
                        "issued in the future",
                        good().issuedAt(now.plusSeconds(120)).expiresAt(now.plusSeconds(300))),
                Arguments.of("no iat", good().without("iat")),
                Arguments.of("lives too long", good().expiresAt(now.plusSeconds(3_700))),
                Arguments.of("lives 31 years", good().expiresAt(now.plusSeconds(1_000_000_000))),
                Arguments.of("no audience", good().without("aud")),
                Arguments.of("other audience", good().claim("aud", "somebody-else")),
                Arguments.of("no issuer", good().without("iss")),
                Arguments.of("other issuer", good().claim("iss", "https://evil.test")),
                Arguments.of("issuer with a slash more", good().claim("iss", Tokens.ISSUER + "/")),
                Arguments.of("no subject", good().without("sub")),
                Arguments.of("no tenant", good().without("tenant")),
                Arguments.of("empty tenant", good().claim("tenant", "")),
                Arguments.of("tenant as a list", good().claim("tenant", List.of("a"))),
                Arguments.of("tenant as a number", good().claim("tenant", 7)),
                Arguments.of("tenant with a quote", good().claim("tenant", "a' or '1'='1")),
                Arguments.of("no type", good().type(null)),
                Arguments.of("ID token", good().claim("typ", "ID")),
                Arguments.of("other type", good().type("dpop+jwt")),
                Arguments.of("plain groups", good().claim("groups", "notes:read")),
                Arguments.of("a stranger's key", good().signedByStranger()),
                Arguments.of("unknown key", good().keyId("nobody")),
                Arguments.of("alg none", good().signedWith("none", null)),
                Arguments.of("HS256", good().signedWith("HS256", new HmacKey(secret))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void areRefused(String name, TokenBuilder token) {
        get(token.build(), 401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c", "..", "eyJhbGciOiJub25lIn0.e30."})
    void refusesWhatIsNoToken(String token) {
        get(token, 401);
    }

    @Test
    void refusesATokenWhoseLettersWereChanged() {
        String token = good().build();
        String[] parts = token.split("\\.");

        get(parts[0] + "." + parts[1] + "x." + parts[2], 401);
        get(parts[0] + "." + parts[1] + ".", 401);
        get(parts[0] + "." + parts[1], 401);
    }

    @Test
    void acceptsGoodOnes() {
        get(good().build(), 200);
        get(good().type("JWT").build(), 200);
        get(good().claim("aud", List.of("other", Tokens.AUDIENCE)).build(), 200);
        get(good().expiresAt(Instant.now().plusSeconds(3_590)).build(), 200);
    }

    @Test
    void takesScopesFromNothingButTheScope() {
        get(good().without("scope").build(), 403);
        get(good().without("scope").claim("groups", List.of("notes:read")).build(), 403);
        get(
                good().without("scope")
                        .claim("realm_access", Map.of("roles", List.of("notes:read")))
                        .build(),
                403);
        get(good().scopes("notes:reader").build(), 403);
    }

    @Test
    void doesNotTakeATokenFromTheAddress() {
        given().when()
                .get("/api/v1/notes?access_token=" + good().build())
                .then()
                .statusCode(401);
    }

    private static TokenBuilder good() {
        return Tokens.builder().tenant(Tenants.fresh()).scopes("notes:read");
    }

    private static void get(String token, int status) {
        var answer = given().header("Authorization", "Bearer " + token)
                .when()
                .get("/api/v1/notes")
                .then();
        answer.statusCode(status);
        if (status == 401) {
            answer.contentType("application/problem+json").body("code", equalTo("unauthenticated"));
        }
    }
}
