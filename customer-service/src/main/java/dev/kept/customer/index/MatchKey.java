// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.index;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A value by which a customer can be recognised.
 *
 * @param kind what it is
 * @param value in the one form that equal values have
 */
public record MatchKey(MatchKind kind, String value) {

    private static final int LENGTH = 22; // of base64: 128 bits

    /** Tells equal keys without telling the value. */
    public String hash() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((kind + "|" + value).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest)
                    .substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
