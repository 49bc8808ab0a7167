// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.startup;

import dev.kept.restkit.bulk.BulkHousekeeping;
import dev.kept.restkit.idempotency.IdempotencyKeys;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Forgets, once an hour, what nobody needs any more. */
@Singleton
class Housekeeping {
    private static final Logger LOG = Logger.getLogger(Housekeeping.class);
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration AGAIN = Duration.ofHours(1);
    private static final Duration SHORTEST = Duration.ofHours(24);

    private final IdempotencyKeys keys;
    private final BulkHousekeeping imports;
    private final Clock clock;
    private final Duration keyRetention;
    private final Duration importRetention;
    private final Timer timer = new Timer("housekeeping", true);

    Housekeeping(
            IdempotencyKeys keys,
            BulkHousekeeping imports,
            Clock clock,
            @ConfigProperty(name = "kept.idempotency.retention", defaultValue = "PT48H") Duration keyRetention,
            @ConfigProperty(name = "kept.bulk.retention", defaultValue = "P30D") Duration importRetention) {
        if (keyRetention.compareTo(SHORTEST) < 0) {
            throw new IllegalStateException("kept.idempotency.retention must be at least 24 hours");
        }
        this.keys = keys;
        this.imports = imports;
        this.clock = clock;
        this.keyRetention = keyRetention;
        this.importRetention = importRetention;
    }

    void start(@Observes StartupEvent event) {
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        tidy();
                    }
                },
                FIRST.toMillis(),
                AGAIN.toMillis());
    }

    void stop(@Observes ShutdownEvent event) {
        timer.cancel();
    }

    void tidy() {
        try {
            long forgotten = keys.purge(clock.instant().minus(keyRetention));
            long ended = imports.purge(clock.instant(), importRetention);
            LOG.debugf("Forgot %d idempotency keys and %d imports", forgotten, ended);
        } catch (RuntimeException e) {
            LOG.warn("Housekeeping failed; it tries again in an hour", e);
        }
    }
}
