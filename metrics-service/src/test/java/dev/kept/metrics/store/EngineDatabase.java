// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.cell.CellSnapshot;
import dev.kept.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.Flyway;

/** A migrated database, reached as the application reaches it, without the rest of the service. */
public final class EngineDatabase {

    private final TestDatabase database = TestDatabase.create();

    public EngineDatabase() {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.ownerUsername(), database.ownerPassword())
                .locations("db/rest-kit", "db/feed-kit", "db/migration")
                .placeholders(Map.of("appRole", database.appUsername()))
                .load()
                .migrate();
    }

    public void run(String tenant, Consumer<TenantConnection> work) {
        call(tenant, connection -> {
            work.accept(connection);
            return tenant;
        });
    }

    /** One transaction as a tenant. */
    public <T> T call(String tenant, Function<TenantConnection, T> work) {
        try (Connection connection = database.asApp()) {
            connection.setAutoCommit(false);
            T result = work.apply(TenantConnection.enter(connection, tenant));
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same seeing one snapshot. */
    public <T> T read(String tenant, Function<TenantConnection, T> work) {
        try (Connection connection = database.asApp()) {
            connection.setAutoCommit(false);
            return work.apply(TenantTransactions.snapshot(connection, tenant));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public CellSnapshot snapshot(String tenant, Clock clock) {
        try {
            return StoredCellReaders.open(database.asApp(), tenant, clock);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
