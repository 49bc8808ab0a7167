// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.problem;

import io.vertx.ext.web.RoutingContext;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names under which one request is found again: a request id for people, a W3C trace for machines. */
public final class Correlation {
    /** The header that carries the request id in both directions. */
    public static final String REQUEST_ID = "X-Request-Id";

    /** The header that carries the trace to the service. */
    public static final String TRACEPARENT = "traceparent";

    private static final String KEY = Correlation.class.getName();
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern TRACE_FORM = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}");
    private static final String NO_TRACE = "0".repeat(32);
    private static final String NO_SPAN = "0".repeat(16);

    private Correlation() {}

    /** The ids of this request: the client's own where they are well formed, else new ones. */
    public static Ids of(RoutingContext rc) {
        Ids ids = rc.get(KEY);
        if (ids == null) {
            ids = read(rc.request().getHeader(REQUEST_ID), rc.request().getHeader(TRACEPARENT));
            rc.put(KEY, ids);
        }
        return ids;
    }

    static Ids read(@Nullable String requestId, @Nullable String traceparent) {
        String id = requestId != null && UUID_FORM.matcher(requestId).matches() ? requestId : newId();
        if (traceparent != null) {
            var trace = TRACE_FORM.matcher(traceparent);
            if (trace.matches()
                    && !traceparent.startsWith("ff")
                    && !trace.group(1).equals(NO_TRACE)
                    && !trace.group(2).equals(NO_SPAN)) {
                return new Ids(id, traceparent, trace.group(1));
            }
        }
        // Without a trace of the client's, the request id is the trace id: one name to search for.
        String traceId = id.replace("-", "").toLowerCase(Locale.ROOT);
        long span = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
        return new Ids(id, "00-" + traceId + "-" + HexFormat.of().toHexDigits(span) + "-01", traceId);
    }

    // Not UUID.randomUUID: a request id is no secret, and its lock would be shared by all event loops.
    private static String newId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    /**
     * @param requestId a UUID
     * @param traceparent the header for the service
     * @param traceId 32 hexadecimal digits
     */
    public record Ids(String requestId, String traceparent, String traceId) {}
}
