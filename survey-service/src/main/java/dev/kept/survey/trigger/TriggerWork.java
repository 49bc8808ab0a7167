// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.trigger;

import dev.kept.restkit.background.DueTenants;
import dev.kept.restkit.background.TenantWork;
import dev.kept.restkit.tenant.Caller;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;

/** Asks those whose event's delay is over. */
@Singleton
class TriggerWork implements TenantWork {

    private final DueTenants due;
    private final TriggerAsking asking;
    private final Caller caller;

    TriggerWork(DueTenants due, TriggerAsking asking, Caller caller) {
        this.due = due;
        this.asking = asking;
        this.caller = caller;
    }

    @Override
    public String name() {
        return "survey-triggers";
    }

    @Override
    public Collection<String> tenants() {
        return due.of("tenants_with_due_occasions");
    }

    @Override
    public boolean work(Instant until) {
        return asking.askSome(caller.tenant(), until);
    }
}
