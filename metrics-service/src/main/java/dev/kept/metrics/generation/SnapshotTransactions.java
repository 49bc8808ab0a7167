// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.generation;

import dev.kept.metrics.store.StoreException;
import dev.kept.metrics.store.TenantConnection;
import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;

/** Read-only transactions that see one snapshot, outside of the transaction manager. */
final class SnapshotTransactions {

    private final AgroalDataSource database;

    SnapshotTransactions(AgroalDataSource database) {
        this.database = database;
    }

    <T> T read(String tenant, Function<TenantConnection, T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read read only");
                return work.apply(TenantConnection.enter(connection, tenant));
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new StoreException("No snapshot", e);
        }
    }
}
