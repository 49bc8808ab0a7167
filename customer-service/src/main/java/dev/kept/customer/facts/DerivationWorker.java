// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.facts;

import dev.kept.restkit.tenant.TenantContext;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The thread by which time passes: every second it derives what is due, tenant by tenant, a batch each in turn. Several
 * replicas share the work, since claimed customers are skipped by the others.
 */
@Singleton
class DerivationWorker {

    private static final Logger LOG = Logger.getLogger(DerivationWorker.class);
    private static final long POLL_MILLIS = 1_000;

    /** It rests for so many times as long as it worked: an import, which marks the same customers over and over, goes first. */
    private static final long REST = 2;

    private static final long JOIN_MILLIS = 10_000;

    private final DueCustomers due;
    private final DerivationRun run;
    private final int batchSize;
    private final Clock clock;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread thread;

    DerivationWorker(
            DueCustomers due,
            DerivationRun run,
            @ConfigProperty(name = "kept.derivation.batch-size", defaultValue = "100") int batchSize,
            Clock clock) {
        this.due = due;
        this.run = run;
        this.batchSize = batchSize;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        Thread started = new Thread(this::loop, "derivation-worker");
        started.setDaemon(true);
        started.start();
        thread = started;
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        if (thread != null) {
            thread.join(JOIN_MILLIS);
        }
    }

    private void loop() {
        try {
            long pause = POLL_MILLIS;
            while (!stopped.await(pause, TimeUnit.MILLISECONDS)) {
                Instant began = clock.instant();
                round(began);
                long took = Duration.between(began, clock.instant()).toMillis();
                pause = Math.max(POLL_MILLIS, took * REST);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Derives whoever was due when the round began: who is marked meanwhile waits for the next one. */
    private void round(Instant began) {
        try {
            boolean more = true;
            while (more && stopped.getCount() > 0) {
                more = false;
                for (String tenant : due.tenants()) {
                    more |= inContext(tenant, began);
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("The derivation worker cannot work; it tries again", e);
        }
    }

    /** One batch of a tenant; true if there may be more. */
    private boolean inContext(String tenant, Instant until) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            return TenantContext.callAs(tenant, () -> batch(until));
        } finally {
            context.terminate();
        }
    }

    private boolean batch(Instant until) {
        try {
            return run.derive(until, batchSize).size() == batchSize;
        } catch (RuntimeException e) {
            LOG.warn("A batch of customers cannot be derived; they are taken one by one", e);
            return oneByOne(until);
        }
    }

    private boolean oneByOne(Instant until) {
        for (int i = 0; i < batchSize && stopped.getCount() > 0; i++) {
            try {
                if (run.derive(until, 1).isEmpty()) {
                    return false;
                }
            } catch (RuntimeException e) {
                List<String> ids = run.postponeOne(until);
                LOG.errorf(e, "The customers %s cannot be derived; tried again later", ids);
            }
        }
        return true;
    }
}
