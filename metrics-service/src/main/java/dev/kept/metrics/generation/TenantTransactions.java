// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.generation;

import dev.kept.metrics.store.StoreException;
import dev.kept.metrics.store.TenantConnection;
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
class TenantTransactions {

    private final AgroalDataSource database;

    TenantTransactions(AgroalDataSource database) {
        this.database = database;
    }

    /** In a transaction of its own. */
    <T> T call(String tenant, Function<TenantConnection, T> work) {
        return QuarkusTransaction.requiringNew().call(() -> join(tenant, work));
    }

    /** In the transaction that is under way. */
    <T> T join(String tenant, Function<TenantConnection, T> work) {
        try (Connection connection = database.getConnection()) {
            return work.apply(TenantConnection.enter(connection, tenant));
        } catch (SQLException e) {
            throw new StoreException("No connection", e);
        }
    }

    /** Those that have cells. */
    List<String> tenants() {
        return names("select * from tenants_with_cells()");
    }

    /** Those with a generation that is to be built, or deleted. */
    List<String> tenantsInRebuild() {
        return names("select * from tenants_in_rebuild()");
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
