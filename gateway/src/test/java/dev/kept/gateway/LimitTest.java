// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Neighbours.class)
@TestProfile(LimitTest.Few.class)
class LimitTest {

    @Test
    void countsTheRequestsOfEachClient() {
        String token = tokenOf("client-" + UUID.randomUUID());
        for (int i = 4; i >= 0; i--) {
            Gateway.given()
                    .auth()
                    .preemptive()
                    .oauth2(token)
                    .get("/api/v1/echo")
                    .then()
                    .statusCode(200)
                    .header("RateLimit-Policy", equalTo("\"default\";q=5;w=600"))
                    .header("RateLimit", startsWith("\"default\";r=" + i + ";t="));
        }

        Gateway.given()
                .auth()
                .preemptive()
                .oauth2(token)
                .header("X-Forwarded-For", "9.9.9.9")
                .header("Accept-Language", "zh")
                .get("/api/v1/echo")
                .then()
                .statusCode(429)
                .header("Retry-After", matchesPattern("[1-9]\\d*"))
                .header("RateLimit", startsWith("\"default\";r=0;t="))
                .body("code", equalTo("too-many-requests"))
                .body("title", equalTo("请求过多"));
        Gateway.given()
                .auth()
                .preemptive()
                .oauth2(tokenOf("client-" + UUID.randomUUID()))
                .get("/api/v1/echo")
                .then()
                .statusCode(200);
    }

    private static String tokenOf(String client) {
        return Gateway.token(Gateway.currentKey()).claim("azp", client).build();
    }

    /** Five requests in ten minutes. */
    public static class Few implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("gateway.limit.requests", "5", "gateway.limit.window", "600S");
        }
    }
}
