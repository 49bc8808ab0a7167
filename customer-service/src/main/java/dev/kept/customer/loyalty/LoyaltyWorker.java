// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.loyalty;

import dev.kept.restkit.tenant.TenantContext;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.Timer;
import java.util.TimerTask;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Lets time pass: points expire and tiers end without anybody pressing a button. */
@Singleton
class LoyaltyWorker {
    private static final Logger LOG = Logger.getLogger(LoyaltyWorker.class);
    private static final int BATCH = 200;

    private final LoyaltyQueue queue;
    private final AccountRepository accounts;
    private final PointsService points;
    private final LoyaltyListener listener;
    private final Clock clock;
    private final Duration pause;
    private final Timer timer = new Timer("loyalty", true);

    LoyaltyWorker(
            LoyaltyQueue queue,
            AccountRepository accounts,
            PointsService points,
            LoyaltyListener listener,
            Clock clock,
            @ConfigProperty(name = "kept.loyalty.worker-pause", defaultValue = "PT5S") Duration pause) {
        this.queue = queue;
        this.accounts = accounts;
        this.points = points;
        this.listener = listener;
        this.clock = clock;
        this.pause = pause;
    }

    void start(@Observes StartupEvent event) {
        TimerTask task = new TimerTask() {
            @Override
            public void run() {
                work();
            }
        };
        timer.schedule(task, pause.toMillis(), pause.toMillis());
    }

    void stop(@Observes ShutdownEvent event) {
        timer.cancel();
    }

    /** Looks at every customer that is due. A customer that cannot be looked at is tried again after the pause. */
    void work() {
        boolean more = true;
        while (more) {
            int done = 0;
            List<LoyaltyQueue.Due> due;
            try {
                due = queue.due(clock.instant(), BATCH);
            } catch (RuntimeException e) {
                LOG.warn("Cannot see whose points or tiers are due; it tries again", e);
                return;
            }
            for (LoyaltyQueue.Due each : due) {
                done += look(each.tenant(), each.customerId()) ? 1 : 0;
            }
            more = due.size() == BATCH && done > 0;
        }
    }

    private boolean look(String tenant, String customerId) {
        ManagedContext context = Arc.container().requestContext();
        context.activate();
        try {
            TenantContext.runAs(
                    tenant,
                    () -> QuarkusTransaction.requiringNew().run(() -> {
                        accounts.notDue(customerId);
                        points.catchUp(customerId);
                        points.noteDue(customerId);
                        listener.changed(Set.of(customerId));
                    }));
            return true;
        } catch (RuntimeException e) {
            LOG.warnf(e, "Cannot bring the points of %s up to date; it tries again", customerId);
            return false;
        } finally {
            context.terminate();
        }
    }
}
