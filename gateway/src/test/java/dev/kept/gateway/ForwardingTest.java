// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Neighbours.class)
class ForwardingTest {
    private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @Test
    void carriesARequestAndItsAnswer() {
        Gateway.authorized()
                .contentType("application/json")
                .header("Idempotency-Key", "k1")
                .body("{\"a\":\"ä\"}")
                .post("/api/v1/echo?limit=5&q=%C3%A4")
                .then()
                .statusCode(200)
                .body("method", equalTo("POST"))
                .body("uri", equalTo("/api/v1/echo?limit=5&q=%C3%A4"))
                .body("body", equalTo("{\"a\":\"ä\"}"))
                .body("headers.idempotency-key[0]", equalTo("k1"))
                .body("headers.content-type[0]", containsString("application/json"))
                .header("ETag", equalTo("\"v1\""))
                .header("Cache-Control", equalTo("no-store"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Referrer-Policy", equalTo("no-referrer"));
    }

    @Test
    void dropsWhatConcernsOneConnectionOnly() {
        Gateway.authorized()
                .header("Connection", "keep-alive, X-Hop")
                .header("X-Hop", "1")
                .header("TE", "trailers")
                .header("Proxy-Authorization", "Basic x")
                .get("/api/v1/echo")
                .then()
                .statusCode(200)
                .body("headers", not(hasKey("x-hop")))
                .body("headers", not(hasKey("te")))
                .body("headers", not(hasKey("proxy-authorization")))
                .header("X-Secret-Hop", nullValue())
                .header("Server", nullValue())
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void tellsTheServiceItselfWhereARequestCameFrom() {
        Gateway.authorized()
                .header("Forwarded", "for=1.2.3.4")
                .header("X-Forwarded-For", "1.2.3.4")
                .header("X-Forwarded-User", "root")
                .header("X-User-Id", "root")
                .header("X-Real-IP", "1.2.3.4")
                .get("/api/v1/echo")
                .then()
                .statusCode(200)
                .body("headers.x-forwarded-for", everyItem(equalTo("127.0.0.1")))
                .body("headers.x-forwarded-proto[0]", equalTo("http"))
                .body("headers", hasKey("x-forwarded-host"))
                .body("headers", not(hasKey("forwarded")))
                .body("headers", not(hasKey("x-forwarded-user")))
                .body("headers", not(hasKey("x-user-id")))
                .body("headers", not(hasKey("x-real-ip")));
    }

    @Test
    void keepsAGoodRequestIdAndReplacesABadOne() {
        String id = UUID.randomUUID().toString();

        Gateway.authorized()
                .header("X-Request-Id", id)
                .get("/api/v1/echo")
                .then()
                .header("X-Request-Id", equalTo(id))
                .body("headers.x-request-id[0]", equalTo(id))
                .body("headers.traceparent[0]", containsString(id.replace("-", "")));
        Gateway.authorized()
                .header("X-Request-Id", "x' or 1=1")
                .get("/api/v1/echo")
                .then()
                .header("X-Request-Id", matchesPattern(UUID_FORM));
    }

    @Test
    void passesTheTraceOn() {
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

        Gateway.authorized()
                .header("traceparent", trace)
                .get("/api/v1/echo")
                .then()
                .body("headers.traceparent[0]", equalTo(trace));
        Gateway.authorized()
                .header("traceparent", trace)
                .get("/api/v1/nothing")
                .then()
                .body("traceId", equalTo("0af7651916cd43dd8448eb211c80319c"));
    }

    @Test
    void answersHeadByGet() {
        Gateway.authorized()
                .head("/api/v1/echo")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""))
                .header("Content-Length", matchesPattern("[1-9]\\d+"));
    }

    @Test
    void passesAnswersWithoutABody() {
        Gateway.authorized()
                .get("/api/v1/behaviours/nothing")
                .then()
                .statusCode(204)
                .body(emptyString());
    }

    @Test
    void passesTheServicesOwnErrorsUnchanged() {
        Gateway.authorized()
                .get("/api/v1/behaviours/error")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("7"))
                .body(equalTo("down"));
    }

    @Test
    void letsPublicOperationsPassWithoutAToken() {
        Gateway.given().get("/api/v1/open").then().statusCode(200).body("uri", equalTo("/api/v1/open"));
    }

    @Test
    void knowsOnlyWhatTheDocumentKnows() {
        Gateway.authorized()
                .header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.5")
                .get("/internal/feed")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Content-Language", equalTo("zh-CN"))
                .body("type", equalTo("/problems/not-found"))
                .body("code", equalTo("not-found"))
                .body("status", equalTo(404))
                .body("title", equalTo("未找到"))
                .body("instance", matchesPattern("urn:uuid:" + UUID_FORM))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
        for (String path :
                new String[] {"/q/health", "/q/metrics", "/gateway/routes", "/api/v1/echo/", "/API/v1/echo"}) {
            Gateway.authorized().get(path).then().statusCode(404);
        }
    }

