// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.forward;

import java.util.function.LongSupplier;

/** Leaves a failing service alone for a while, then lets a few requests try. One retry budget goes with it. */
final class Breaker {
    private static final int FREE_RETRIES = 3;
    private static final int REQUESTS_PER_RETRY = 10;

    private final ForwardConfig.BreakerConfig config;
    private final LongSupplier nanoTime;
    private State state = State.CLOSED;
    private long since;
    private int requests;
    private int failures;
    private int retries;
    private int trials;

    Breaker(ForwardConfig.BreakerConfig config, LongSupplier nanoTime) {
        this.config = config;
        this.nanoTime = nanoTime;
        since = nanoTime.getAsLong();
    }

    /** Whether a request may go out; if so, exactly one of the other three calls follows. */
    synchronized boolean admit() {
        long now = nanoTime.getAsLong();
        if (state == State.OPEN && now - since >= config.open().toNanos()) {
            enter(State.HALF_OPEN, now);
        }
        if (state == State.CLOSED && now - since >= config.window().toNanos()) {
            enter(State.CLOSED, now);
        }
        if (state == State.HALF_OPEN && trials < config.trials()) {
            trials++;
            return true;
        }
        return state == State.CLOSED;
    }

    synchronized void succeeded() {
        requests++;
        if (state == State.HALF_OPEN && requests >= config.trials()) {
            enter(State.CLOSED, nanoTime.getAsLong());
        }
    }

    synchronized void failed() {
        requests++;
        failures++;
        boolean tooMany = requests >= config.requests() && failures * 100L >= (long) requests * config.failures();
        if (state == State.HALF_OPEN || (state == State.CLOSED && tooMany)) {
            enter(State.OPEN, nanoTime.getAsLong());
        }
    }

    /** The client left; nothing is known about the service. */
    synchronized void abandoned() {
        if (state == State.HALF_OPEN) {
            trials--;
        }
    }

    /** Whether a failed request may be sent once more: a tenth of the traffic, so that retries cannot double a load. */
    synchronized boolean mayRetry() {
        if (state != State.CLOSED || retries >= FREE_RETRIES + requests / REQUESTS_PER_RETRY) {
            return false;
        }
        retries++;
        return true;
    }

    synchronized State state() {
        return state;
    }

    long openSeconds() {
        return Math.max(1, config.open().toSeconds());
    }

    private void enter(State next, long now) {
        state = next;
        since = now;
        requests = 0;
        failures = 0;
        retries = 0;
        trials = 0;
    }

    enum State {
        CLOSED,
        HALF_OPEN,
        OPEN
    }
}
