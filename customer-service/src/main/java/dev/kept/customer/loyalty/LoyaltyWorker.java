// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.loyalty;

import dev.kept.restkit.background.DueTenants;
import dev.kept.restkit.background.TenantWork;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** Lets time pass: points expire and tiers end without anybody pressing a button. */
@Singleton
class LoyaltyWorker implements TenantWork {
    private static final Logger LOG = Logger.getLogger(LoyaltyWorker.class);
    private static final int BATCH = 200;

    private final DueTenants due;
    private final AccountRepository accounts;
    private final PointsService points;
    private final LoyaltyListener listener;
    private final Clock clock;

    LoyaltyWorker(
            DueTenants due, AccountRepository accounts, PointsService points, LoyaltyListener listener, Clock clock) {
        this.due = due;
        this.accounts = accounts;
        this.points = points;
        this.listener = listener;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "loyalty";
    }

    @Override
    public Set<String> tenants() {
        return due.of("due_loyalty_tenants", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** Looks at customers that are due, each by itself: one that cannot be looked at is tried again in the next round. */
    @Override
    public boolean work(Instant until) {
        List<String> customers = QuarkusTransaction.requiringNew().call(() -> accounts.due(until, BATCH));
        long done = customers.stream().filter(this::look).count();
        return customers.size() == BATCH && done > 0;
    }

    private boolean look(String customerId) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                accounts.notDue(customerId);
                points.catchUp(customerId);
                points.noteDue(customerId);
                listener.changed(Set.of(customerId));
            });
            return true;
        } catch (RuntimeException e) {
            LOG.warnf(e, "Cannot bring the points of %s up to date; it tries again", customerId);
            return false;
        }
    }
}
