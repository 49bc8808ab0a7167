// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.subscription;

import dev.kept.restkit.background.DueTenants;
import dev.kept.restkit.background.TenantWork;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;

/** By which subscriptions end when nobody renews them, or when a cancellation takes effect. */
@Singleton
class SubscriptionClock implements TenantWork {

    private static final int BATCH = 100;

    private final DueTenants due;
    private final SubscriptionService subscriptions;
    private final Clock clock;

    SubscriptionClock(DueTenants due, SubscriptionService subscriptions, Clock clock) {
        this.due = due;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "subscription-clock";
    }

    // Somewhere on earth it is tomorrow already; which day a tenant has is looked at later.
    @Override
    public Set<String> tenants() {
        return due.of(
                "subscription_tenants",
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1));
    }

    @Override
    public boolean work(Instant until) {
        return subscriptions.endDue(BATCH) == BATCH;
    }
}
