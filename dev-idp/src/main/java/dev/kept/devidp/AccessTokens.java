// SPDX-License-Identifier: Apache-2.0
package dev.kept.devidp;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Signs JWT access tokens in the profile of RFC 9068. */
@Singleton
class AccessTokens {
    private final DevIdpConfig config;
    private final SigningKeys keys;

    AccessTokens(DevIdpConfig config, SigningKeys keys) {
        this.config = config;
        this.keys = keys;
    }

    long expiresInSeconds() {
        return config.expiresIn().toSeconds();
    }

    String issue(Client client, Set<String> scopes) {
        NumericDate now = NumericDate.now();
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(config.issuer().toString());
        claims.setSubject(client.clientId());
        claims.setAudience(config.audience());
        claims.setStringClaim("azp", client.clientId());
        claims.setStringClaim("client_id", client.clientId());
        claims.setStringClaim("scope", String.join(" ", scopes));
        if (client.tenant() != null) {
            claims.setStringClaim("tenant", client.tenant());
        }
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setIssuedAt(now);
        claims.setExpirationTime(NumericDate.fromSeconds(now.getValue() + expiresInSeconds()));
        return signed(claims);
    }

    private String signed(JwtClaims claims) {
        RsaJsonWebKey key = keys.current();
        JsonWebSignature signature = new JsonWebSignature();
        signature.setHeader("typ", "at+jwt");
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(key.getAlgorithm());
        signature.setKey(key.getPrivateKey());
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("cannot sign with key " + key.getKeyId(), e);
        }
    }
}
