// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.attribution;

import dev.kept.restkit.background.DueTenants;
import dev.kept.restkit.background.TenantWork;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes all customers of a tenant follow a new policy, some at a time. */
@Singleton
class AttributionWorker implements TenantWork {
    private static final int BATCH = 500;

    private final DueTenants due;
    private final PolicyRepository policies;
    private final AttributionService attributions;

    AttributionWorker(DueTenants due, PolicyRepository policies, AttributionService attributions) {
        this.due = due;
        this.policies = policies;
        this.attributions = attributions;
    }

    @Override
    public String name() {
        return "attribution";
    }

    @Override
    public Set<String> tenants() {
        return due.of("due_attribution_policies");
    }

    @Override
    public boolean work(Instant until) {
        return QuarkusTransaction.requiringNew().call(this::step);
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
