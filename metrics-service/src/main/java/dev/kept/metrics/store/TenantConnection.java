// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A connection inside a transaction, as one tenant: row-level security shows the rows of this tenant only, and every
 * statement names the tenant as its first parameter too.
 */
public final class TenantConnection {

    private final Connection connection;
    private final String tenant;

    private TenantConnection(Connection connection, String tenant) {
        this.connection = connection;
        this.tenant = tenant;
    }

    /** Until the end of the transaction, or until another tenant is entered. */
    public static TenantConnection enter(Connection inTransaction, String tenant) {
        TenantConnection entered = new TenantConnection(inTransaction, tenant);
        entered.first("select set_config('kept.tenant', ?, true)", row -> tenant);
        return entered;
    }

    /** Whose rows these are. */
    public String tenant() {
        return tenant;
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Number of rows changed.
     *
     * @param parameters behind the tenant, which is the first; arrays of the usual types become SQL arrays
     */
    public int update(String sql, @Nullable Object... parameters) {
        try (PreparedStatement statement = prepare(sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new StoreException(sql, e);
        }
    }

    /** All rows; parameters as in {@link #update}. */
    public <T> List<T> list(String sql, Row<T> row, @Nullable Object... parameters) {
        try (PreparedStatement statement = prepare(sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<T> result = new ArrayList<>();
            while (rows.next()) {
                result.add(row.read(rows));
            }
            return result;
        } catch (SQLException e) {
            throw new StoreException(sql, e);
        }
    }

    /** The first row; parameters as in {@link #update}. */
    public <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... parameters) {
        return list(sql, row, parameters).stream().findFirst();
    }

    /**
     * Waits longer for locks until the end of the transaction: whoever reads a feed holds them for seconds. The time limit of
     * a statement counts its waiting; both stay below that of the connection.
     */
    public void waitForLocks() {
        first(
                "select set_config('lock_timeout', '8s', true), set_config('statement_timeout', '9s', true), ?::text",
                row -> tenant);
    }

    /** Lifts the time limit of statements until the end of the transaction: for work that no request waits for. */
    public void allowLongStatements() {
        first("select set_config('statement_timeout', '0', true), ?::text", row -> tenant);
    }

    /**
     * The same, and the transaction may rest between its statements, as a snapshot does that is read while another one
     * writes; and it waits a minute for a lock, so that the work of minutes is not lost to a page that is being read.
     */
    public void allowLongWork() {
        allowLongStatements();
        first(
                "select set_config('idle_in_transaction_session_timeout', '0', true),"
                        + " set_config('lock_timeout', '60s', true), ?::text",
                row -> tenant);
    }

    private PreparedStatement prepare(String sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setString(1, tenant);
        for (int i = 0; i < parameters.length; i++) {
            // The driver takes arrays of texts, numbers and bytes as they are, numbers in binary form.
            statement.setObject(i + 2, parameters[i]);
        }
        return statement;
    }
}
