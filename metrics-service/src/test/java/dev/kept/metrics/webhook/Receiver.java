// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.IntUnaryOperator;

/** Somebody's receiver of web hooks, over real HTTP. */
public final class Receiver implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpServer server;
    private final List<Letter> letters = new CopyOnWriteArrayList<>();

    /** What came. */
    public record Letter(String id, String timestamp, String signature, String text) {}

    /** @param status what is answered to the n-th letter, from 1; 0: nothing, for a minute */
    Receiver(IntUnaryOperator status) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            letters.add(read(exchange));
            int answer = status.applyAsInt(letters.size());
            if (answer == 0) {
                sleep(Duration.ofMinutes(1));
            }
            if (answer / 100 == 3) {
                exchange.getResponseHeaders().add("Location", url() + "/elsewhere");
            }
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    public static Receiver accepting() throws IOException {
        return new Receiver(count -> 204);
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    public List<Letter> letters() {
        return letters;
    }

    /** All letters, once there are as many. */
    public List<Letter> await(int count) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (letters.size() < count) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("Only " + letters.size() + " letters came");
            }
            sleep(Duration.ofMillis(20));
        }
        return letters;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static Letter read(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        return new Letter(
                String.valueOf(headers.getFirst("webhook-id")),
                String.valueOf(headers.getFirst("webhook-timestamp")),
                String.valueOf(headers.getFirst("webhook-signature")),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
