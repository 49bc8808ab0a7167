// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The network edge, against a server that misbehaves. */
class HttpFeedSourceTest {
    private static final String HEADS = "{\"epoch\":\"00000000-0000-4000-8000-000000000001\",\"heads\":{\"0\":4}}";
    private static final Duration TIMEOUT = Duration.ofMillis(500);

    private final List<String> tokensAsked = new CopyOnWriteArrayList<>();
    private final List<String> bearers = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private FeedSource source;
    private volatile String behaviour = "well";
    private volatile long life = 300;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/internal/feed/heads", this::heads);
        server.createContext("/token", this::token);
        server.start();
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        TimedHttp http = new TimedHttp(TIMEOUT);
        source = new HttpFeedSource(base, http, new ServiceToken(base.resolve("/token"), "a client", "p:w+d", http));
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void heads(HttpExchange exchange) throws IOException {
        String bearer = exchange.getRequestHeaders().getFirst("Authorization");
        bearers.add(bearer);
        switch (behaviour) {
            case "silent" -> hang();
            case "half" -> {
                exchange.sendResponseHeaders(200, 1000);
                exchange.getResponseBody().write(HEADS.getBytes(UTF_8));
                exchange.getResponseBody().flush();
                hang();
            }
            case "refusing first token" -> answer(exchange, bearer.equals("Bearer token-1") ? 401 : 200, HEADS);
            case "refusing" -> answer(exchange, 401, "");
            case "failing" -> answer(exchange, 500, "");
            default -> answer(exchange, 200, HEADS);
        }
    }

    private void token(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        tokensAsked.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
        answer(
                exchange,
                behaviour.equals("no token") ? 503 : 200,
                "{\"access_token\":\"token-%d\",\"token_type\":\"Bearer\",\"expires_in\":%d}"
                        .formatted(tokensAsked.size(), life));
    }

    private void hang() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.sendResponseHeaders(status, body.isEmpty() ? -1 : body.getBytes(UTF_8).length);
        exchange.getResponseBody().write(body.getBytes(UTF_8));
        exchange.close();
    }

    @Test
    void asksForATokenOnceByClientCredentials() {
        assertEquals(4, source.heads().heads().get(0));
        source.heads();

        String basic = Base64.getEncoder().encodeToString("a+client:p%3Aw%2Bd".getBytes(UTF_8));
        assertEquals(List.of("Basic " + basic + " grant_type=client_credentials&scope=feed%3Aread"), tokensAsked);
        assertEquals(List.of("Bearer token-1", "Bearer token-1"), bearers);
    }

    @Test
    void renewsATokenAfterFourFifthsOfItsLife() throws InterruptedException {
        life = 1;
        source.heads();
        Thread.sleep(850);
        source.heads();

        assertEquals(List.of("Bearer token-1", "Bearer token-2"), bearers);
    }

    @Test
    void aRefusedTokenIsReplacedOnce() {
        behaviour = "refusing first token";
        assertEquals(4, source.heads().heads().get(0));
        assertEquals(List.of("Bearer token-1", "Bearer token-2"), bearers);

        behaviour = "refusing";
        assertThrows(FeedUnavailableException.class, source::heads);
        assertEquals(4, bearers.size());
    }

    @Test
    void givesUpOnASilentAndOnAHalfAnswer() {
        for (String how : List.of("silent", "half")) {
            behaviour = how;
            long begin = System.nanoTime();
            assertThrows(FeedUnavailableException.class, source::heads, how);
            long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
            assertTrue(millis < 4 * TIMEOUT.toMillis(), how + " took " + millis + " ms");
        }
    }

    @Test
    void everyOtherFaultIsUnavailabilityToo() {
        behaviour = "failing";
        assertThrows(FeedUnavailableException.class, source::heads);
        behaviour = "well";
        source.heads();

        server.stop(0);
        assertThrows(FeedUnavailableException.class, source::heads);
    }

    @Test
    void withoutATokenThereIsNoRequest() {
        behaviour = "no token";
        assertThrows(FeedUnavailableException.class, source::heads);
        assertEquals(List.of(), bearers);
    }
}
