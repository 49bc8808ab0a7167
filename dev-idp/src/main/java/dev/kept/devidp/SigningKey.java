// SPDX-License-Identifier: Apache-2.0
package dev.kept.devidp;

import java.time.Instant;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jspecify.annotations.Nullable;

/**
 * One key pair.
 *
 * @param retiredAt since when it signs no more; null while it does
 */
record SigningKey(RsaJsonWebKey jwk, @Nullable Instant retiredAt) {

    SigningKey retired(Instant at) {
        return new SigningKey(jwk, at);
    }
}
