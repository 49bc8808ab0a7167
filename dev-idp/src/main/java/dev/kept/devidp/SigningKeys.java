// SPDX-License-Identifier: Apache-2.0
package dev.kept.devidp;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jwk.Use;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/** The key that signs and the retired ones whose tokens are still good. The first start makes the first key. */
@Startup
@Singleton
class SigningKeys {
    private static final Logger LOG = Logger.getLogger(SigningKeys.class);
    private static final int BITS = 2048;
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final Clock clock = Clock.systemUTC();
    private final KeyFile file;
    private final Duration overlap;
    private final List<SigningKey> keys; // newest first; guarded by this

    SigningKeys(DevIdpConfig config) {
        file = new KeyFile(config.keyFile());
        overlap = config.expiresIn().plus(SKEW);
        keys = new ArrayList<>(file.read());
        if (keys.isEmpty()) {
            rotate();
        }
    }

    synchronized RsaJsonWebKey current() {
        return keys.get(0).jwk();
    }

    /** The public keys, newest first. */
    synchronized List<RsaJsonWebKey> published() {
        dropExpired();
        return keys.stream().map(SigningKey::jwk).toList();
    }

    /** Makes a new signing key; the old one stays published until its last token has expired. */
    synchronized String rotate() {
        dropExpired();
        if (!keys.isEmpty()) {
            keys.set(0, keys.get(0).retired(clock.instant()));
        }
        keys.add(0, new SigningKey(generate(), null));
        file.write(keys);
        LOG.infof("new signing key %s", current().getKeyId());
        return current().getKeyId();
    }

    private void dropExpired() {
        Instant oldest = clock.instant().minus(overlap);
        keys.removeIf(key -> key.retiredAt() != null && key.retiredAt().isBefore(oldest));
    }

    private static RsaJsonWebKey generate() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(BITS);
            key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
            key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
            key.setUse(Use.SIGNATURE);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException("this Java cannot make RSA keys", e);
        }
    }
}
