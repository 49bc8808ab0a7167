// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Neighbours.class)
class FailureTest {

    @Test
    void saysThatAServiceIsDown() {
        Gateway.authorized()
                .get("/api/v1/dead")
                .then()
                .statusCode(502)
                .contentType("application/problem+json")
                .header("Content-Language", equalTo("en"))
                .body("code", equalTo("upstream-unavailable"));
        Gateway.authorized().body("{}").post("/api/v1/dead").then().statusCode(502);
    }

    @Test
    void saysThatAServiceDoesNotAnswer() {
        Gateway.authorized()
                .get("/api/v1/behaviours/hang")
                .then()
                .statusCode(504)
                .body("code", equalTo("upstream-timeout"));
        Gateway.authorized().body("{}").post("/api/v1/behaviours/hang").then().statusCode(504);
        BodyTest.await(() -> Gateway.service("open") == 0);
    }

    @Test
    void triesAgainOnlyWhatMayBeRepeated() {
        long before = Gateway.service("seen");
        Gateway.authorized().get("/api/v1/behaviours/reset").then().statusCode(502);
        assertEquals(before + 2, Gateway.service("seen"));

        Gateway.authorized().body("{}").post("/api/v1/behaviours/reset").then().statusCode(502);
        assertEquals(before + 3, Gateway.service("seen"));
    }

    @Test
    void showsThatAnAnswerIsNotWhole() {
        String answer = get("truncate");

        assertTrue(answer.contains("Content-Length: 100") || answer.contains("content-length: 100"), answer);
        assertTrue(answer.endsWith("short") || answer.endsWith("]"), answer);
    }

    @Test
    void cutsAnAnswerThatStandsStill() {
        String answer = get("stall");

        assertTrue(answer.contains("first"), answer);
        assertFalse(answer.endsWith("0\r\n\r\n"), answer);
        BodyTest.await(() -> Gateway.service("open") == 0);
    }

    @Test
    void leavesNothingBehindWhenClientsLeave() throws IOException {
        String request = "GET /api/v1/behaviours/endless HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                + Gateway.token() + "\r\n\r\n";
        for (int round = 0; round < 5; round++) {
            List<Socket> clients = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                Socket socket = Gateway.open();
                Gateway.send(socket, request);
                clients.add(socket);
            }
            for (Socket client : clients) {
                assertTrue(client.getInputStream().read() >= 0);
                client.setSoLinger(true, 0); // an abort, not a farewell
                client.close();
            }
        }

        BodyTest.await(() -> Gateway.service("open") == 0);
        Gateway.authorized().get("/api/v1/echo").then().statusCode(200).body("uri", startsWith("/api"));
    }

    @Test
    void forgetsARequestWhoseClientLeftBeforeTheAnswer() throws IOException {
        for (int i = 0; i < 20; i++) {
            try (Socket socket = Gateway.open()) {
                Gateway.send(
                        socket,
                        "GET /api/v1/behaviours/hang HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + Gateway.token()
                                + "\r\n\r\n");
            }
        }
        BodyTest.await(() -> Gateway.service("open") == 0);
    }

    private static String get(String behaviour) {
        return Gateway.raw("GET /api/v1/behaviours/" + behaviour
                + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer " + Gateway.token() + "\r\n\r\n");
    }
}
