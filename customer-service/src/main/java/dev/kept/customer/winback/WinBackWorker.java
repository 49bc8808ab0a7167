// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.winback;

import dev.kept.restkit.background.DueTenants;
import dev.kept.restkit.background.TenantWork;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;

/** Lets the windows of offers pass. */
@Singleton
class WinBackWorker implements TenantWork {

    private final DueTenants due;
    private final WinBackWatch watch;

    WinBackWorker(DueTenants due, WinBackWatch watch) {
        this.due = due;
        this.watch = watch;
    }

    @Override
    public String name() {
        return "win-backs";
    }

    @Override
    public Set<String> tenants() {
        return due.of("tenants_with_due_win_backs");
    }

    @Override
    public boolean work(Instant until) {
        return watch.passTime(until);
    }
}
