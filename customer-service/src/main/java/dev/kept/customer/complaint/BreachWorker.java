// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import dev.kept.restkit.background.DueTenants;
import dev.kept.restkit.background.TenantWork;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;

/** Raises the breaches that come by nothing but the passing of time. */
@Singleton
class BreachWorker implements TenantWork {

    private final DueTenants due;
    private final ComplaintBreaches breaches;

    BreachWorker(DueTenants due, ComplaintBreaches breaches) {
        this.due = due;
        this.breaches = breaches;
    }

    @Override
    public String name() {
        return "complaint-breaches";
    }

    @Override
    public Set<String> tenants() {
        return due.of("tenants_with_due_complaints");
    }

    @Override
    public boolean work(Instant until) {
        breaches.raiseDue();
        return false;
    }
}
