// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.attribution;

import dev.kept.restkit.tenant.TenantContext;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Makes all customers of a tenant follow a new policy, some at a time. */
@Singleton
class AttributionWorker {
    private static final Logger LOG = Logger.getLogger(AttributionWorker.class);
    private static final int BATCH = 500;

    private final PolicyRepository policies;
    private final AttributionService attributions;
    private final Duration pause;
    private final Timer timer = new Timer("attribution", true);

    AttributionWorker(
            PolicyRepository policies,
            AttributionService attributions,
            @ConfigProperty(name = "kept.attribution.worker-pause", defaultValue = "PT5S") Duration pause) {
        this.policies = policies;
        this.attributions = attributions;
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

    private void work() {
        try {
            for (String tenant : policies.tenantsWithWork()) {
                boolean more = true;
                while (more) {
                    more = work(tenant);
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("Cannot attribute customers by a new policy; it tries again", e);
        }
    }

    private boolean work(String tenant) {
        ManagedContext context = Arc.container().requestContext();
        context.activate();
        try {
            return TenantContext.callAs(
                    tenant, () -> QuarkusTransaction.requiringNew().call(this::step));
        } finally {
            context.terminate();
        }
    }

    private boolean step() {
        Optional<String> after = policies.takeWork();
        if (after.isEmpty()) {
            return false;
        }
        List<String> customers = policies.customersAfter(after.get(), BATCH);
        attributions.attribute(customers);
        boolean more = customers.size() == BATCH;
        policies.workedUntil(more ? customers.get(BATCH - 1) : null);
        return more;
    }
}
