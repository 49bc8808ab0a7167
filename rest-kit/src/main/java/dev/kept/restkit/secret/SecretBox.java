// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Encrypts secrets for the database: AES-256-GCM, with the id of the key beside the ciphertext so that keys can be replaced.
 * Whoever reads the database without the environment reads none of them.
 *
 * <p>{@code kept.secret.keys} holds {@code id:text} pairs, separated by commas: the first key seals, all of them open. A text has at
 * least 32 random characters; the key is its SHA-256.
 */
@ApplicationScoped
public class SecretBox {
    private static final String FORM = "v1";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int SHORTEST_KEY = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, SecretKey> keys;
    private final String current;

    /** @param keys as the setting says them */
    public SecretBox(@ConfigProperty(name = "kept.secret.keys") String keys) {
        this.keys = parsed(keys);
        this.current = this.keys.keySet().iterator().next();
    }

    /**
     * Encrypts a secret.
     *
     * @param place where it is stored, such as table and id: it cannot be opened anywhere else
     */
    public String seal(String secret, String place) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, current, nonce, secret.getBytes(UTF_8), place);
        byte[] both = ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return FORM + "." + current + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    }

    /**
     * Decrypts what was sealed for this place.
     *
     * @throws IllegalStateException if its key is not among ours, or if it was changed or moved
     */
    public String open(String sealed, String place) {
        String[] parts = sealed.split("\\.", -1);
        if (parts.length != 3 || !parts[0].equals(FORM) || !keys.containsKey(parts[1])) {
            throw new IllegalStateException("The secret of " + place + " is sealed with no key of kept.secret.keys");
        }
        byte[] both = Base64.getUrlDecoder().decode(parts[2]);
        byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
        byte[] rest = Arrays.copyOfRange(both, NONCE_BYTES, both.length);
        return new String(crypt(Cipher.DECRYPT_MODE, parts[1], nonce, rest, place), UTF_8);
    }

    private byte[] crypt(int mode, String key, byte[] nonce, byte[] text, String place) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, keys.get(key), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The secret of " + place + " cannot be sealed or opened", e);
        }
    }

    private static Map<String, SecretKey> parsed(String setting) {
        Map<String, SecretKey> keys = new LinkedHashMap<>();
        for (String pair : setting.split(",")) {
            String[] named = pair.strip().split(":", 2);
            if (named.length != 2 || !named[0].matches("[A-Za-z0-9_-]{1,40}") || named[1].length() < SHORTEST_KEY) {
                throw new IllegalStateException("kept.secret.keys must be id:text, separated by commas, and a text must"
                        + " have at least " + SHORTEST_KEY + " characters");
            }
            if (keys.putIfAbsent(named[0], new SecretKeySpec(sha256(named[1]), "AES")) != null) {
                throw new IllegalStateException("kept.secret.keys names " + named[0] + " twice");
            }
        }
        return keys;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
