// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pages that people open without a token, behind a proxy of ours. */
@QuarkusTest
@WithTestResource(Neighbours.class)
@TestProfile(PublicPageTest.BehindProxy.class)
class PublicPageTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    @Test
    void needsNoTokenAndTellsTheServiceWhoAsks() {
        from("203.0.113.7, 198.51.100.20")
                .header("X-Forwarded-Proto", "https")
                .get("/s/abc")
                .then()
                .statusCode(200)
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("Strict-Transport-Security", startsWith("max-age="))
                .body("headers.'x-forwarded-for'[0]", equalTo("198.51.100.20"))
                .body("headers.'x-forwarded-proto'[0]", equalTo("https"));
    }

    @Test
    void limitsEachAddressAndSaysSoToPeople() {
        for (int i = 0; i < 5; i++) {
            from("198.51.100.1").get("/s/abc").then().statusCode(200);
        }
        from("198.51.100.1")
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Accept-Language", "zh-CN")
                .get("/s/abc")
                .then()
                .statusCode(429)
                .header("Retry-After", matchesPattern("[1-9]\\d*"))
                .header("RateLimit", startsWith("\"public\";r=0;t="))
                .header("Content-Type", startsWith("text/html"))
                .header("Content-Security-Policy", containsString("default-src 'none'; style-src 'sha256-"))
                .body(containsString("<html lang=\"zh-CN\">"))
                .body(containsString("<h1>请求过多</h1>"));
        // Neither another person behind the same proxy, nor what a client claims beyond the proxy, changes that.
        from("198.51.100.2").get("/s/abc").then().statusCode(200);
        from("10.9.9.9, 198.51.100.1").get("/s/abc").then().statusCode(429).body("code", equalTo("too-many-requests"));
    }

    @Test
    void oneNetworkOfVersion6IsOneClient() {
        for (int i = 0; i < 5; i++) {
            from("2001:db8:1:2::" + i).get("/s/abc").then().statusCode(200);
        }
        from("2001:db8:1:2:ffff::1").get("/s/abc").then().statusCode(429);
        from("2001:db8:1:3::1").get("/s/abc").then().statusCode(200);
    }

    @Test
    void takesFormsWithLongTextsButNotHugeOnes() {
        from("198.51.100.3")
                .contentType(FORM)
                .body("text=" + "%E5%BE%88".repeat(10_000))
                .post("/s/abc")
                .then()
                .statusCode(200);
        from("198.51.100.3")
                .contentType(FORM)
                .header("Accept", "text/html")
                .body("text=" + "x".repeat(300_000))
                .post("/s/abc")
                .then()
                .statusCode(413)
                .header("Content-Type", startsWith("text/html"))
                .body(not(containsString("problem+json")));
    }

    private static RequestSpecification from(String chain) {
        return Gateway.given().header("X-Forwarded-For", chain);
    }

    /** Five public requests in ten minutes, and a proxy on this machine. */
    public static class BehindProxy implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "gateway.limit.public-requests", "5",
                    "gateway.limit.window", "600S",
                    "gateway.forward.trusted-proxies", "127.0.0.0/8,::1");
        }
    }
}
