// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.restkit.problem.StandardProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Cursors that clients can keep and send back, but neither read a promise into nor forge; good for 24 hours. */
@ApplicationScoped
public class Cursors {
    private static final int MAC_BYTES = 16;
    private static final int LONGEST = 2048;
    private static final int SHORTEST_SECRET = 32;
    private static final Duration LIFETIME = Duration.ofHours(24);
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final ObjectMapper json;
    private final Clock clock;

    Cursors(@ConfigProperty(name = "kept.cursor.secret") String secret, ObjectMapper json, Clock clock) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalStateException("kept.cursor.secret must have at least " + SHORTEST_SECRET
                    + " characters, for example from: openssl rand -base64 32");
        }
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.json = json;
        this.clock = clock;
    }

    /**
     * The cursor behind an item.
     *
     * @param filterFingerprint everything that selects and orders the list, so that a cursor is of use there only
     * @param keys the sort keys of the last item shown, as text
     */
    public String encode(String filterFingerprint, String... keys) {
        List<String> content = new ArrayList<>();
        content.add(Long.toString(clock.instant().plus(LIFETIME).getEpochSecond()));
        content.add(digest(filterFingerprint));
        content.addAll(Arrays.asList(keys));
        try {
            byte[] payload = json.writeValueAsBytes(content);
            byte[] signed = Arrays.copyOf(mac(payload), MAC_BYTES + payload.length);
            System.arraycopy(payload, 0, signed, MAC_BYTES, payload.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A cursor cannot be written", e);
        }
    }

    /**
     * The sort keys in a cursor; empty if there is no cursor, which means the first page. Problems: {@code
     * cursor-invalid}, {@code cursor-mismatch} if it belongs to another filter, {@code cursor-expired}.
     */
    public Optional<List<String>> decode(@Nullable String cursor, String filterFingerprint) {
        if (cursor == null) {
            return Optional.empty();
        }
        List<String> content = open(cursor);
        if (!content.get(1).equals(digest(filterFingerprint))) {
            throw StandardProblem.CURSOR_MISMATCH.with();
        }
        if (Long.parseLong(content.get(0)) < clock.instant().getEpochSecond()) {
            throw StandardProblem.CURSOR_EXPIRED.with();
        }
        return Optional.of(content.subList(2, content.size()));
    }

    private List<String> open(String cursor) {
        try {
            if (cursor.length() > LONGEST) {
                throw StandardProblem.CURSOR_INVALID.with();
            }
            byte[] signed = Base64.getUrlDecoder().decode(cursor);
            byte[] payload = Arrays.copyOfRange(signed, Math.min(MAC_BYTES, signed.length), signed.length);
            byte[] seal = Arrays.copyOf(signed, Math.min(MAC_BYTES, signed.length));
            if (!MessageDigest.isEqual(Arrays.copyOf(mac(payload), MAC_BYTES), seal)) {
                throw StandardProblem.CURSOR_INVALID.with();
            }
            return json.readValue(payload, new TypeReference<List<String>>() {});
        } catch (IllegalArgumentException | IOException e) {
            throw StandardProblem.CURSOR_INVALID.with();
        }
    }

    /** Only equality matters, so a part of the digest is enough. */
    private String digest(String filterFingerprint) {
        byte[] full = mac(("filter:" + filterFingerprint).getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(full, 9));
    }

    private byte[] mac(byte[] payload) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(payload);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No " + ALGORITHM, e);
        }
    }
}
