// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.generation;

import dev.kept.metrics.store.CellTable.Comparison;
import dev.kept.metrics.store.FactReader;
import dev.kept.metrics.store.GenerationTable;
import dev.kept.metrics.store.TenantTransactions;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Closes days and works on rebuilds, in a thread of its own; several replicas take turns by the rows' locks. */
@ApplicationScoped
class GenerationKeeper {

    private static final Logger LOG = Logger.getLogger(GenerationKeeper.class);
    private static final int AFTER_MIGRATIONS = 10_000;

    private final TenantTransactions transactions;
    private final FactReader facts;
    private final Clock clock;
    private final boolean enabled;
    private final Duration dayCheck;
    /** For operators: a day of a tenant, in all generations that have it to close. */
    private final Timer dayClosing;

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "generation-keeper"));

    GenerationKeeper(
            TenantTransactions transactions,
            FactReader facts,
            Clock clock,
            MeterRegistry meters,
            @ConfigProperty(name = "kept.generation.keeper.enabled", defaultValue = "true") boolean enabled,
            @ConfigProperty(name = "kept.generation.day-check", defaultValue = "PT1M") Duration dayCheck) {
        this.transactions = transactions;
        this.facts = facts;
        this.clock = clock;
        this.enabled = enabled;
        this.dayCheck = dayCheck;
        this.dayClosing = meters.timer("kept.metrics.day.closing");
    }

    void start(@Observes @Priority(AFTER_MIGRATIONS) StartupEvent event) {
        if (enabled) {
            Future<?> unused =
                    thread.scheduleWithFixedDelay(this::closeDays, 0, dayCheck.toMillis(), TimeUnit.MILLISECONDS);
            unused = thread.schedule(this::renew, 0, TimeUnit.MILLISECONDS);
            unused = thread.scheduleWithFixedDelay(this::revalue, 250, 250, TimeUnit.MILLISECONDS);
            unused = thread.scheduleWithFixedDelay(this::rebuild, 250, 250, TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    /** Starts to make anew what an older version has computed. */
    void renew() {
        forEachTenant(
                "renew the cells",
                transactions::tenants,
                tenant -> transactions.call(tenant, connection -> {
                    new GenerationPlan(connection, clock.instant()).renew();
                    return tenant;
                }));
    }

    /** Closes all days that are over, of all tenants. */
    void closeDays() {
        forEachTenant("close days", transactions::tenants, this::closeDays);
    }

    /** Brings all customers to the rates of today. */
    void revalue() {
        forEachTenant("revalue", transactions::tenantsInRevaluation, this::revalue);
    }

    private void revalue(String tenant) {
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = transactions.call(
                    tenant,
                    connection -> new Revaluation(connection).step(new GenerationTable(connection).lockShared()));
        }
    }

    /** Finishes all rebuilds that are under way. */
    void rebuild() {
        forEachTenant("rebuild", transactions::tenantsInRebuild, this::rebuild);
    }

    private void closeDays(String tenant) {
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = closeNextDay(tenant);
        }
    }

    private boolean closeNextDay(String tenant) {
        Timer.Sample begun = Timer.start();
        boolean closed = transactions.call(tenant, connection -> new DayClosing(connection).closeNext(clock.instant()));
        if (closed) {
            begun.stop(dayClosing);
        }
        return closed;
    }

    private void rebuild(String tenant) {
        try {
            boolean more = true;
            while (more && !Thread.currentThread().isInterrupted()) {
                more = include(tenant);
            }
            closeDays(tenant);
            Optional<Comparison> comparison =
                    transactions.read(tenant, connection -> new RebuildStep(connection, facts).compare());
            comparison.ifPresent(found -> transactions.call(tenant, connection -> {
                new RebuildStep(connection, facts).switchOver(found, clock.instant());
                return tenant;
            }));
            more = true;
            while (more && !Thread.currentThread().isInterrupted()) {
                more = transactions.call(tenant, connection -> new RebuildStep(connection, facts).cleanUp());
            }
        } catch (IllegalArgumentException | IllegalStateException e) {
            // Not the database's fault: the next attempt would fail in the same way.
            LOG.errorf(e, "Rebuild for tenant %s failed", tenant);
            transactions.call(tenant, connection -> {
                new RebuildStep(connection, facts).giveUp(e.toString(), clock.instant());
                return tenant;
            });
        }
    }

    /** Brings the next customers into the generation that is being built; false if there are none. */
    private boolean include(String tenant) {
        return transactions.read(tenant, snapshot -> {
            Optional<GenerationDraft> draft = new RebuildStep(snapshot, facts).draft();
            draft.ifPresent(part -> transactions.callAtLength(tenant, part::write));
            return draft.isPresent();
        });
    }

    private interface Tenants {
        Iterable<String> names();
    }

    private interface Work {
        void run(String tenant);
    }

    /** One tenant's trouble must not stop the others; the next round tries again. */
    private void forEachTenant(String what, Tenants tenants, Work work) {
        try {
            for (String tenant : tenants.names()) {
                try {
                    work.run(tenant);
                } catch (RuntimeException e) {
                    LOG.warnf(e, "Cannot %s for tenant %s; trying again", what, tenant);
                }
            }
        } catch (RuntimeException e) {
            LOG.warnf(e, "Cannot %s; trying again", what);
        }
    }
}
