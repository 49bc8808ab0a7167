// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.audience;

import dev.kept.feedkit.FeedEvent;
import dev.kept.feedkit.FeedHandler;
import dev.kept.restkit.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** Keeps what is known of customers by customer-service's feed. */
@ApplicationScoped
class AudienceHandler implements FeedHandler {

    private static final String PROFILE = "customer.profile.changed.v1";
    private static final String CONSENT = "customer.consent.changed.v1";
    private static final String SEGMENTS = "customer.segments.changed.v1";
    private static final String SEGMENT_SAVED = "tenant.segment.saved.v1";
    private static final String SEGMENT_DELETED = "tenant.segment.deleted.v1";
    private static final String SETTINGS = "tenant.settings.changed.v1";

    private final DataSource database;
    private final AudienceWriter writer;

    AudienceHandler(DataSource database, AudienceWriter writer) {
        this.database = database;
        this.writer = writer;
    }

    @Override
    public Set<String> types() {
        return Set.of(PROFILE, CONSENT, SEGMENTS, SEGMENT_SAVED, SEGMENT_DELETED, SETTINGS);
    }

    @Override
    public void apply(String source, List<FeedEvent> events) {
        try (Connection connection = database.getConnection()) {
            String tenant = "";
            for (FeedEvent event : events) {
                if (!tenant.equals(event.tenant())) {
                    tenant = event.tenant();
                    TenantContext.enter(connection, tenant);
                }
                apply(connection, event);
            }
        } catch (SQLException e) {
            throw new AudienceException("Cannot write what is known of customers", e);
        }
    }

    private void apply(Connection connection, FeedEvent event) throws SQLException {
        switch (event.type()) {
            case PROFILE -> writer.profile(connection, event);
            case CONSENT -> writer.consent(connection, event);
            case SEGMENTS -> writer.stays(connection, event);
            case SEGMENT_SAVED -> writer.segment(connection, event, false);
            case SEGMENT_DELETED -> writer.segment(connection, event, true);
            default -> writer.zone(connection, event);
        }
    }

    @Override
    public void reset(String source) {
        try (Connection connection = database.getConnection();
                var forget = connection.prepareStatement("select forget_audience()")) {
            forget.execute();
        } catch (SQLException e) {
            throw new AudienceException("Cannot forget what is known of customers", e);
        }
    }
}
