// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.ingestion;

import dev.kept.feedkit.FeedEvent;
import dev.kept.feedkit.FeedHandler;
import dev.kept.metrics.generation.Rebuilds;
import dev.kept.metrics.store.StoreException;
import dev.kept.metrics.store.TenantConnection;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Applies the events of the other services, tenant by tenant, in the transaction that moves the cursor. */
@ApplicationScoped
class EventIngestion implements FeedHandler {

    private final AgroalDataSource database;
    private final Rebuilds rebuilds;
    private final Clock clock;
    private final MeterRegistry meters;

    EventIngestion(AgroalDataSource database, Rebuilds rebuilds, Clock clock, MeterRegistry meters) {
        this.database = database;
        this.rebuilds = rebuilds;
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    public Set<String> types() {
        return EventTypes.known();
    }

    @Override
    public void apply(String source, List<FeedEvent> events) {
        // Tenants in one order everywhere, so that two readers never wait for each other in a circle.
        Map<String, List<FeedEvent>> byTenant =
                events.stream().collect(Collectors.groupingBy(FeedEvent::tenant, TreeMap::new, Collectors.toList()));
        try (Connection connection = database.getConnection()) {
            byTenant.forEach((tenant, own) -> {
                TenantConnection entered = TenantConnection.enter(connection, tenant);
                entered.waitForLocks();
                new TenantEvents(entered, clock).apply(source, own);
            });
        } catch (SQLException e) {
            throw new StoreException("Failed to connect for the events of " + source, e);
        }
        countUncounted(events);
    }

    /** For operators: what comes in that no metric says anything about. */
    private void countUncounted(List<FeedEvent> events) {
        for (FeedEvent event : events) {
            if (UncountedEvents.TYPES.contains(event.type())) {
                meters.counter("kept.metrics.uncounted.events", "type", event.type())
                        .increment();
            }
        }
    }

    @Override
    public void reset(String source) {
        rebuilds.forget(source);
    }
}
