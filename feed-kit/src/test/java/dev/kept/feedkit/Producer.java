// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.kept.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Stands between the service and itself: hands out tokens, and passes the feed on, or hangs, or fails. Steered through
 * system properties, because it lives in another class loader than the test.
 */
public class Producer implements QuarkusTestResourceLifecycleManager {
    private static final String TARGET = "kept.test.producer.target";
    private static final String MODE = "kept.test.producer.mode";

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newHttpClient();
    private @Nullable HttpServer server;

    static void passOnTo(URI target) {
        System.setProperty(TARGET, target.toString());
        System.setProperty(MODE, "pass");
    }

    static void hang() {
        System.setProperty(MODE, "hang");
    }

    static void fail() {
        System.setProperty(MODE, "fail");
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(threads);
        server.createContext("/internal/feed", this::feed);
        server.createContext(
                "/token",
                exchange -> answer(
                        exchange,
                        200,
                        "{\"access_token\":\"%s\",\"expires_in\":60}".formatted(Tokens.of("service", "feed:read"))));
        server.start();
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "kept.feed.sources.self.url", base,
                "kept.feed.token-url", base + "/token",
                "kept.feed.client-id", "reader",
                "kept.feed.client-secret", "secret",
                "kept.feed.timeout", "1s",
                "kept.feed.sequencer.enabled", "true",
                "kept.feed.reader.enabled", "true");
    }

    private void feed(HttpExchange exchange) throws IOException {
        String target = System.getProperty(TARGET);
        String mode = System.getProperty(MODE, "fail");
        try {
            if (mode.equals("hang")) {
                Thread.sleep(30_000);
            }
            if (target == null || mode.equals("fail")) {
                answer(exchange, 503, "");
                return;
            }
            HttpRequest request = HttpRequest.newBuilder(URI.create(target).resolve(exchange.getRequestURI()))
                    .header("Authorization", exchange.getRequestHeaders().getFirst("Authorization"))
                    .build();
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
            answer(exchange, response.statusCode(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
        threads.shutdownNow();
    }
}
