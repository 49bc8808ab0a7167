// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.background;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Starts a thread for each {@link TenantWork}, and ends them after the piece of work at hand. */
@Singleton
class TenantWorkers {

    private final List<TenantWorker> workers;

    TenantWorkers(
            @All List<TenantWork> works,
            Clock clock,
            @ConfigProperty(name = "kept.background.pause", defaultValue = "PT1S") Duration pause) {
        this.workers =
                works.stream().map(work -> new TenantWorker(work, clock, pause)).toList();
    }

    void start(@Observes StartupEvent event) {
        workers.forEach(TenantWorker::start);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        workers.forEach(TenantWorker::finish);
        for (TenantWorker worker : workers) {
            worker.join();
        }
    }
}
