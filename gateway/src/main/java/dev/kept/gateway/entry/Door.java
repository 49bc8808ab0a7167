// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.entry;

import dev.kept.gateway.forward.Forwarder;
import dev.kept.gateway.forward.Proxies;
import dev.kept.gateway.limit.ClientNetwork;
import dev.kept.gateway.limit.RateLimiter;
import dev.kept.gateway.problem.Correlation;
import dev.kept.gateway.problem.GatewayProblem;
import dev.kept.gateway.problem.ProblemWriter;
import dev.kept.gateway.route.Operation;
import dev.kept.gateway.route.RouteTable;
import dev.kept.gateway.security.Refusal;
import dev.kept.gateway.security.TokenRefused;
import dev.kept.gateway.security.TokenVerifier;
import dev.kept.gateway.security.VerifiedToken;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jboss.logging.Logger;

/** Every request comes in here and passes, in this order: form, route, size, token, scope, limit; then it is forwarded. */
@Singleton
class Door {
    private static final Logger LOG = Logger.getLogger(Door.class);
    private static final int BEFORE_ALL_OTHERS = -1_000_000;

    private final RouteTable routes;
    private final Pages pages;
    private final Cors cors;
    private final TokenVerifier tokens;
    private final RateLimiter limiter;
    private final Forwarder forwarder;
    private final Proxies proxies;
    private final RequestMeter meter;
    private volatile boolean draining;

    Door(Services services, TokenVerifier tokens, RateLimiter limiter, Forwarder forwarder, Cors cors, Pages pages) {
        this.routes = services.routes();
        this.meter = services.meter();
        this.proxies = services.proxies();
        this.tokens = tokens;
        this.limiter = limiter;
        this.forwarder = forwarder;
        this.cors = cors;
        this.pages = pages;
    }

    void open(@Observes Router router) {
        router.route().order(BEFORE_ALL_OTHERS).handler(this::enter);
    }

    void drain(@Observes ShutdownDelayInitiatedEvent event) {
        draining = true;
    }

    private void enter(RoutingContext rc) {
        // Paused before any step that may wait: parts of the body must not come before somebody reads them.
        rc.request().pause();
        try {
            meter.begin(rc);
            mark(rc);
            if (RequestRules.admit(rc)) {
                route(rc);
            }
        } catch (RuntimeException e) {
            failed(rc, e);
        }
    }

    private void mark(RoutingContext rc) {
        MultiMap headers = rc.response().headers();
        headers.set(Correlation.REQUEST_ID, Correlation.of(rc).requestId());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        if (proxies.scheme(rc.request()).equals("https")) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (draining) {
            headers.set(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        cors.mark(rc);
    }

    private void route(RoutingContext rc) {
        String path = rc.request().path();
        if (pages.answer(rc, path)) {
            return;
        }
        Map<String, Operation> byMethod = routes.find(path);
        if (byMethod == null) {
            ProblemWriter.answer(rc, GatewayProblem.NOT_FOUND);
            return;
        }
        Operation operation = RouteTable.choose(byMethod, rc.request().method().name());
        if (operation != null) {
            meter.found(rc, operation);
            if (operation.isPublic() && Pages.wantsHtml(rc)) {
                ProblemWriter.asPage(rc);
            }
            if (RequestRules.admitLength(rc, forwarder.maxBody(operation))) {
                authenticate(rc, operation);
            }
            return;
        }
        String allow = RouteTable.allow(byMethod);
        if (Cors.isPreflight(rc)) {
            cors.preflight(rc, allow);
        } else {
            rc.response().putHeader(HttpHeaders.ALLOW, allow);
            ProblemWriter.answer(rc, GatewayProblem.METHOD_NOT_ALLOWED, allow);
        }
    }

    private void authenticate(RoutingContext rc, Operation operation) {
        if (operation.isPublic()) {
            if (limiter.admitPublic(rc, address(rc))) {
                forwarder.forward(rc, operation);
            }
            return;
        }
        String token = Bearer.token(rc);
        if (token == null) {
            refuse(rc, Refusal.TOKEN_MISSING);
            return;
        }
        Future<VerifiedToken> verified = tokens.verify(token);
        if (verified.isComplete()) {
            authorize(rc, operation, verified);
        } else {
            // Keys are being fetched: back to this request's event loop when they are there.
            Context context = rc.vertx().getOrCreateContext();
            verified.onComplete(done -> context.runOnContext(now -> authorize(rc, operation, verified)));
        }
    }

    private void authorize(RoutingContext rc, Operation operation, AsyncResult<VerifiedToken> verified) {
        try {
            if (verified.failed()) {
                refuse(
                        rc,
                        verified.cause() instanceof TokenRefused refused
                                ? refused.refusal()
                                : Refusal.KEYS_UNAVAILABLE);
            } else if (!operation.allows(verified.result().scopes())) {
                Bearer.insufficientScope(rc, operation);
            } else {
                admit(rc, operation, verified.result());
            }
        } catch (RuntimeException e) {
            failed(rc, e);
        }
    }

    // Guessing tokens is limited like everything else, by address.
    private void refuse(RoutingContext rc, Refusal reason) {
        if (limiter.admit(rc, address(rc))) {
            Bearer.unauthenticated(rc, reason);
        }
    }

    private void admit(RoutingContext rc, Operation operation, VerifiedToken token) {
        if (limiter.admit(rc, "client " + token.client())) {
            forwarder.forward(rc, operation);
        }
    }

    private String address(RoutingContext rc) {
        return "address " + ClientNetwork.of(proxies.address(rc.request()));
    }

    private static void failed(RoutingContext rc, RuntimeException e) {
        LOG.errorf(e, "request %s failed", Correlation.of(rc).requestId());
        ProblemWriter.answer(rc, GatewayProblem.INTERNAL_ERROR);
    }
}
