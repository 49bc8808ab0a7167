// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.surveyfeed;

import dev.kept.restkit.background.DueTenants;
import dev.kept.restkit.background.TenantWork;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;

/** Opens a task for each loop that was told. */
@Singleton
class LoopWorker implements TenantWork {

    private final DueTenants due;
    private final LoopTasks loops;

    LoopWorker(DueTenants due, LoopTasks loops) {
        this.due = due;
        this.loops = loops;
    }

    @Override
    public String name() {
        return "loop-tasks";
    }

    @Override
    public Set<String> tenants() {
        return due.of("tenants_with_opened_loops");
    }

    @Override
    public boolean work(Instant until) {
        return loops.openNext();
    }
}
