// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.care;

import dev.kept.customer.background.TenantWorker;
import dev.kept.customer.background.TenantWorkers;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Brings visit plans forward as time passes. */
@Singleton
class VisitPlanWorker {

    private final TenantWorker worker;

    VisitPlanWorker(TenantWorkers workers, VisitPlanner planner) {
        this.worker = workers.make("visit-plans", "tenants_with_due_visit_plans", planner::raiseDue);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        worker.stop();
    }
}
