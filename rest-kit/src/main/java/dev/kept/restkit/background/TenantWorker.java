// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.background;

import dev.kept.restkit.tenant.TenantContext;
import io.quarkus.arc.Arc;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** The thread of one {@link TenantWork}: a piece for each tenant in turn, as long as there is more, then a rest. */
final class TenantWorker {

    private static final Logger LOG = Logger.getLogger(TenantWorker.class);

    /** It rests for so many times as long as it worked: requests and imports, which make the work, go first. */
    private static final long REST = 2;

    /** But never longer than this: what falls due meanwhile shall not wait because a large import came before it. */
    private static final long LONGEST_REST_MILLIS = 30_000;

    private static final long JOIN_MILLIS = 10_000;

    private final TenantWork work;
    private final Clock clock;
    private final long pause;
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread thread;

    TenantWorker(TenantWork work, Clock clock, Duration pause) {
        this.work = work;
        this.clock = clock;
        this.pause = pause.toMillis();
        this.thread = new Thread(this::loop, work.name());
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** No new piece of work from now on. */
    void finish() {
        finished.countDown();
    }

    /** Waits for the piece of work at hand. */
    void join() throws InterruptedException {
        thread.join(JOIN_MILLIS);
    }

    private void loop() {
        try {
            long rest = pause;
            while (!finished.await(rest, TimeUnit.MILLISECONDS)) {
                long began = System.nanoTime();
                round(clock.instant());
                long worked = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
                rest = Math.max(pause, Math.min(worked * REST, LONGEST_REST_MILLIS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round(Instant began) {
        try {
            boolean more = true;
            while (more) {
                more = false;
                for (String tenant : work.tenants()) {
                    if (finished.getCount() == 0) {
                        return;
                    }
                    more |= workFor(tenant, began);
                }
            }
        } catch (RuntimeException e) {
            LOG.warnf(e, "%s cannot work; it tries again", work.name());
        }
    }

    // One tenant's trouble must not keep the others waiting.
    private boolean workFor(String tenant, Instant until) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            return TenantContext.callAs(tenant, () -> work.work(until));
        } catch (RuntimeException e) {
            LOG.warnf(e, "%s cannot work for one tenant; it tries again", work.name());
            return false;
        } finally {
            context.terminate();
        }
    }
}
