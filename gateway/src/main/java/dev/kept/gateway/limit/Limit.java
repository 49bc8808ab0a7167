// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;

/** One rule: so many requests of each client in a window. */
final class Limit {
    private final int requests;
    private final Duration window;
    private final String name;
    private final LoadingCache<String, TokenBucket> buckets;

    /** @param requests per window; 0 switches the limit off */
    Limit(String name, int requests, Duration window, long clients) {
        this.name = name;
        this.requests = requests;
        this.window = window;
        buckets = Caffeine.newBuilder()
                .maximumSize(clients)
                // A bucket that nobody used for a window is full again, as a new one would be.
                .expireAfterAccess(window)
                .build(client -> new TokenBucket(requests, window.toNanos(), System.nanoTime()));
    }

    boolean isOff() {
        return requests == 0;
    }

    TokenBucket.Decision take(String client) {
        return buckets.get(client).take(System.nanoTime());
    }

    /** The header {@code RateLimit-Policy}. */
    String policy() {
        return "\"%s\";q=%d;w=%d".formatted(name, requests, window.toSeconds());
    }

    /** The header {@code RateLimit}. */
    String state(TokenBucket.Decision decision) {
        return "\"%s\";r=%d;t=%d".formatted(name, decision.remaining(), decision.seconds());
    }

    int requests() {
        return requests;
    }

    long windowSeconds() {
        return window.toSeconds();
    }
}
