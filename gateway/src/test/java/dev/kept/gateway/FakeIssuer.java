// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** An issuer's key set, steered over HTTP because tests and this server live in different class loaders. */
class FakeIssuer {
    private final List<RsaJsonWebKey> keys = new ArrayList<>(); // newest first; guarded by this
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile String failure = "";
    private @Nullable HttpServer server;

    int start() {
        try {
            rotate();
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            http.createContext("/jwks", this::jwks);
            http.createContext("/control/key", exchange -> answer(exchange, 200, privateKey()));
            http.createContext("/control/fetches", exchange -> answer(exchange, 200, fetches.toString()));
            http.createContext("/control/rotate", exchange -> {
                rotate();
                answer(exchange, 200, privateKey());
            });
            http.createContext("/control/failure", exchange -> {
                failure = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                answer(exchange, 200, "");
            });
            http.start();
            server = http;
            return http.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private void jwks(HttpExchange exchange) throws IOException {
        fetches.incrementAndGet();
        if (failure.isEmpty()) {
            synchronized (this) {
                answer(exchange, 200, new JsonWebKeySet(keys).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
            }
        } else {
            answer(exchange, 503, failure);
        }
    }

    private synchronized String privateKey() {
        return keys.get(0).toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE);
    }

    private synchronized void rotate() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId("key-" + UUID.randomUUID());
            key.setAlgorithm("RS256");
            key.setUse("sig");
            keys.add(0, key);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
