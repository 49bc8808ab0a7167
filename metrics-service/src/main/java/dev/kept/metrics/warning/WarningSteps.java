// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.warning;

import static dev.kept.metrics.warning.WarningProblem.WARNING_CLOSED;
import static dev.kept.metrics.warning.WarningProblem.WARNING_NOT_FOUND;

import dev.kept.metrics.snapshot.SnapshotReader;
import dev.kept.metrics.store.TenantConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What can become of a warning; every step is told. */
@ApplicationScoped
class WarningSteps {

    private final SnapshotReader reader;
    private final WarningEvents events;
    private final Clock clock;

    WarningSteps(SnapshotReader reader, WarningEvents events, Clock clock) {
        this.reader = reader;
        this.events = events;
        this.clock = clock;
    }

    /** Somebody looks after it. */
    Warning acknowledge(TenantConnection connection, String id, String by) {
        return save(connection, open(connection, id).acknowledged(by, now()));
    }

    /** It is known what became of it. */
    Warning close(TenantConnection connection, String id, Warning.Outcome outcome, String by) {
        return save(connection, open(connection, id).closed(outcome, by, now()));
    }

    /**
     * Its task was done, or given up: that closes it if the outcome is known, and shows that somebody has looked after it
     * if not. Nothing where it is closed already, or gone.
     */
    void taskSettled(TenantConnection connection, String id, Warning.@Nullable Outcome outcome, String by) {
        new WarningTable(connection)
                .lock(id)
                .filter(warning -> warning.status() != Warning.Status.CLOSED)
                .filter(warning -> outcome != null || warning.status() == Warning.Status.OPEN)
                .map(warning -> outcome == null ? warning.acknowledged(by, now()) : warning.closed(outcome, by, now()))
                .ifPresent(changed -> save(connection, changed));
    }

    private static Warning open(TenantConnection connection, String id) {
        Warning warning = new WarningTable(connection).lock(id).orElseThrow(() -> WARNING_NOT_FOUND.with(id));
        if (warning.status() == Warning.Status.CLOSED) {
            throw WARNING_CLOSED.with(id);
        }
        return warning;
    }

    private Warning save(TenantConnection connection, Warning changed) {
        new WarningTable(connection).save(changed);
        String currency = reader.of(connection).policy().currency();
        events.changed(connection.tenant(), changed, currency);
        return changed;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
