// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.modelling;

import dev.kept.restkit.background.DueTenants;
import dev.kept.restkit.background.TenantWork;
import dev.kept.restkit.tenant.Caller;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;

/** Queues the fits that are due by their schedule, and makes those that wait. */
@Singleton
class ModelWork implements TenantWork {

    private final DueTenants due;
    private final ModelRunner runner;
    private final Caller caller;

    ModelWork(DueTenants due, ModelRunner runner, Caller caller) {
        this.due = due;
        this.runner = runner;
        this.caller = caller;
    }

    @Override
    public String name() {
        return "models";
    }

    @Override
    public Collection<String> tenants() {
        return due.of("tenants_with_due_models");
    }

    @Override
    public boolean work(Instant until) {
        boolean queued = runner.queueDue(caller.tenant(), until);
        return runner.runNext(caller.tenant()) || queued;
    }
}
