// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.security;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;

/** Says whether a bearer token is good. Never blocks. */
@Singleton
public class TokenVerifier {
    private static final int MAX_LENGTH = 8 * 1024;
    private static final int ATTEMPTS = 2;

    private final Clock clock = Clock.systemUTC();
    private final Jwks jwks;
    private final TokenRules rules;
    private final TokenCache cache;
    private final Counter hits;
    private final Counter misses;

    TokenVerifier(Jwks jwks, TokenConfig config, MeterRegistry meters) {
        this.jwks = jwks;
        rules = new TokenRules(config);
        cache = new TokenCache(config);
        hits = meters.counter("gateway.token.cache", "result", "hit");
        misses = meters.counter("gateway.token.cache", "result", "miss");
        meters.gauge("gateway.token.cache.size", cache, TokenCache::size);
    }

    /**
     * What the token says, or a failure with {@link TokenRefused}. The future may complete on another thread than the
     * caller's when keys had to be fetched.
     */
    public Future<VerifiedToken> verify(String token) {
        if (token.length() > MAX_LENGTH) {
            return Future.failedFuture(Refusal.TOKEN_TOO_LONG.refused());
        }
        TokenCache.Key key = TokenCache.key(token);
        VerifiedToken known = cache.find(key, jwks.current(), now());
        if (known != null) {
            hits.increment();
            return Future.succeededFuture(known);
        }
        misses.increment();
        try {
            return verify(key, TokenRules.read(token), jwks.current(), ATTEMPTS);
        } catch (TokenRefused e) {
            return Future.failedFuture(e);
        }
    }

    // Twice, because a fetch that was already under way may have been answered before the new key was published.
    private Future<VerifiedToken> verify(TokenCache.Key key, JsonWebSignature signature, KeySet keys, int attempts) {
        PublicJsonWebKey signer = keys.find(signature.getKeyIdHeaderValue());
        if (signer != null) {
            try {
                long now = now();
                VerifiedToken token = rules.verify(signature, signer, now);
                cache.put(key, keys, token, now);
                return Future.succeededFuture(token);
            } catch (TokenRefused e) {
                return Future.failedFuture(e);
            }
        }
        if (attempts == 0) {
            Refusal refusal = jwks.isLoaded() ? Refusal.KEY_UNKNOWN : Refusal.KEYS_UNAVAILABLE;
            return Future.failedFuture(refusal.refused());
        }
        return jwks.refresh().compose(found -> verify(key, signature, found, attempts - 1));
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
