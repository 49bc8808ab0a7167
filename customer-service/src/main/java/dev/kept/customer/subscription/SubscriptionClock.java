// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.subscription;

import dev.kept.restkit.tenant.TenantContext;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The thread by which subscriptions end when nobody renews them, or when a cancellation takes effect. */
@Singleton
class SubscriptionClock {

    private static final Logger LOG = Logger.getLogger(SubscriptionClock.class);
    private static final int BATCH = 100;

    private final SubscriptionService subscriptions;
    private final AgroalDataSource database;
    private final Clock clock;
    private final Duration every;
    private final Timer timer = new Timer("subscription-clock", true);

    SubscriptionClock(
            SubscriptionService subscriptions,
            AgroalDataSource database,
            Clock clock,
            @ConfigProperty(name = "kept.subscription.end-every", defaultValue = "PT2S") Duration every) {
        this.subscriptions = subscriptions;
        this.database = database;
        this.clock = clock;
        this.every = every;
    }

    void start(@Observes StartupEvent event) {
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        tick();
                    }
                },
                every.toMillis(),
                every.toMillis());
    }

    void stop(@Observes ShutdownEvent event) {
        timer.cancel();
    }

    private void tick() {
        try {
            tenants().forEach(this::endDue);
        } catch (RuntimeException e) {
            LOG.warn("Subscriptions that are over cannot be ended; it is tried again", e);
        }
    }

    private void endDue(String tenant) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            TenantContext.runAs(tenant, () -> {
                while (subscriptions.endDue(BATCH) == BATCH) {
                    LOG.debugf("A batch of subscriptions has ended");
                }
            });
        } finally {
            context.terminate();
        }
    }

    // Somewhere on earth it is tomorrow already; which day a tenant has is looked at later.
    private List<String> tenants() {
        List<String> tenants = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select subscription_tenants(?)")) {
            select.setObject(
                    1, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    tenants.add(row.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot see which subscriptions are over", e);
        }
        return tenants;
    }
}
