// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.ingestion;

import dev.kept.feedkit.FeedEvent;
import dev.kept.feedkit.FeedHandler;
import dev.kept.metrics.generation.Rebuilds;
import dev.kept.metrics.store.StoreException;
import dev.kept.metrics.store.TenantConnection;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Applies the events of the other services, tenant by tenant, in the transaction that moves the cursor. */
@ApplicationScoped
class EventIngestion implements FeedHandler {

    /** Read, so that it is not parked; nothing is computed from it yet. */
    private static final String SURVEY_PUBLISHED = "survey.version.published.v1";

    private final AgroalDataSource database;
    private final Rebuilds rebuilds;
    private final Clock clock;

    EventIngestion(AgroalDataSource database, Rebuilds rebuilds, Clock clock) {
        this.database = database;
        this.rebuilds = rebuilds;
        this.clock = clock;
    }

    @Override
    public Set<String> types() {
        Set<String> types = new HashSet<>(EventFacts.types());
        types.add(Settings.TYPE);
        types.add(SURVEY_PUBLISHED);
        return types;
    }

    @Override
    public void apply(String source, List<FeedEvent> events) {
        // Tenants in one order everywhere, so that two readers never wait for each other in a circle.
        Map<String, List<FeedEvent>> byTenant =
                events.stream().collect(Collectors.groupingBy(FeedEvent::tenant, TreeMap::new, Collectors.toList()));
        try (Connection connection = database.getConnection()) {
            byTenant.forEach((tenant, own) ->
                    new TenantEvents(TenantConnection.enter(connection, tenant), clock).apply(source, own));
        } catch (SQLException e) {
            throw new StoreException("Failed to connect for the events of " + source, e);
        }
    }

    @Override
    public void reset(String source) {
        rebuilds.forget(source);
    }
}
