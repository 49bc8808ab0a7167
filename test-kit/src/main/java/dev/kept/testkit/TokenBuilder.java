// SPDX-License-Identifier: Apache-2.0
package dev.kept.testkit;

import java.security.Key;
import java.time.Instant;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Builds tokens, good ones by default. */
public final class TokenBuilder {
    private final JwtClaims claims = new JwtClaims();
    private @Nullable String type = "at+jwt";
    private @Nullable String keyId = SigningKey.get().getKeyId();
    private String algorithm = AlgorithmIdentifiers.RSA_USING_SHA256;
    private @Nullable Key key = SigningKey.get().getPrivateKey();

    TokenBuilder() {
        Instant now = Instant.now();
        claim("iss", Tokens.ISSUER);
        claim("aud", Tokens.AUDIENCE);
        claim("sub", "test-user");
        claim("jti", UUID.randomUUID().toString());
        issuedAt(now);
        expiresAt(now.plusSeconds(300));
    }

    /** Sets the claim {@code tenant}. */
    public TokenBuilder tenant(String tenant) {
        return claim("tenant", tenant);
    }

    /** Sets the claim {@code sub}. */
    public TokenBuilder subject(String subject) {
        return claim("sub", subject);
    }

    /** Sets what the token allows, in the form of OAuth 2: one claim, separated by spaces. */
    public TokenBuilder scopes(String... scopes) {
        return claim("scope", String.join(" ", scopes));
    }

    /** Sets the claim {@code iat}. */
    public TokenBuilder issuedAt(Instant at) {
        return claim("iat", at.getEpochSecond());
    }

    /** Sets the claim {@code exp}. */
    public TokenBuilder expiresAt(Instant at) {
        return claim("exp", at.getEpochSecond());
    }

    /** Sets the claim {@code nbf}. */
    public TokenBuilder notBefore(Instant at) {
        claims.setNotBefore(NumericDate.fromSeconds(at.getEpochSecond()));
        return this;
    }

    /** Sets any claim to any value. */
    public TokenBuilder claim(String name, Object value) {
        claims.setClaim(name, value);
        return this;
    }

    /** Leaves a claim out. */
    public TokenBuilder without(String claim) {
        claims.unsetClaim(claim);
        return this;
    }

    /** Sets the header {@code typ}; null leaves it out. */
    public TokenBuilder type(@Nullable String typ) {
        this.type = typ;
        return this;
    }

    /** Sets the header {@code kid}; null leaves it out. */
    public TokenBuilder keyId(@Nullable String kid) {
        this.keyId = kid;
        return this;
    }

    /** Signs with another algorithm and its key; algorithm {@code none} takes a null key. */
    public TokenBuilder signedWith(String otherAlgorithm, @Nullable Key otherKey) {
        this.algorithm = otherAlgorithm;
        this.key = otherKey;
        return this;
    }

    /** Signs with a key that nobody trusts, under the trusted key's id. */
    public TokenBuilder signedByStranger() {
        this.key = SigningKey.foreign().getPrivateKey();
        return this;
    }

    /** The token in compact form. */
    public String build() {
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setDoKeyValidation(false);
        signature.setKey(key);
        if (keyId != null) {
            signature.setKeyIdHeaderValue(keyId);
        }
        if (type != null) {
            signature.setHeader("typ", type);
        }
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("Cannot sign the token", e);
        }
    }
}
