// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.forward;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** A body on its way to a service: piped at the speed of the slower side and counted, whatever its head announced. */
final class RequestBody {
    private final HttpServerRequest request;
    private final long limit;
    private final boolean chunked;
    private final boolean expected;
    private long received;
    private boolean started;
    private boolean ended;
    private boolean held;

    RequestBody(HttpServerRequest request, long limit) {
        this.request = request;
        this.limit = limit;
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        chunked = request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
        expected = chunked || (length != null && !length.equals("0"));
    }

    boolean isExpected() {
        return expected;
    }

    /** Whether any of it may have reached the service. */
    boolean isStarted() {
        return started;
    }

    /** Whether the client, not the service, is the one who is awaited. */
    boolean isWaitingForClient() {
        return started && !ended && !held;
    }

    long limit() {
        return limit;
    }

    void pipeTo(HttpClientRequest out, Runnable moved, Runnable sent, Runnable tooLarge) {
        started = true;
        out.setChunked(chunked);
        request.handler(part -> {
            received += part.length();
            if (received > limit) {
                tooLarge.run();
                return;
            }
            moved.run();
            write(out, part);
        });
        request.endHandler(end -> {
            ended = true;
            sent.run();
            out.end();
        });
        if (request.headers().contains(HttpHeaders.EXPECT)) {
            request.response().writeContinue();
        }
        request.resume();
    }

    private void write(HttpClientRequest out, Buffer part) {
        out.write(part);
        if (out.writeQueueFull()) {
            held = true;
            request.pause();
            out.drainHandler(drained -> {
                held = false;
                request.resume();
            });
        }
    }
}
