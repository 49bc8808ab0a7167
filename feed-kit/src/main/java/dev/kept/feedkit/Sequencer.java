// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Gives pending events their place in the log. Every replica runs one; a row lock lets one work at a time, and it is
 * released only after the moved events are visible, so that numbers appear in order and without gaps.
 */
@ApplicationScoped
public class Sequencer {
    private static final int BATCH = 2000;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);
    private static final long COUNT_EVERY_NANOS = Duration.ofSeconds(1).toNanos();

    private final EventLog log;
    private final FeedConfig config;
    private final AtomicLong pending = new AtomicLong();
    private long countedAt = System.nanoTime() - COUNT_EVERY_NANOS;
    private @Nullable Loop loop;

    Sequencer(EventLog log, FeedConfig config, MeterRegistry meters) {
        this.log = log;
        this.config = config;
        if (config.sequencerEnabled()) {
            meters.gauge("kept.outbox.pending", pending);
        }
    }

    /** Late, so that migrations have run. */
    void start(@Observes @Priority(Startup.AFTER_MIGRATIONS) StartupEvent event) {
        if (config.sequencerEnabled()) {
            loop = new Loop("feed-sequencer", SHORTEST_PAUSE, LONGEST_PAUSE, this::step);
            loop.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (loop != null) {
            loop.stop();
        }
    }

    private boolean step() {
        long now = System.nanoTime();
        if (now - countedAt >= COUNT_EVERY_NANOS) {
            pending.set(log.countPending());
            countedAt = now;
        }
        return moveOnce() > 0;
    }

    /**
     * Moves one batch of pending events in a transaction of its own.
     *
     * @return how many were moved; 0 if there were none or another sequencer is at work
     */
    public int moveOnce() {
        // Looking first is cheaper than taking the lock, which writes to the row.
        if (!log.hasPending()) {
            return 0;
        }
        return QuarkusTransaction.requiringNew().call(() -> log.move(BATCH).orElse(0));
    }
}
