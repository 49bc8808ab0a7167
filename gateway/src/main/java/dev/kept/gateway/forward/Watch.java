// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.forward;

import io.vertx.core.Vertx;

/** The clock of one exchange: one timer for the phase that it is in and for the whole. Used on one event loop. */
final class Watch {
    private static final long NONE = -1;

    private final Vertx vertx;
    private final Runnable expired;
    private final long startedAt = System.nanoTime();
    private long total;
    private long phase;
    private long phaseStartedAt = startedAt;
    private long timer = NONE;
    private long firesAt;

    /** Times in nanoseconds; a total of 0 means none. */
    Watch(Vertx vertx, long total, Runnable expired) {
        this.vertx = vertx;
        this.total = total;
        this.expired = expired;
    }

    /** Begins a phase that may last so long. */
    void begin(long nanos) {
        phase = nanos;
        phaseStartedAt = System.nanoTime();
        long due = remaining(phaseStartedAt);
        if (timer == NONE || phaseStartedAt + due < firesAt) {
            arm(phaseStartedAt, due);
        }
    }

    /** Something moved: the phase starts again. */
    void touch() {
        phaseStartedAt = System.nanoTime();
    }

    void withoutTotal() {
        total = 0;
    }

    void stop() {
        if (timer != NONE) {
            vertx.cancelTimer(timer);
            timer = NONE;
        }
    }

    private void arm(long now, long due) {
        stop();
        firesAt = now + due;
        timer = vertx.setTimer(Math.max(1, due / 1_000_000 + 1), id -> check());
    }

    private void check() {
        timer = NONE;
        long now = System.nanoTime();
        long due = remaining(now);
        if (due <= 0) {
            expired.run();
        } else {
            arm(now, due);
        }
    }

    private long remaining(long now) {
        long ofPhase = phaseStartedAt + phase - now;
        return total == 0 ? ofPhase : Math.min(ofPhase, startedAt + total - now);
    }
}
