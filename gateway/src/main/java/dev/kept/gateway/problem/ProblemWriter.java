// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.gateway.problem.Correlation.Ids;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;

/** Answers problems as {@code application/problem+json}. */
public final class ProblemWriter {
    private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";
    private static final String AS_PAGE = ProblemWriter.class.getName();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** How long the rest of an unwanted body is read, so that the client can read the answer before the line is cut. */
    private static final long LINGER_MILLIS = 1_000;

    private ProblemWriter() {}

    /** From here on this request is answered with pages, for it comes from a person's browser. */
    public static void asPage(RoutingContext rc) {
        rc.put(AS_PAGE, true);
    }

    /** Answers the problem unless an answer has begun; an unread body is not waited for. */
    public static void answer(RoutingContext rc, GatewayProblem problem, Object... args) {
        HttpServerResponse response = rc.response();
        if (response.headWritten() || response.closed()) {
            return;
        }
        HttpServerRequest request = rc.request();
        Locale language = ProblemTexts.language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        response.setStatusCode(problem.status());
        response.headers()
                .remove(HttpHeaders.TRANSFER_ENCODING)
                .remove(CONTENT_SECURITY_POLICY)
                .set(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .set(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .set(HttpHeaders.CACHE_CONTROL, "no-store")
                .add(HttpHeaders.VARY, "Accept-Language");
        Buffer body = rc.get(AS_PAGE) == null
                ? Buffer.buffer(body(rc, problem, language, args))
                : page(rc, problem, language, args);
        if (request.isEnded()) {
            response.end(body);
        } else {
            endEarly(rc, body);
        }
    }

    /** Ends an answer whose request has not been read to its end, and then the connection. */
    public static void endEarly(RoutingContext rc, Buffer body) {
        HttpServerRequest request = rc.request();
        HttpServerResponse response = rc.response();
        long timer =
                rc.vertx().setTimer(LINGER_MILLIS, id -> request.connection().close());
        request.exceptionHandler(e -> {});
        request.handler(unwanted -> {});
        request.endHandler(end -> {
            if (rc.vertx().cancelTimer(timer)) {
                request.connection().close();
            }
        });
        if (!response.headWritten()) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        response.end(body).onComplete(done -> request.resume());
    }

    private static Buffer page(RoutingContext rc, GatewayProblem problem, Locale language, Object... args) {
        rc.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(CONTENT_SECURITY_POLICY, ProblemPage.POLICY);
        return Buffer.buffer(ProblemPage.of(
                ProblemTexts.title(problem, language),
                ProblemTexts.detail(problem, language, args),
                Correlation.of(rc).requestId(),
                language));
    }

    private static byte[] body(RoutingContext rc, GatewayProblem problem, Locale language, Object... args) {
        Ids ids = Correlation.of(rc);
        ObjectNode body = JSON.createObjectNode();
        body.put("type", "/problems/" + problem.code());
        body.put("title", ProblemTexts.title(problem, language));
        body.put("status", problem.status());
        body.put("detail", ProblemTexts.detail(problem, language, args));
        body.put("instance", "urn:uuid:" + ids.requestId());
        body.put("code", problem.code());
        body.put("traceId", ids.traceId());
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of strings is always JSON", e);
        }
    }
}
