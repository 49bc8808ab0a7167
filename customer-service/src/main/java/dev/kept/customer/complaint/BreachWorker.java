// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import dev.kept.customer.background.TenantWorker;
import dev.kept.customer.background.TenantWorkers;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Raises the breaches that come by nothing but the passing of time. */
@Singleton
class BreachWorker {

    private final TenantWorker worker;

    BreachWorker(TenantWorkers workers, ComplaintBreaches breaches) {
        this.worker = workers.make("complaint-breaches", "tenants_with_due_complaints", breaches::raiseDue);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        worker.stop();
    }
}
