// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.cell.CellSnapshot;
import dev.kept.testkit.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * A migrated database, reached as the application reaches it, without the rest of the service. Commits do not wait for
 * the disk: nothing is cut off here.
 */
public final class EngineDatabase {

    private final DataSource pool;

    public EngineDatabase() {
        TestDatabase database = TestDatabase.create();
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.ownerUsername(), database.ownerPassword())
                .locations("db/rest-kit", "db/feed-kit", "db/migration")
                .placeholders(Map.of("appRole", database.appUsername()))
                .load()
                .migrate();
        try {
            pool = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .connectionPoolConfiguration(connections -> connections
                            .maxSize(4)
                            .connectionFactoryConfiguration(factory -> factory.jdbcUrl(database.jdbcUrl())
                                    .principal(new NamePrincipal(database.appUsername()))
                                    .credential(new SimplePassword(database.appPassword()))
                                    .initialSql("set synchronous_commit to off"))));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void run(String tenant, Consumer<TenantConnection> work) {
        call(tenant, connection -> {
            work.accept(connection);
            return tenant;
        });
    }

    /** One transaction as a tenant. */
    public <T> T call(String tenant, Function<TenantConnection, T> work) {
        return inTransaction(connection -> {
            T result = work.apply(TenantConnection.enter(connection, tenant));
            connection.commit();
            return result;
        });
    }

    /** The same seeing one snapshot. */
    public <T> T read(String tenant, Function<TenantConnection, T> work) {
        return inTransaction(connection -> work.apply(TenantTransactions.snapshot(connection, tenant)));
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T inTransaction(Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return work.on(connection);
            } finally {
                // After a commit there is nothing to take back.
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public CellSnapshot snapshot(String tenant, Clock clock) {
        try {
            return StoredCellReaders.open(pool.getConnection(), tenant, clock);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
