// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.care;

import dev.kept.restkit.background.DueTenants;
import dev.kept.restkit.background.TenantWork;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;

/** Brings visit plans forward as time passes. */
@Singleton
class VisitPlanWorker implements TenantWork {

    private final DueTenants due;
    private final VisitPlanner planner;

    VisitPlanWorker(DueTenants due, VisitPlanner planner) {
        this.due = due;
        this.planner = planner;
    }

    @Override
    public String name() {
        return "visit-plans";
    }

    @Override
    public Set<String> tenants() {
        return due.of("tenants_with_due_visit_plans");
    }

    @Override
    public boolean work(Instant until) {
        planner.raiseDue();
        return false;
    }
}
