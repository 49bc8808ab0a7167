// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.entry;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Cross-origin rules for pages on other sites. */
@Singleton
class Cors {
    private static final String EXPOSED =
            "ETag, Location, Link, Retry-After, X-Request-Id, RateLimit, RateLimit-Policy,"
                    + " Idempotency-Replayed, Deprecation, Sunset, Content-Language, Known-At";
    private static final String REQUEST_HEADERS = "Authorization, Content-Type, Accept, Accept-Language, If-Match,"
            + " If-None-Match, Idempotency-Key, X-Request-Id, traceparent";
    private static final String MAX_AGE_SECONDS = "600";

    private final Set<String> origins;

    Cors(CorsConfig config) {
        origins = Set.copyOf(config.origins().orElse(List.of()));
    }

    /** Lets the page of an allowed origin read the answer. */
    void mark(RoutingContext rc) {
        String origin = rc.request().getHeader(HttpHeaders.ORIGIN);
        if (origin == null || origins.isEmpty()) {
            return;
        }
        HttpServerResponse response = rc.response();
        response.headers().add(HttpHeaders.VARY, "Origin");
        if (origins.contains(origin) || origins.contains("*")) {
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
            response.putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
        }
    }

    static boolean isPreflight(RoutingContext rc) {
        return rc.request().method().equals(HttpMethod.OPTIONS)
                && rc.request().headers().contains(HttpHeaders.ORIGIN)
                && rc.request().headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
    }

    /** Answers a preflight; a page of an origin that is not allowed finds no permission in it. */
    void preflight(RoutingContext rc, String allowedMethods) {
        HttpServerResponse response = rc.response();
        if (response.headers().contains(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN)) {
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, allowedMethods);
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, REQUEST_HEADERS);
            response.putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, MAX_AGE_SECONDS);
        }
        response.setStatusCode(204).end();
    }
}
