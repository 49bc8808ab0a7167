// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Transactions as one tenant, and the names of the tenants. */
@ApplicationScoped
public class TenantTransactions {

    private final AgroalDataSource database;

    TenantTransactions(AgroalDataSource database) {
        this.database = database;
    }

    /** In a transaction of its own. */
    public <T> T call(String tenant, Function<TenantConnection, T> work) {
        return QuarkusTransaction.requiringNew()
                .call(() -> join(tenant, connection -> {
                    connection.waitForLocks();
                    return work.apply(connection);
                }));
    }

    /**
     * The same for work that takes its time and that no request waits for. Outside of the transaction manager, so that it
     * can look at the snapshot that it was computed from.
     */
    public <T> T callAtLength(String tenant, Function<TenantConnection, T> work) {
        try (Connection connection = database.getConnection()) {
            // The pool does not restore this limit, so we do.
            int limit = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, 0);
            connection.setAutoCommit(false);
            try {
                TenantConnection entered = TenantConnection.enter(connection, tenant);
                entered.allowLongWork();
                T result = work.apply(entered);
                connection.commit();
                return result;
            } finally {
                // After a commit there is nothing to take back.
                connection.rollback();
                connection.setAutoCommit(true);
                connection.setNetworkTimeout(Runnable::run, limit);
            }
        } catch (SQLException e) {
            throw new StoreException("Not written", e);
        }
    }

    /** In the transaction that is under way. */
    public <T> T join(String tenant, Function<TenantConnection, T> work) {
        try (Connection connection = database.getConnection()) {
            return work.apply(TenantConnection.enter(connection, tenant));
        } catch (SQLException e) {
            throw new StoreException("No connection", e);
        }
    }

    /** In a read-only transaction that sees one snapshot, outside of the transaction manager. */
    public <T> T read(String tenant, Function<TenantConnection, T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return work.apply(snapshot(connection, tenant));
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new StoreException("No snapshot", e);
        }
    }

    /** Makes the transaction that begins now one that sees one snapshot and changes nothing. */
    static TenantConnection snapshot(Connection connection, String tenant) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read read only");
        }
        return TenantConnection.enter(connection, tenant);
    }

    /** Those that have cells. */
    public List<String> tenants() {
        return names("select * from tenants_with_cells()");
    }

    /** Those with a generation that is to be built, or deleted. */
    public List<String> tenantsInRebuild() {
        return names("select * from tenants_in_rebuild()");
    }

    /** Those with customers to be brought to other exchange rates. */
    public List<String> tenantsInRevaluation() {
        return names("select * from tenants_in_revaluation()");
    }

    private List<String> names(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException e) {
            throw new StoreException("Cannot list tenants", e);
        }
    }
}
