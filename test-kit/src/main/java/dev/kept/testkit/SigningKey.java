// SPDX-License-Identifier: Apache-2.0
package dev.kept.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/** The RSA key of this JVM's test issuer, and its public half as a JWKS file. */
final class SigningKey {
    private SigningKey() {}

    static RsaJsonWebKey get() {
        try {
            return (RsaJsonWebKey) JsonWebKey.Factory.newJwk(JvmWide.value("signing-key", SigningKey::generate));
        } catch (JoseException e) {
            throw new IllegalStateException("The test signing key does not parse", e);
        }
    }

    /** A {@code file:} URL of the JWKS document. */
    static String jwksUrl() {
        return JvmWide.value("jwks-url", SigningKey::writeJwks);
    }

    /** Another key, which no service trusts. */
    static RsaJsonWebKey foreign() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(get().getKeyId());
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException("Cannot generate a key", e);
        }
    }

    private static String generate() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId("test-" + UUID.randomUUID());
            key.setAlgorithm("RS256");
            key.setUse("sig");
            return key.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE);
        } catch (JoseException e) {
            throw new IllegalStateException("Cannot generate the test signing key", e);
        }
    }

    private static String writeJwks() {
        try {
            var file = Files.createTempFile("kept-test-jwks", ".json");
            file.toFile().deleteOnExit();
            Files.writeString(file, new JsonWebKeySet(get()).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
            return file.toUri().toString();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the test JWKS", e);
        }
    }
}
