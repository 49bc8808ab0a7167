// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.answer;

import dev.kept.metrics.store.TenantTransactions;
import dev.kept.restkit.background.DueTenants;
import dev.kept.restkit.background.TenantWork;
import dev.kept.restkit.tenant.Caller;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** Deletes answers that are a day old, or a quarter of an hour where there is a newer one: lists are paged that long. */
@Singleton
class StoredAnswerCleaner implements TenantWork {

    private static final Duration SUPERSEDED = Duration.ofMinutes(15);
    private static final Duration OLD = Duration.ofDays(1);
    private static final int SLICE = 20_000;

    private final DueTenants due;
    private final TenantTransactions transactions;
    private final Caller caller;
    private final Clock clock;

    StoredAnswerCleaner(DueTenants due, TenantTransactions transactions, Caller caller, Clock clock) {
        this.due = due;
        this.transactions = transactions;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "stored-answers";
    }

    @Override
    public Collection<String> tenants() {
        return due.of("tenants_with_old_answers");
    }

    @Override
    public boolean work(Instant until) {
        Instant now = clock.instant();
        return transactions.call(caller.tenant(), connection -> {
            StoredAnswerTable table = new StoredAnswerTable(connection);
            Optional<String> old = table.takeOld(now.minus(SUPERSEDED), now.minus(OLD));
            old.ifPresent(id -> {
                if (!table.deleteSomeRows(id, SLICE)) {
                    table.delete(id);
                }
            });
            return old.isPresent();
        });
    }
}
