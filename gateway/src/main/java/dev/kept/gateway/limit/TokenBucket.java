// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.limit;

/** A bucket that starts full and fills evenly: capacity per window in the long run, capacity at once at most. */
final class TokenBucket {
    private final double capacity;
    private final double perNano;
    private double tokens;
    private long filledAt;

    TokenBucket(int capacity, long windowNanos, long now) {
        this.capacity = capacity;
        perNano = (double) capacity / windowNanos;
        tokens = capacity;
        filledAt = now;
    }

    synchronized Decision take(long now) {
        tokens = Math.min(capacity, tokens + Math.max(0, now - filledAt) * perNano);
        filledAt = now;
        boolean allowed = tokens >= 1;
        if (allowed) {
            tokens -= 1;
        }
        double missing = allowed ? capacity - tokens : 1 - tokens;
        return new Decision(allowed, (int) tokens, (long) Math.ceil(missing / perNano / 1e9));
    }

    /**
     * @param remaining requests that could be sent at once
     * @param seconds if allowed, until the bucket is full; else until the next request is
     */
    record Decision(boolean allowed, int remaining, long seconds) {}
}
