// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A service that answers in every way in which services do, good and bad; steered by the last path segment. */
class FakeService {
    private static final int PART = 16 * 1024;

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger seen = new AtomicInteger();
    private final AtomicLong received = new AtomicLong();

    int start() {
        return vertx.createHttpServer()
                .requestHandler(this::serve)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    void stop() {
        vertx.close();
    }

    private void serve(HttpServerRequest request) {
        String path = request.path();
        if (path.startsWith("/control/")) {
            control(request);
            return;
        }
        open.incrementAndGet();
        seen.incrementAndGet();
        AtomicInteger once = new AtomicInteger();
        request.response().endHandler(end -> open.addAndGet(once.getAndIncrement() == 0 ? -1 : 0));
        request.response().closeHandler(end -> open.addAndGet(once.getAndIncrement() == 0 ? -1 : 0));
        request.exceptionHandler(gone -> {});
        request.response().exceptionHandler(gone -> {});
        if (path.startsWith("/api/v1/behaviours/")) {
            behave(request, path.substring(path.lastIndexOf('/') + 1));
        } else if (path.endsWith("-imports")) {
            request.handler(part -> received.addAndGet(part.length()));
            request.endHandler(end -> request.response().setStatusCode(202).end());
        } else {
            request.body().onSuccess(body -> echo(request, body));
        }
    }

    private void control(HttpServerRequest request) {
        JsonObject state =
                new JsonObject().put("open", open.get()).put("seen", seen.get()).put("received", received.get());
        request.response().end(state.toBuffer());
    }

    private static void echo(HttpServerRequest request, Buffer body) {
        JsonObject headers = new JsonObject();
        request.headers()
                .names()
                .forEach(name -> headers.put(
                        name.toLowerCase(Locale.ROOT),
                        new JsonArray(request.headers().getAll(name))));
        Buffer answer = new JsonObject()
                .put("method", request.method().name())
                .put("uri", request.uri())
                .put("headers", headers)
                .put("body", body.toString())
                .toBuffer();
        request.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("Content-Length", Integer.toString(answer.length()))
                .putHeader("Connection", "X-Secret-Hop")
                .putHeader("X-Secret-Hop", "1")
                .putHeader("Server", "fake")
                .putHeader("ETag", "\"v1\"")
                .putHeader("Access-Control-Allow-Origin", "https://evil.test")
                .end(answer);
    }

    private void behave(HttpServerRequest request, String behaviour) {
        HttpServerResponse response = request.response();
        switch (behaviour) {
            case "hang" -> request.handler(part -> {});
            case "deaf" -> request.pause();
            case "reset" -> request.connection().close();
            case "truncate" -> {
                response.putHeader("Content-Length", "100").write("short");
                vertx.setTimer(100, id -> request.connection().close());
            }
            case "stall" -> response.setChunked(true).write("first");
            case "events" -> {
                response.putHeader("Content-Type", "text/event-stream")
                        .setChunked(true)
                        .write("data: 1\n\n");
                vertx.setTimer(1_000, id -> response.end("data: 2\n\n"));
            }
            case "endless" -> endless(response.setChunked(true));
            case "early" -> response.setStatusCode(415).end("no");
            case "error" ->
                response.setStatusCode(503).putHeader("Retry-After", "7").end("down");
            case "nothing" -> response.setStatusCode(204).end();
            default -> response.setStatusCode(404).end();
        }
    }

    private void endless(HttpServerResponse response) {
        if (response.closed()) {
            return;
        }
        response.write(Buffer.buffer(new byte[PART]));
        if (response.writeQueueFull()) {
            response.drainHandler(drained -> endless(response));
        } else {
            vertx.setTimer(1, id -> endless(response));
        }
    }
}
