// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/**
 * A thread that repeats a step: at once while the step finds work, with growing pauses while it does not, and with longer
 * ones while it fails. Never ends by a failure. Not a scheduler job, because those start at most once a second.
 */
final class Loop {
    private static final Logger LOG = Logger.getLogger(Loop.class);
    private static final long LONGEST_AFTER_FAILURE = TimeUnit.SECONDS.toNanos(2);
    private static final long STOP_MILLIS = 10_000;

    /** One step of the loop. */
    interface Step {
        /** Returns whether there was work, so that there may be more. */
        boolean run();
    }

    private final Step step;
    private final long shortest;
    private final long longest;
    private final Thread thread;
    private volatile boolean stopping;
    private long pause;
    private int failures;

    Loop(String name, Duration shortest, Duration longest, Step step) {
        this.step = step;
        this.shortest = shortest.toNanos();
        this.longest = longest.toNanos();
        this.thread = new Thread(this::repeat, name);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Ends after the current step. Not by an interrupt: that would break a connection in use. */
    void stop() {
        stopping = true;
        LockSupport.unpark(thread);
        try {
            thread.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            LOG.warnf("%s has not ended within %d ms", thread.getName(), STOP_MILLIS);
        }
    }

    private void repeat() {
        while (!stopping) {
            runOnce();
            if (pause > 0 && !stopping) {
                LockSupport.parkNanos(this, pause);
            }
        }
    }

    private void runOnce() {
        try {
            boolean worked = step.run();
            if (failures > 0) {
                LOG.infof("%s works again after %d failures", thread.getName(), failures);
                failures = 0;
                pause = 0;
            }
            pause = worked ? 0 : Math.min(Math.max(shortest, pause * 2), longest);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            failures++;
            pause = Math.min(Math.max(longest, pause * 2), LONGEST_AFTER_FAILURE);
            // The first of a series, then about one a minute: an outage must not fill the log.
            if (failures % 30 == 1) {
                LOG.warnf(e, "%s failed (%d in a row), tries again", thread.getName(), failures);
            }
        }
    }
}
