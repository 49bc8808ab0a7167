// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.forward;

import dev.kept.gateway.problem.Correlation;
import dev.kept.gateway.problem.GatewayProblem;
import dev.kept.gateway.problem.ProblemWriter;
import dev.kept.gateway.route.Operation;
import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.AsyncResult;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer. Bodies are piped part by part in both directions and never gathered. Whatever ends the
 * exchange (an answer, a failure, a limit, a client that leaves) ends it once, and resets the service's side first, so
 * that no connection is ever left waiting. All calls come on the request's event loop.
 */
final class Exchange {
    private static final Logger LOG = Logger.getLogger(Exchange.class);
    private static final Set<HttpMethod> IDEMPOTENT =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.PUT, HttpMethod.DELETE);
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final int ATTEMPTS = 2;
    private static final long RETRY_MILLIS = 50;
    private static final long BUSY_SECONDS = 1;

    private final Forwarder forwarder;
    private final Upstream upstream;
    private final RoutingContext rc;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final RequestOptions target;
    private final boolean bulk;
    private final RequestBody body;
    private final Watch watch;
    private @Nullable HttpClientRequest outgoing;
    private int attempts;
    private boolean judged;
    private boolean over;

    Exchange(Forwarder forwarder, Upstream upstream, RoutingContext rc, Operation operation, RequestOptions target) {
        this.forwarder = forwarder;
        this.upstream = upstream;
        this.rc = rc;
        this.target = target;
        request = rc.request();
        response = rc.response();
        bulk = operation.bulk();
        body = new RequestBody(request, forwarder.maxBody(operation));
        watch = new Watch(
                rc.vertx(), bulk ? 0 : forwarder.config().totalTimeout().toNanos(), this::expired);
    }

    void start() {
        rc.addEndHandler(this::clientDone);
        if (!body.isExpected()) {
            request.resume();
        }
        watch.begin(forwarder.config().idleTimeout().toNanos());
        connect();
    }

    private void connect() {
        attempts++;
        forwarder.client().request(target).onComplete(this::connected);
    }

    private void connected(AsyncResult<HttpClientRequest> connection) {
        if (over) {
            if (connection.succeeded()) {
                connection.result().reset();
            }
        } else if (connection.succeeded()) {
            send(connection.result());
        } else {
            notConnected(connection.cause());
        }
    }

    private void notConnected(Throwable cause) {
        if (cause instanceof ConnectionPoolTooBusyException || cause instanceof TimeoutException) {
            judged = true;
            upstream.breaker().abandoned();
            end("busy");
            Forwarder.refuse(rc, BUSY_SECONDS);
        } else if (mayRetry(IDEMPOTENT)) {
            rc.vertx().setTimer(RETRY_MILLIS, id -> {
                if (!over) {
                    connect();
                }
            });
        } else if (cause instanceof ConnectTimeoutException) {
            fail("connect-timeout", GatewayProblem.UPSTREAM_TIMEOUT);
        } else {
            LOG.warnf("%s is unavailable: %s", upstream.name(), cause);
            fail("connect", GatewayProblem.UPSTREAM_UNAVAILABLE);
        }
    }

    private void send(HttpClientRequest out) {
        outgoing = out;
        Headers.forward(request, forwarder.proxies(), Correlation.of(rc), out.headers());
        out.exceptionHandler(cause -> broken(out, cause));
        out.response().onComplete(answer -> {
            if (answer.failed()) {
                broken(out, answer.cause());
            } else if (!over) {
                respond(out, answer.result());
            }
        });
        if (body.isExpected()) {
            body.pipeTo(out, watch::touch, this::await, this::tooLarge);
        } else {
            await();
            out.end();
        }
    }

    private void await() {
        ForwardConfig config = forwarder.config();
        watch.begin((bulk ? config.bulkResponseTimeout() : config.responseTimeout()).toNanos());
    }

    private void respond(HttpClientRequest out, HttpClientResponse in) {
        judge(true);
        if (String.valueOf(in.getHeader(HttpHeaders.CONTENT_TYPE)).startsWith("text/event-stream")) {
            watch.withoutTotal();
        }
        watch.begin(forwarder.config().idleTimeout().toNanos());
        response.setStatusCode(in.statusCode());
        Headers.giveBack(in.headers(), response.headers());
        String length = in.getHeader(HttpHeaders.CONTENT_LENGTH);
        boolean bodyless = request.method().equals(HttpMethod.HEAD) || in.statusCode() == 204 || in.statusCode() == 304;
        if (length == null && !bodyless) {
            response.setChunked(true);
        }
        in.exceptionHandler(cause -> broken(out, cause));
        in.handler(part -> {
            if (over) {
                return;
            }
            watch.touch();
            response.write(part);
            if (response.writeQueueFull()) {
                in.pause();
                response.drainHandler(drained -> in.resume());
            }
        });
        in.endHandler(end -> finish());
    }

    private void finish() {
        if (over) {
            return;
        }
        end(null);
        if (request.isEnded()) {
            response.end();
        } else {
            // The service answered without reading the whole body: nobody will.
            reset();
            ProblemWriter.endEarly(rc, Buffer.buffer());
        }
    }

    private void broken(HttpClientRequest out, Throwable cause) {
        if (over || out != outgoing) {
            return;
        }
        // The service may have acted already, so here only what changes nothing is sent again.
        if (!response.headWritten() && !body.isStarted() && mayRetry(SAFE)) {
            reset();
            connect();
            return;
        }
        LOG.warnf("%s ended the connection: %s", upstream.name(), cause);
        fail("connection-lost", GatewayProblem.UPSTREAM_UNAVAILABLE);
    }

    private void expired() {
        if (over) {
            return;
        }
        if (body.isWaitingForClient()) {
            judged = true;
            upstream.breaker().abandoned();
            fail("client-timeout", GatewayProblem.REQUEST_TIMEOUT);
        } else {
            fail("timeout", GatewayProblem.UPSTREAM_TIMEOUT);
        }
    }

    private void tooLarge() {
        if (!over) {
            judged = true;
            upstream.breaker().abandoned();
            fail("body-too-large", GatewayProblem.BODY_TOO_LARGE, Long.toString(body.limit()));
        }
    }

    private void fail(String kind, GatewayProblem problem, Object... args) {
        judge(false);
        end(kind);
        reset();
        if (response.headWritten()) {
            response.reset(); // the only way to say that what was sent is not the whole
        } else {
            ProblemWriter.answer(rc, problem, args);
        }
    }

    private void clientDone(AsyncResult<Void> result) {
        if (!over) {
            if (!judged) {
                judged = true;
                upstream.breaker().abandoned();
            }
            end("client-gone");
            reset();
        }
    }

    private boolean mayRetry(Set<HttpMethod> methods) {
        return attempts < ATTEMPTS
                && methods.contains(request.method())
                && upstream.breaker().mayRetry();
    }

    private void judge(boolean well) {
        if (judged) {
            return;
        }
        judged = true;
        if (well) {
            upstream.breaker().succeeded();
        } else {
            upstream.breaker().failed();
        }
    }

    private void end(@Nullable String failure) {
        over = true;
        watch.stop();
        forwarder.ended();
        if (failure != null) {
            forwarder.count(upstream, failure);
        }
    }

    private void reset() {
        HttpClientRequest out = outgoing;
        outgoing = null;
        if (out != null) {
            try {
                out.reset();
            } catch (RuntimeException e) {
                LOG.debugf(e, "resetting a request to %s", upstream.name());
            }
        }
    }
}
