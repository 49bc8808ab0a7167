// SPDX-License-Identifier: Apache-2.0
package dev.kept.devidp;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(IssuerProfile.class)
class TokenApiTest {
    private static final String GRANT = "client_credentials";

    @Inject
    DevIdpConfig config;

    @Test
    void givesATokenThatThePublishedKeyVerifies() throws Exception {
        String token = asOther()
                .formParam("grant_type", GRANT)
                .post("/oauth2/token")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("token_type", equalTo("Bearer"))
                .body("expires_in", equalTo(300))
                .body("scope", equalTo("metrics:read"))
                .extract()
                .path("access_token");

        JwtContext context = verify(token);

        var claims = context.getJwtClaims();
        assertEquals("at+jwt", context.getJoseObjects().get(0).getHeader("typ"));
        assertEquals("other", claims.getSubject());
        assertEquals("other", claims.getStringClaimValue("azp"));
        assertEquals("other", claims.getStringClaimValue("client_id"));
        assertEquals("other", claims.getStringClaimValue("tenant"));
        assertEquals("metrics:read", claims.getStringClaimValue("scope"));
        assertEquals(
                300,
                claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue());
        assertFalse(claims.getJwtId().isBlank());
    }

    @Test
    void givesAServiceATokenOfNoTenant() throws Exception {
        String token = given().formParam("client_id", "metrics-service")
                .formParam("client_secret", IssuerProfile.OTHER_SECRET)
                .formParam("grant_type", GRANT)
                .post("/oauth2/token")
                .then()
                .statusCode(200)
                .body("scope", equalTo("feed:read"))
                .extract()
                .path("access_token");

        assertFalse(verify(token).getJwtClaims().hasClaim("tenant"));
    }

    @Test
    void narrowsTheScope() {
        asAdmin()
                .formParam("grant_type", GRANT)
                .formParam("scope", "metrics:read customers:pii")
                .post("/oauth2/token")
                .then()
                .statusCode(200)
                .body("scope", equalTo("metrics:read customers:pii"));
    }

    @Test
    void refusesAScopeThatTheClientDoesNotHave() {
        refused(asOther().formParam("grant_type", GRANT).formParam("scope", "admin"), 400, "invalid_scope")
                .body("error_description", containsString("metrics:read"));
    }

    @Test
    void refusesAWrongSecretAndAnUnknownClientAlike() {
        for (String[] credentials : List.of(
                new String[] {"other", "wrong"},
                new String[] {"nobody", IssuerProfile.OTHER_SECRET},
                new String[] {"demo-analyst", ""},
                new String[] {"demo-analyst", "null"})) {
            refused(
                            given().auth()
                                    .preemptive()
                                    .basic(credentials[0], credentials[1])
                                    .formParam("grant_type", GRANT),
                            401,
                            "invalid_client")
                    .header("WWW-Authenticate", containsString("Basic"));
        }
    }

    @Test
    void refusesBrokenCredentials() {
        for (String header : List.of("Basic", "Basic !!!", "Basic b3RoZXI=", "Bearer abc")) {
            refused(given().header("Authorization", header).formParam("grant_type", GRANT), 401, "invalid_client");
        }
        refused(given().formParam("grant_type", GRANT), 401, "invalid_client");
    }

    @Test
    void refusesAmbiguousRequests() {
        refused(asOther().formParam("grant_type", GRANT).formParam("client_secret", "x"), 400, "invalid_request");
        refused(asOther().formParam("grant_type", GRANT).formParam("client_id", "x"), 400, "invalid_request");
        refused(asOther().formParam("grant_type", GRANT, GRANT), 400, "invalid_request");
        refused(asOther().formParam("scope", "metrics:read"), 400, "invalid_request");
    }

    @Test
    void refusesOtherMediaTypes() {
        refused(asOther().contentType("application/json").body("{\"grant_type\":\"x\"}"), 400, "invalid_request");
        refused(asOther(), 400, "invalid_request");
        refused(
                asOther().contentType("application/x-www-form-urlencoded").body("%zz&=&&grant_type"),
                400,
                "invalid_request");
    }

    @Test
    void refusesOtherGrants() {
        refused(asOther().formParam("grant_type", "password"), 400, "unsupported_grant_type");
    }

    @Test
    void describesItself() {
        given().get("/.well-known/openid-configuration")
                .then()
                .statusCode(200)
                .body("issuer", equalTo(IssuerProfile.ISSUER))
                .body("token_endpoint", equalTo(IssuerProfile.ISSUER + "/oauth2/token"))
                .body("jwks_uri", equalTo(IssuerProfile.ISSUER + "/oauth2/jwks"))
                .body("scopes_supported", hasItems("metrics:read", "feed:read", "admin"));
    }

    @Test
    void publishesNoPrivatePart() {
        String jwks = given().get("/oauth2/jwks")
                .then()
                .statusCode(200)
                .body("keys.kty", hasItem("RSA"))
                .extract()
                .asString();

        assertFalse(jwks.contains("\"d\""));
    }

    @Test
    void rotatesTheKeyAndKeepsTheOldOnePublished() throws Exception {
        String before =
                asOther().formParam("grant_type", GRANT).post("/oauth2/token").path("access_token");

        String kid = basicAdmin()
                .post("/dev/rotate")
                .then()
                .statusCode(200)
                .extract()
                .path("kid");

        String after =
                asOther().formParam("grant_type", GRANT).post("/oauth2/token").path("access_token");
        assertEquals(kid, verify(after).getJoseObjects().get(0).getKeyIdHeaderValue());
        assertNotEquals(kid, verify(before).getJoseObjects().get(0).getKeyIdHeaderValue());
        assertEquals(kid, new KeyFile(config.keyFile()).read().get(0).jwk().getKeyId());
    }

    @Test
    void letsOnlyAnAdminRotate() {
        given().auth()
                .preemptive()
                .basic("other", IssuerProfile.OTHER_SECRET)
                .post("/dev/rotate")
                .then()
                .statusCode(403)
                .body("error", equalTo("unauthorized_client"));
        given().post("/dev/rotate").then().statusCode(401).body("error", equalTo("invalid_client"));
    }

    @Test
    void keepsItsKeysFromOthersEyes() throws Exception {
        Path file = config.keyFile().orElseThrow();

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void isHealthy() {
        given().get("/q/health/ready").then().statusCode(200);
        assertTrue(config.keyFile().isPresent());
    }

    private static ValidatableResponse refused(RequestSpecification request, int status, String error) {
        return request.post("/oauth2/token")
                .then()
                .statusCode(status)
                .header("Cache-Control", equalTo("no-store"))
                .body("error", equalTo(error));
    }

    private static RequestSpecification asOther() {
        return given().auth().preemptive().basic("other", IssuerProfile.OTHER_SECRET);
    }

    private static RequestSpecification asAdmin() {
        return basicAdmin();
    }

    private static RequestSpecification basicAdmin() {
        String secret = URLEncoder.encode(IssuerProfile.ADMIN_SECRET, StandardCharsets.UTF_8);
        byte[] pair = ("demo-admin:" + secret).getBytes(StandardCharsets.UTF_8);
        return given().header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    private static JwtContext verify(String token) throws Exception {
        String jwks = given().get("/oauth2/jwks").asString();
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(new JsonWebKeySet(jwks).getJsonWebKeys()))
                .setJwsAlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, "RS256")
                .setExpectedIssuer(IssuerProfile.ISSUER)
                .setExpectedAudience("kept")
                .setRequireExpirationTime()
                .build()
                .process(token);
    }
}
