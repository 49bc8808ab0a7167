// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.winback;

import dev.kept.customer.background.TenantWorker;
import dev.kept.customer.background.TenantWorkers;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Lets the windows of offers pass. */
@Singleton
class WinBackWorker {

    private final TenantWorker worker;

    WinBackWorker(TenantWorkers workers, WinBackWatch watch) {
        this.worker = workers.make("win-backs", "tenants_with_due_win_backs", watch::passTime);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        worker.stop();
    }
}
