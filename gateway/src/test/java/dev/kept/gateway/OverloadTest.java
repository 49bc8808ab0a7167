// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Neighbours.class)
@TestProfile(OverloadTest.Narrow.class)
class OverloadTest {
    private static final int BREAKER_REQUESTS = 5;

    @Test
    void leavesAServiceAloneThatFails() {
        for (int i = 0; i < BREAKER_REQUESTS; i++) {
            Gateway.authorized().get("/api/v1/dead").then().statusCode(502);
        }

        Gateway.authorized()
                .get("/api/v1/dead")
                .then()
                .statusCode(503)
                .header("Retry-After", matchesPattern("[1-9]\\d*"))
                .body("code", equalTo("unavailable"));
        Gateway.authorized().get("/api/v1/echo").then().statusCode(200); // the others go on
    }

    @Test
    void doesNotLetRequestsQueueWithoutEnd() throws IOException {
        String hang = "GET /api/v1/behaviours/hang HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + Gateway.token()
                + "\r\n\r\n";
        try (Socket connected = Gateway.open();
                Socket queued = Gateway.open()) {
            Gateway.send(connected, hang);
            BodyTest.await(() -> Gateway.service("open") == 1);
            Gateway.send(queued, hang);
            pause();

            Gateway.authorized()
                    .get("/api/v1/echo")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", matchesPattern("[1-9]\\d*"));
        }
        BodyTest.await(() -> Gateway.service("open") == 0);
        Gateway.authorized().get("/api/v1/echo").then().statusCode(200);
    }

    // Nothing tells from outside that a request has been queued.
    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One connection, one place in the queue, a touchy breaker. */
    public static class Narrow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "gateway.forward.connections", "1",
                    "gateway.forward.queue", "1",
                    "gateway.forward.response-timeout", "20S",
                    "gateway.forward.total-timeout", "30S",
                    "gateway.forward.breaker.open", "60S",
                    "gateway.forward.breaker.requests", Integer.toString(BREAKER_REQUESTS));
        }
    }
}
