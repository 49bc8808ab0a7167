// SPDX-License-Identifier: Apache-2.0
package dev.kept.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;

class TokensTest {
    @Test
    void verifyAgainstThePublishedKeys() throws Exception {
        var tenant = Tenants.fresh();

        var claims = consumer().processToClaims(Tokens.of(tenant, "notes:read", "notes:write"));

        assertEquals(tenant, claims.getStringClaimValue("tenant"));
        assertEquals("notes:read notes:write", claims.getStringClaimValue("scope"));
    }

    @Test
    void areRefusedWhenAStrangerSignedThem() {
        var token = Tokens.builder().tenant(Tenants.fresh()).signedByStranger().build();

        assertThrows(InvalidJwtException.class, () -> consumer().processToClaims(token));
    }

    @Test
    void theRepositoryRootHoldsTheLauncher() {
        assertTrue(Files.exists(CommittedDocument.repositoryRoot().resolve("mvnw")));
        CommittedDocument.check(Path.of("LICENSE"), read("LICENSE"));
        assertThrows(AssertionError.class, () -> CommittedDocument.check(Path.of("LICENSE"), "another text"));
    }

    private static String read(String file) {
        try {
            return Files.readString(CommittedDocument.repositoryRoot().resolve(file));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static JwtConsumer consumer() throws Exception {
        var keys = new JsonWebKeySet(Files.readString(Path.of(URI.create(SigningKey.jwksUrl()))));
        return new JwtConsumerBuilder()
                .setExpectedIssuer(Tokens.ISSUER)
                .setExpectedAudience(Tokens.AUDIENCE)
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys.getJsonWebKeys()))
                .build();
    }
}
