// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.responsehook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Makes secrets and checks signatures, in a time that does not tell how much of one was right. */
final class Signatures {

    private static final String PREFIX = "whsec_";
    private static final int SECRET_BYTES = 32;
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final SecureRandom RANDOM = new SecureRandom();

    private Signatures() {}

    static String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /** Whether something can be signed with it: what begins like a secret of Standard Webhooks goes on as Base64. */
    static boolean isSecret(String secret) {
        return !secret.startsWith(PREFIX) || base64(secret.substring(PREFIX.length())).length > 0;
    }

    /**
     * Whether the message is signed with the secret as Standard Webhooks says, and not long ago.
     *
     * @param header one or more signatures, separated by spaces
     */
    static boolean isStandard(
            String secret, @Nullable String id, @Nullable String timestamp, byte[] body, String header, Instant now) {
        if (id == null || timestamp == null || !timestamp.matches("[0-9]{1,12}")) {
            return false;
        }
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
        if (age.abs().compareTo(TOLERANCE) > 0) {
            return false;
        }
        byte[] key = secret.startsWith(PREFIX)
                ? Base64.getDecoder().decode(secret.substring(PREFIX.length()))
                : secret.getBytes(StandardCharsets.UTF_8);
        byte[] head = (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8);
        byte[] wanted = hmac(key, head, body);
        return Stream.of(header.split(" "))
                .filter(signature -> signature.startsWith("v1,"))
                .anyMatch(signature -> same(wanted, base64(signature.substring(3))));
    }

    /** Whether the body is signed with the secret: hexadecimal or Base64, with or without "sha256=". */
    static boolean isOfBody(String secret, byte[] body, String header) {
        byte[] wanted = hmac(secret.getBytes(StandardCharsets.UTF_8), body);
        String signature = header.strip().replaceFirst("^sha256=", "");
        return same(wanted, hex(signature)) || same(wanted, base64(signature));
    }

    static byte[] hmac(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static boolean same(byte[] wanted, byte[] given) {
        return MessageDigest.isEqual(wanted, given);
    }

    private static byte[] base64(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static byte[] hex(String text) {
        try {
            return HexFormat.of().parseHex(text.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
