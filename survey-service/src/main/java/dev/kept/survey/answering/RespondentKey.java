// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answering;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the respondents of a shared link are told apart by: 128 random bits in their browser, a hash with us. */
final class RespondentKey {

    private static final int BYTES = 16;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private RespondentKey() {}

    /** The given key, or a new one if there is none that could be one of ours. */
    static String of(@Nullable String given) {
        if (given != null && FORM.matcher(given).matches()) {
            return given;
        }
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @param linkId a key is good for one link only */
    static String hash(String linkId, String key) {
        return sha256(linkId + "/" + key);
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
