// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.entry;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Something fixed that the gateway serves itself, kept in memory. */
final class Page {
    private static final int TAG_BYTES = 12;

    private final Buffer body;
    private final String etag;
    private final Map<String, String> headers;

    Page(byte[] body, String type, Map<String, String> headers) {
        this.body = Buffer.buffer(body);
        this.headers = Stream.concat(Stream.of(Map.entry("Content-Type", type)), headers.entrySet().stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        etag = '"' + hash(body) + '"';
    }

    void answer(RoutingContext rc) {
        HttpServerResponse response = rc.response();
        headers.forEach(response::putHeader);
        response.putHeader(HttpHeaders.ETAG, etag);
        rc.request().resume();
        String known = rc.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && List.of(known.split("\\s*,\\s*")).contains(etag)) {
            response.setStatusCode(304).end();
        } else if (rc.request().method().equals(HttpMethod.HEAD)) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()))
                    .end();
        } else {
            response.end(body);
        }
    }

    private static String hash(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, TAG_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
