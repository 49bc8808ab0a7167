// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.problem;

import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id of a request: the client's or the gateway's {@code X-Request-Id} if it is sound, else a fresh UUID. */
public final class RequestId {
    /** The header that carries it, both ways. */
    public static final String HEADER = "X-Request-Id";

    private static final String KEY = "kept.request-id";
    private static final Pattern SOUND = Pattern.compile("[A-Za-z0-9._-]{8,128}");

    private RequestId() {}

    /** The id of this request; the same at every call. */
    public static String of(RoutingContext request) {
        String known = request.get(KEY);
        if (known != null) {
            return known;
        }
        String id = soundOrFresh(request.request().getHeader(HEADER));
        request.put(KEY, id);
        return id;
    }

    /** An id for what has no request. */
    public static String fresh() {
        return UUID.randomUUID().toString();
    }

    /** The id as a URN; an id that is no UUID is turned into one that depends on it alone. */
    public static String asUrn(String id) {
        try {
            return "urn:uuid:" + UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            return "urn:uuid:" + UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String soundOrFresh(@Nullable String given) {
        return given != null && SOUND.matcher(given).matches() ? given : fresh();
    }
}
