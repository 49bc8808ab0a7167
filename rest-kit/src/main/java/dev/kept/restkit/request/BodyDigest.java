// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.request;

import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What makes two requests the same one: method, address and the bytes of the body. */
public final class BodyDigest {
    private static final String KEY = "kept.body-digest";

    private BodyDigest() {}

    /** The digest of a request whose body, if it has one, has been read. */
    public static String fingerprint(RoutingContext request) {
        MessageDigest digest = sha256();
        digest.update(request.request().method().name().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(request.request().uri().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        byte @Nullable [] body = request.get(KEY);
        return HexFormat.of().formatHex(body == null ? digest.digest() : digest.digest(body));
    }

    /** The body of a request, digested while it is read. */
    public static DigestInputStream over(InputStream body) {
        return new DigestInputStream(body, sha256());
    }

    /** Reads the body to its end and keeps the digest. */
    public static void finish(DigestInputStream body, RoutingContext request) throws IOException {
        body.transferTo(OutputStream.nullOutputStream());
        request.put(KEY, body.getMessageDigest().digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
