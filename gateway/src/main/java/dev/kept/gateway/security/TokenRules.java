// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.security;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.Use;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** The rules by which a token is good: RFC 8725 and RFC 9068, with a lifetime limit. */
final class TokenRules {
    private static final String[] ALGORITHMS = {"RS256", "PS256", "ES256", "EdDSA"};
    private static final AlgorithmConstraints ALLOWED =
            new AlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, ALGORITHMS);
    private static final Set<String> TYPES = Set.of("jwt", "at+jwt", "application/at+jwt");

    private final String issuer;
    private final String audience;
    private final long skew;
    private final long maxLifetime;

    TokenRules(TokenConfig config) {
        issuer = config.issuer().toString();
        audience = config.audience();
        skew = config.skew().toSeconds();
        maxLifetime = config.maxLifetime().toSeconds();
    }

    /** The token, its head checked but not its signature. */
    static JsonWebSignature read(String token) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(ALLOWED);
        try {
            signature.setCompactSerialization(token);
        } catch (JoseException | RuntimeException e) {
            throw Refusal.TOKEN_MALFORMED.refused();
        }
        Object algorithm = signature.getHeaders().getObjectHeaderValue("alg");
        if (!(algorithm instanceof String name) || !List.of(ALGORITHMS).contains(name)) {
            throw Refusal.ALGORITHM_NOT_ALLOWED.refused();
        }
        Object type = signature.getHeaders().getObjectHeaderValue("typ");
        if (!(type instanceof String typeName) || !TYPES.contains(typeName.toLowerCase(Locale.ROOT))) {
            throw Refusal.TYPE_NOT_ALLOWED.refused();
        }
        if (!(signature.getHeaders().getObjectHeaderValue("kid") instanceof String)) {
            throw Refusal.KEY_UNKNOWN.refused();
        }
        return signature;
    }

    VerifiedToken verify(JsonWebSignature signature, PublicJsonWebKey key, long now) {
        if (Use.ENCRYPTION.equals(key.getUse())) {
            throw Refusal.KEY_NOT_FOR_SIGNATURES.refused();
        }
        if (key.getAlgorithm() != null && !key.getAlgorithm().equals(signature.getAlgorithmHeaderValue())) {
            throw Refusal.ALGORITHM_NOT_ALLOWED.refused();
        }
        signature.setKey(key.getPublicKey());
        try {
            if (!signature.verifySignature()) {
                throw Refusal.SIGNATURE_WRONG.refused();
            }
            return claims(JwtClaims.parse(signature.getUnverifiedPayload()), now);
        } catch (JoseException e) {
            throw Refusal.SIGNATURE_WRONG.refused();
        } catch (InvalidJwtException | MalformedClaimException e) {
            throw Refusal.CLAIM_MALFORMED.refused();
        }
    }

    private VerifiedToken claims(JwtClaims claims, long now) throws MalformedClaimException {
        require(issuer.equals(claims.getIssuer()), Refusal.ISSUER_WRONG);
        require(claims.hasAudience() && claims.getAudience().contains(audience), Refusal.AUDIENCE_WRONG);
        String subject = claims.getSubject();
        require(subject != null && !subject.isBlank(), Refusal.SUBJECT_MISSING);
        long expires = seconds(claims.getExpirationTime(), Refusal.EXPIRY_MISSING);
        long issued = seconds(claims.getIssuedAt(), Refusal.ISSUED_AT_MISSING);
        NumericDate notBefore = claims.getNotBefore();
        long starts = notBefore == null ? issued : Math.max(issued, notBefore.getValue());
        require(issued <= now + skew, Refusal.ISSUED_IN_THE_FUTURE);
        require(starts <= now + skew, Refusal.NOT_YET_VALID);
        require(expires > now - skew, Refusal.EXPIRED);
        require(expires - issued <= maxLifetime, Refusal.LIFETIME_TOO_LONG);
        // A plain string where a list belongs is read differently by different services.
        require(!(claims.getClaimValue("groups") instanceof String), Refusal.CLAIM_MALFORMED);
        return new VerifiedToken(client(claims, subject), scopes(claims), starts - skew, expires + skew);
    }

    private static String client(JwtClaims claims, String subject) throws MalformedClaimException {
        String party = claims.getStringClaimValue("azp");
        String client = party != null ? party : claims.getStringClaimValue("client_id");
        return client != null ? client : subject;
    }

    private static Set<String> scopes(JwtClaims claims) throws MalformedClaimException {
        String scope = claims.getStringClaimValue("scope");
        return scope == null || scope.isBlank()
                ? Set.of()
                : Set.copyOf(
                        List.of(scope.trim().split(" +")).stream().distinct().toList());
    }

    private static long seconds(@Nullable NumericDate date, Refusal missing) {
        if (date == null) {
            throw missing.refused();
        }
        return date.getValue();
    }

    private static void require(boolean met, Refusal refusal) {
        if (!met) {
            throw refusal.refused();
        }
    }
}
