// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.forward;

import dev.kept.gateway.problem.Correlation;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which headers cross the gateway. */
final class Headers {
    /** These concern one connection only (RFC 9110, 7.6.1), or are set here anew. */
    private static final Set<String> PER_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private static final Set<String> NOT_FORWARDED =
            with("host", "expect", "forwarded", "x-real-ip", "x-http-method-override", "x-request-id", "traceparent");

    private static final Set<String> NOT_RETURNED = with(
            "server",
            "x-powered-by",
            "x-request-id",
            "x-content-type-options",
            "referrer-policy",
            "strict-transport-security",
            "ratelimit",
            "ratelimit-policy");

    /** A client must not be able to say who it is or whence it came other than by its token and its connection. */
    private static final List<String> NOT_FORWARDED_PREFIXES = List.of("x-forwarded-", "x-user-");

    private static final List<String> NOT_RETURNED_PREFIXES = List.of("access-control-");

    private Headers() {}

    static void forward(HttpServerRequest from, Proxies proxies, Correlation.Ids ids, MultiMap to) {
        copy(from.headers(), to, NOT_FORWARDED, NOT_FORWARDED_PREFIXES);
        to.set(Correlation.REQUEST_ID, ids.requestId());
        to.set(Correlation.TRACEPARENT, ids.traceparent());
        to.set("X-Forwarded-For", proxies.address(from));
        to.set("X-Forwarded-Proto", proxies.scheme(from));
        if (from.authority() != null) {
            to.set("X-Forwarded-Host", from.authority().toString());
        }
    }

    static void giveBack(MultiMap from, MultiMap to) {
        copy(from, to, NOT_RETURNED, NOT_RETURNED_PREFIXES);
        if (!to.contains(HttpHeaders.CACHE_CONTROL)) {
            to.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    private static void copy(MultiMap from, MultiMap to, Set<String> except, List<String> exceptPrefixes) {
        Set<String> named = connectionNames(from);
        for (Map.Entry<String, String> header : from) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (!except.contains(name)
                    && !named.contains(name)
                    && exceptPrefixes.stream().noneMatch(name::startsWith)) {
                to.add(header.getKey(), header.getValue());
            }
        }
    }

    private static Set<String> connectionNames(MultiMap headers) {
        if (!headers.contains(HttpHeaders.CONNECTION)) {
            return Set.of();
        }
        return headers.getAll(HttpHeaders.CONNECTION).stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(name -> name.trim().toLowerCase(Locale.ROOT))
                // The length belongs to the message, not to the connection.
                .filter(name -> !name.equals("content-length"))
                .collect(Collectors.toSet());
    }

    private static Set<String> with(String... names) {
        return Stream.concat(PER_HOP.stream(), Stream.of(names)).collect(Collectors.toUnmodifiableSet());
    }
}