    @Test
    void saysWhichMethodsAPathKnows() {
        Gateway.authorized()
                .delete("/api/v1/echo")
                .then()
                .statusCode(405)
                .header("Allow", equalTo("GET, HEAD, POST, PUT"))
                .body("title", equalTo("Method not allowed"));
        assertTrue(Gateway.raw("TRACE /api/v1/echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                .startsWith("HTTP/1.1 405"));
        assertTrue(Gateway.raw("FOO /api/v1/echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                .startsWith("HTTP/1.1 405"));
    }

    @Test
    void prefersLiteralSegmentsButFallsBackToParameters() {
        Gateway.authorized().get("/api/v1/echo/42").then().statusCode(200);
        Gateway.authorized().post("/api/v1/echo/latest").then().statusCode(200);
        Gateway.authorized().get("/api/v1/echo/latest").then().statusCode(405);
    }

    @Test
    void letsTheConsoleOfAnotherOriginCall() {
        Gateway.given()
                .header("Origin", "https://console.test")
                .header("Access-Control-Request-Method", "POST")
                .options("/api/v1/echo")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", equalTo("https://console.test"))
                .header("Access-Control-Allow-Methods", containsString("POST"))
                .header("Access-Control-Allow-Headers", containsString("Idempotency-Key"));
        Gateway.authorized()
                .header("Origin", "https://console.test")
                .get("/api/v1/echo")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo("https://console.test"))
                .header("Access-Control-Expose-Headers", containsString("ETag"));
        Gateway.given()
                .header("Origin", "https://evil.test")
                .header("Access-Control-Request-Method", "POST")
                .options("/api/v1/echo")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void refusesPathsThatAnotherServerCouldReadDifferently() {
        for (String path : new String[] {
            "/api/../q/health",
            "/api/%2e%2e/q/health",
            "/api/v1/..%2f..%2fadmin",
            "/api/v1/..%5cadmin",
            "/api/v1/echo;a=b",
            "/api/v1/echo/%00",
            "/api//v1/echo",
            "/api/v1/./echo",
            "/api/v1/echo/%zz",
            "/api/v1/echo/%252e",
            "//evil.test/api/v1/echo",
            "/api/v1/echo\\x",
            "/api/v1/echo?a=\u0001"
        }) {
            String answer = Gateway.raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            assertTrue(answer.startsWith("HTTP/1.1 400"), path + " -> " + answer);
        }
    }

    @Test
    void refusesAmbiguousMessages() {
        String head = "POST /api/v1/echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                + Gateway.token() + "\r\n";
        String chunk = "2\r\n{}\r\n0\r\n\r\n";
        for (String rest : new String[] {
            "Transfer-Encoding: xchunked\r\n\r\n" + chunk,
            "Transfer-Encoding: gzip, chunked\r\n\r\n" + chunk,
            "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk,
            "Transfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n" + chunk,
            "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
            "Content-Length: -1\r\n\r\n{}",
            "Authorization: Bearer x\r\nContent-Length: 2\r\n\r\n{}",
        }) {
            String answer = Gateway.raw(head + rest);
            assertTrue(answer.startsWith("HTTP/1.1 400"), rest + " -> " + answer);
        }
        assertTrue(Gateway.raw("GET http://evil.test/api/v1/echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                .startsWith("HTTP/1.1 400"));
        String large = Gateway.raw("GET /api/v1/echo HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(30_000) + "\r\n\r\n");
        assertTrue(large.startsWith("HTTP/1.1 431"), large);
    }

    @Test
    void meetsTheExpectationOfAContinueOnlyWhenTheBodyIsWanted() {
        String head =
                "POST /api/v1/echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\nExpect: 100-continue\r\nContent-Length: 2\r\n";

        String wanted = Gateway.raw(head + "Authorization: Bearer " + Gateway.token() + "\r\n\r\n{}");
        String unwanted = Gateway.raw(head + "\r\n");
        String unknown = Gateway.raw(head.replace("100-continue", "200-ok") + "\r\n");

        assertTrue(wanted.startsWith("HTTP/1.1 100") && wanted.contains("HTTP/1.1 200"), wanted);
        assertFalse(wanted.contains("\"expect\""), wanted);
        assertTrue(unwanted.startsWith("HTTP/1.1 401"), unwanted);
        assertTrue(unknown.startsWith("HTTP/1.1 417"), unknown);
    }
}
