// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Neighbours.class)
class BodyTest {
    private static final int LIMIT = 64 * 1024;

    @Test
    void takesABodyOfExactlyTheLimit() {
        Gateway.authorized().body("x".repeat(LIMIT)).post("/api/v1/echo").then().statusCode(200);
    }

    @Test
    void refusesALongerBodyByItsHead() {
        Gateway.authorized()
                .body("x".repeat(LIMIT + 1))
                .post("/api/v1/echo")
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
    }

    @Test
    void countsABodyWhoseLengthIsNotAnnounced() throws IOException {
        long before = Gateway.service("open");
        try (Socket socket = Gateway.open()) {
            Gateway.send(socket, head("/api/v1/echo") + "Transfer-Encoding: chunked\r\n\r\n");
            for (int i = 0; i < 5; i++) {
                Gateway.send(socket, "4000\r\n" + "x".repeat(0x4000) + "\r\n");
            }

            String answer = Gateway.readAll(socket);

            assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
            assertTrue(answer.contains("body-too-large"), answer);
        }
        await(() -> Gateway.service("open") == before);
    }

    @Test
    void streamsABulkImportWhileItIsBeingSent() throws IOException {
        long before = Gateway.service("received");
        int part = 1 << 20;
        int parts = 120;
        String bytes = "x".repeat(part);
        try (Socket socket = Gateway.open()) {
            Gateway.send(
                    socket,
                    head("/api/v1/echo-imports") + "Content-Type: text/csv\r\nTransfer-Encoding: chunked\r\n\r\n");
            Gateway.send(socket, "100000\r\n" + bytes + "\r\n");
            await(() -> Gateway.service("received") == before + part);

            for (int i = 1; i < parts; i++) {
                Gateway.send(socket, "100000\r\n" + bytes + "\r\n");
            }
            Gateway.send(socket, "0\r\n\r\n");

            assertTrue(Gateway.readAll(socket).startsWith("HTTP/1.1 202"));
        }
        assertEquals(before + (long) parts * part, Gateway.service("received"));
    }

    @Test
    void passesTheFirstPartOfAStreamAtOnce() throws IOException {
        try (Socket socket = Gateway.open()) {
            long start = System.nanoTime();
            Gateway.send(
                    socket,
                    "GET /api/v1/behaviours/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + Gateway.token()
                            + "\r\n\r\n");

            StringBuilder text = new StringBuilder();
            byte[] buffer = new byte[4096];
            while (text.indexOf("data: 1") < 0) {
                int n = socket.getInputStream().read(buffer);
                text.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
            }

            assertTrue(System.nanoTime() - start < Duration.ofMillis(900).toNanos(), "the first event came late");
            assertTrue(text.indexOf("data: 2") < 0, "the events came together");
        }
    }

    @Test
    void endsWhenTheServiceAnswersBeforeItHasReadTheBody() throws IOException {
        try (Socket socket = Gateway.open()) {
            Gateway.send(
                    socket, head("/api/v1/behaviours/early") + "Content-Length: 60000\r\n\r\n" + "x".repeat(30_000));

            String answer = Gateway.readAll(socket);

            assertTrue(answer.startsWith("HTTP/1.1 415"), answer);
        }
    }

    @Test
    void doesNotWaitForABodyThatDoesNotCome() throws IOException {
        long before = Gateway.service("open");
        try (Socket socket = Gateway.open()) {
            Gateway.send(socket, head("/api/v1/echo") + "Content-Length: 100\r\n\r\nxx");

            String answer = Gateway.readAll(socket);

            assertTrue(answer.startsWith("HTTP/1.1 408"), answer);
        }
        await(() -> Gateway.service("open") == before);
    }

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "it did not happen within 10 s");
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static String head(String path) {
        return "POST " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer " + Gateway.token()
                + "\r\n";
    }
}
