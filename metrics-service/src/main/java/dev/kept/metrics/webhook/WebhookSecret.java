// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Secrets and signatures of the Standard Webhooks specification, version 1: symmetric, HMAC-SHA256. */
final class WebhookSecret {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final String HMAC = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    private WebhookSecret() {}

    /** 256 random bits. */
    static String next() {
        byte[] key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    /** Whether this is a secret itself, not a sealed one. */
    static boolean isPlain(String secret) {
        return secret.startsWith(PREFIX);
    }

    /**
     * The header {@code webhook-signature}: a signature for each secret.
     *
     * @param secrets the newest first
     */
    static String signatures(List<String> secrets, String id, Instant timestamp, byte[] body) {
        return secrets.stream()
                .map(secret -> "v1," + signature(secret, id, timestamp, body))
                .collect(Collectors.joining(" "));
    }

    private static String signature(String secret, String id, Instant timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(PREFIX.length())), HMAC));
            mac.update((id + "." + timestamp.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + HMAC, e);
        }
    }
}
