// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.kept.gateway.problem.GatewayProblem;
import dev.kept.gateway.problem.ProblemWriter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Counts the requests of each client in this process, and says on every answer how many are left. */
@Singleton
public class RateLimiter {
    private final LimitConfig config;
    private final LoadingCache<String, TokenBucket> buckets;
    private final String policy;
    private final Counter rejected;

    RateLimiter(LimitConfig config, MeterRegistry meters) {
        this.config = config;
        policy = "\"default\";q=%d;w=%d"
                .formatted(config.requests(), config.window().toSeconds());
        rejected = meters.counter("gateway.ratelimit.rejected");
        buckets = Caffeine.newBuilder()
                .maximumSize(config.clients())
                // A bucket that nobody used for a window is full again, as a new one would be.
                .expireAfterAccess(config.window())
                .build(client ->
                        new TokenBucket(config.requests(), config.window().toNanos(), System.nanoTime()));
    }

    /** Whether this request is within the client's limit; if not, it has been answered. */
    public boolean admit(RoutingContext rc, String client) {
        if (config.requests() == 0) {
            return true;
        }
        TokenBucket.Decision decision = buckets.get(client).take(System.nanoTime());
        rc.response()
                .putHeader("RateLimit-Policy", policy)
                .putHeader("RateLimit", "\"default\";r=" + decision.remaining() + ";t=" + decision.seconds());
        if (!decision.allowed()) {
            rejected.increment();
            String seconds = Long.toString(decision.seconds());
            rc.response().putHeader("Retry-After", seconds);
            ProblemWriter.answer(
                    rc,
                    GatewayProblem.TOO_MANY_REQUESTS,
                    Integer.toString(config.requests()),
                    Long.toString(config.window().toSeconds()),
                    seconds);
        }
        return decision.allowed();
    }
}
