// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.tenant;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Tells PostgreSQL on every connection taken from the pool whose rows it may show: the setting {@code kept.tenant},
 * which the policies of row-level security compare with. Without a tenant it is empty and shows nothing.
 */
@Singleton
class TenantWall implements AgroalPoolInterceptor {
    @Override
    public void onConnectionAcquire(Connection connection) {
        String tenant = tenant();
        try {
            set(connection, tenant == null ? "" : tenant, false);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot tell the database whose rows to show", e);
        }
    }

    static void set(Connection connection, String tenant, boolean forTransactionOnly) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select set_config('kept.tenant', ?, ?)")) {
            statement.setString(1, tenant);
            statement.setBoolean(2, forTransactionOnly);
            statement.execute();
        }
    }

    private static @Nullable String tenant() {
        String chosen = TenantContext.current();
        if (chosen != null) {
            return chosen;
        }
        var container = Arc.container();
        if (container == null || !container.requestContext().isActive()) {
            return null;
        }
        return container.instance(Caller.class).get().tenantOrNull();
    }
}
