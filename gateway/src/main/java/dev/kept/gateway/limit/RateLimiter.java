// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.limit;

import dev.kept.gateway.problem.GatewayProblem;
import dev.kept.gateway.problem.ProblemWriter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/**
 * Counts the requests of each client in this process, and says on every answer how many are left. Operations that are
 * open to all have a limit of their own, by address: nobody has shown a token there.
 */
@Singleton
public class RateLimiter {
    private final Limit ordinary;
    private final Limit open;
    private final Counter rejected;

    RateLimiter(LimitConfig config, MeterRegistry meters) {
        ordinary = new Limit("default", config.requests(), config.window(), config.clients());
        open = new Limit("public", config.publicRequests(), config.window(), config.clients());
        rejected = meters.counter("gateway.ratelimit.rejected");
    }

    /** Whether this request is within the client's limit; if not, it has been answered. */
    public boolean admit(RoutingContext rc, String client) {
        return admit(rc, client, ordinary);
    }

    /** The same for an operation that is open to all. */
    public boolean admitPublic(RoutingContext rc, String address) {
        return admit(rc, address, open);
    }

    private boolean admit(RoutingContext rc, String client, Limit limit) {
        if (limit.isOff()) {
            return true;
        }
        TokenBucket.Decision decision = limit.take(client);
        rc.response().putHeader("RateLimit-Policy", limit.policy()).putHeader("RateLimit", limit.state(decision));
        if (!decision.allowed()) {
            rejected.increment();
            String seconds = Long.toString(decision.seconds());
            rc.response().putHeader("Retry-After", seconds);
            ProblemWriter.answer(
                    rc,
                    GatewayProblem.TOO_MANY_REQUESTS,
                    Integer.toString(limit.requests()),
                    Long.toString(limit.windowSeconds()),
                    seconds);
        }
        return decision.allowed();
    }
}
