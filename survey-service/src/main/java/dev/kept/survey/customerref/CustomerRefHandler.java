// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.customerref;

import dev.kept.feedkit.FeedEvent;
import dev.kept.feedkit.FeedHandler;
import dev.kept.restkit.tenant.TenantContext;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Keeps the directory by customer-service's feed and tells the features what happened to a customer as a whole. */
@ApplicationScoped
class CustomerRefHandler implements FeedHandler {

    private static final String CHANGED = "customer.profile.changed.v1";
    private static final String DELETED = "customer.deleted.v1";
    private static final String ERASED = "customer.erased.v1";
    private static final String MERGED = "customer.merged.v1";
    private static final String MERGE_UNDONE = "customer.merge-undone.v1";
    private static final Set<String> APPLIED = Set.of(CHANGED, DELETED, ERASED, MERGED, MERGE_UNDONE);

    private final DataSource database;
    private final SessionFactory sessions;
    private final CustomerRefWriter refs;
    private final List<CustomerListener> listeners;

    CustomerRefHandler(
            DataSource database,
            SessionFactory sessions,
            CustomerRefWriter refs,
            @All List<CustomerListener> listeners) {
        this.database = database;
        this.sessions = sessions;
        this.refs = refs;
        this.listeners = listeners;
    }

    @Override
    public Set<String> types() {
        Set<String> types = new HashSet<>(IgnoredEvents.TYPES);
        types.addAll(APPLIED);
        return Set.copyOf(types);
    }

    @Override
    public void apply(String source, List<FeedEvent> events) {
        try (Connection connection = database.getConnection()) {
            String tenant = "";
            for (FeedEvent event : events) {
                if (!APPLIED.contains(event.type())) {
                    continue;
                }
                if (!tenant.equals(event.tenant())) {
                    tenant = event.tenant();
                    TenantContext.enter(connection, tenant);
                }
                apply(connection, event);
            }
        } catch (SQLException e) {
            throw new CustomerRefException("Cannot write the customer directory", e);
        }
    }

    private void apply(Connection connection, FeedEvent event) throws SQLException {
        String tenant = event.tenant();
        String customer = event.entity();
        switch (event.type()) {
            case DELETED -> {
                refs.upsert(connection, event, null, true);
                tell(tenant, (listener, session) -> listener.deleted(session, tenant, customer));
            }
            case ERASED -> {
                // Nothing is linked any more to somebody who is no longer known.
                refs.upsert(connection, event, null, true);
                tell(tenant, (listener, session) -> listener.erased(session, tenant, customer));
            }
            case MERGED -> {
                if (refs.merge(connection, event, event.data().path("into").asText())) {
                    List<String> path = refs.path(connection, tenant, customer);
                    tell(tenant, (listener, session) -> listener.merged(session, tenant, path));
                }
            }
            case MERGE_UNDONE -> {
                if (refs.merge(connection, event, null)) {
                    tell(tenant, (listener, session) -> listener.mergeUndone(session, tenant, customer));
                }
            }
            default ->
                refs.upsert(connection, event, event.data().path("externalId").textValue(), false);
        }
    }

    /** In a session of its own, since a session belongs to one tenant and a page of the feed to many. */
    private void tell(String tenant, BiConsumer<CustomerListener, Session> what) {
        try (Session session =
                sessions.withOptions().tenantIdentifier((Object) tenant).openSession()) {
            listeners.forEach(listener -> what.accept(listener, session));
            session.flush();
        }
    }

    @Override
    public void reset(String source) {
        try (Connection connection = database.getConnection()) {
            refs.forgetAll(connection);
        } catch (SQLException e) {
            throw new CustomerRefException("Cannot empty the customer directory", e);
        }
    }
}
