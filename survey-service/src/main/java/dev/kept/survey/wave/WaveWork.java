// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.wave;

import dev.kept.restkit.background.DueTenants;
import dev.kept.restkit.background.TenantWork;
import dev.kept.restkit.tenant.Caller;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;

/** Makes the waves that schedules ask for, and lets launched waves ask their members, some at a time. */
@Singleton
class WaveWork implements TenantWork {

    private final DueTenants due;
    private final WaveAsking asking;
    private final WaveScheduleService schedules;
    private final Caller caller;

    WaveWork(DueTenants due, WaveAsking asking, WaveScheduleService schedules, Caller caller) {
        this.due = due;
        this.asking = asking;
        this.schedules = schedules;
        this.caller = caller;
    }

    @Override
    public String name() {
        return "waves";
    }

    @Override
    public Collection<String> tenants() {
        return due.of("tenants_with_due_waves");
    }

    @Override
    public boolean work(Instant until) {
        boolean occurred = schedules.occur(until);
        return asking.askSome(caller.tenant(), until) || occurred;
    }
}
