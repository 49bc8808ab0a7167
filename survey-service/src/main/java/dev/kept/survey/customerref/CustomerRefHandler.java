// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.customerref;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.feedkit.FeedEvent;
import dev.kept.feedkit.FeedHandler;
import dev.kept.restkit.tenant.TenantContext;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;

/** Keeps the directory by customer-service's feed. A later version of a customer always wins, in whichever order they come. */
@ApplicationScoped
class CustomerRefHandler implements FeedHandler {

    private static final String CHANGED = "customer.profile.changed.v1";
    private static final String DELETED = "customer.deleted.v1";

    /** Of no concern here, and named so that they are not taken for unknown. */
    private static final Set<String> IGNORED = Set.of(
            "customer.order.placed.v1",
            "customer.order.corrected.v1",
            "customer.order.deleted.v1",
            "customer.refund.recorded.v1",
            "customer.refund.corrected.v1",
            "customer.refund.deleted.v1",
            "tenant.settings.changed.v1");

    private static final String UPSERT = """
            insert into customer_ref (tenant, customer_id, external_id, version, deleted, recorded_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (tenant, customer_id) do update
            set external_id = excluded.external_id, version = excluded.version,
                deleted = excluded.deleted, recorded_at = excluded.recorded_at
            where excluded.version >= customer_ref.version
            """;

    private final DataSource database;
    private final SessionFactory sessions;
    private final List<CustomerDeletion> deletions;

    CustomerRefHandler(DataSource database, SessionFactory sessions, @All List<CustomerDeletion> deletions) {
        this.database = database;
        this.sessions = sessions;
        this.deletions = deletions;
    }

    @Override
    public Set<String> types() {
        Set<String> types = new HashSet<>(IGNORED);
        types.add(CHANGED);
        types.add(DELETED);
        return Set.copyOf(types);
    }

    @Override
    public void apply(String source, List<FeedEvent> events) {
        try (Connection connection = database.getConnection()) {
            String tenant = "";
            for (FeedEvent event : events) {
                if (!event.type().equals(CHANGED) && !event.type().equals(DELETED)) {
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
        boolean deleted = event.type().equals(DELETED);
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            upsert.setString(1, event.tenant());
            upsert.setString(2, event.entity());
            upsert.setString(3, deleted ? null : externalId(event.data()));
            upsert.setLong(4, event.version());
            upsert.setBoolean(5, deleted);
            upsert.setObject(6, event.recordedAt().atOffset(ZoneOffset.UTC));
            upsert.executeUpdate();
        }
        if (deleted) {
            forget(event.tenant(), event.entity());
        }
    }

    /** In a session of its own, since a session belongs to one tenant and a page of the feed to many. */
    private void forget(String tenant, String customerId) {
        try (Session session =
                sessions.withOptions().tenantIdentifier((Object) tenant).openSession()) {
            deletions.forEach(deletion -> deletion.forget(session, tenant, customerId));
            session.flush();
        }
    }

    @Override
    public void reset(String source) {
        try (Connection connection = database.getConnection();
                PreparedStatement forget = connection.prepareStatement("select forget_customer_refs()")) {
            forget.execute();
        } catch (SQLException e) {
            throw new CustomerRefException("Cannot empty the customer directory", e);
        }
    }

    private static @Nullable String externalId(JsonNode data) {
        return data.path("externalId").textValue();
    }
}
