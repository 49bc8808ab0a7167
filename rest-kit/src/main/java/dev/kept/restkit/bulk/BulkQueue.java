// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.bulk;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.restkit.tenant.TenantContext;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What workers do to imports: claim one, move its position together with its results, end it. */
@ApplicationScoped
class BulkQueue {
    private final AgroalDataSource dataSource;
    private final ObjectMapper json;
    private final double leaseSeconds;

    BulkQueue(
            AgroalDataSource dataSource,
            ObjectMapper json,
            @ConfigProperty(name = "kept.bulk.lease", defaultValue = "PT10S") java.time.Duration lease) {
        this.dataSource = dataSource;
        this.json = json;
        this.leaseSeconds = lease.toMillis() / 1000.0;
    }

    /** The oldest import that waits, or whose worker has died; it belongs to the worker from now on. */
    Optional<Claim> claim(UUID worker, Collection<String> kinds) {
        String sql = "select claimed_tenant, claimed_id from claim_bulk_import(?, make_interval(secs => ?), ?)";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, worker);
            select.setDouble(2, leaseSeconds);
            select.setArray(3, connection.createArrayOf("text", kinds.toArray()));
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                String tenant = row.getString(1);
                String id = row.getString(2);
                return Optional.of(TenantContext.callAs(tenant, () -> read(worker, tenant, id)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot claim an import", e);
        }
    }

    /** Saves results and moves the position; part of the transaction of their effect. Fails if the claim is lost. */
    void advance(Claim claim, List<BulkResult> results, long from, long to) {
        String move = "update bulk_import set position = ?, created = created + ?, updated = updated + ?,"
                + " unchanged = unchanged + ?, failed = failed + ?,"
                + " lease_until = clock_timestamp() + make_interval(secs => ?)"
                + " where tenant = ? and id = ? and lease_owner = ? and status = 'RUNNING' and position = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(move)) {
            update.setLong(1, to);
            int at = 2;
            for (BulkResult.Status status : BulkResult.Status.values()) {
                update.setLong(
                        at++,
                        results.stream()
                                .filter(result -> result.status() == status)
                                .count());
            }
            update.setDouble(at++, leaseSeconds);
            identify(update, at, claim);
            update.setLong(at + 3, from); // a commit whose answer was lost is not repeated
            require(update.executeUpdate() == 1);
            BulkRows.save(connection, json, claim.job(), results);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot save the results of an import", e);
        }
    }

    /** Ends an import and forgets its upload; part of the current transaction. */
    void finish(Claim claim, @Nullable BulkError error) throws SQLException, IOException {
        String end = "update bulk_import set status = ?, error = ?::jsonb, finished_at = clock_timestamp(),"
                + " lease_owner = null, lease_until = null"
                + " where tenant = ? and id = ? and lease_owner = ? and status = 'RUNNING'";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(end);
                PreparedStatement delete = connection.prepareStatement(
                        "delete from bulk_import_chunk where tenant = ? and import_id = ?")) {
            update.setString(1, error == null ? "SUCCEEDED" : "FAILED");
            update.setString(2, error == null ? null : BulkRows.storable(json.writeValueAsString(error)));
            identify(update, 3, claim);
            require(update.executeUpdate() == 1);
            delete.setString(1, claim.job().tenant());
            delete.setString(2, claim.job().id());
            delete.executeUpdate();
        }
    }

    /** Lets another worker go on at once. */
    void release(Claim claim) throws SQLException {
        String sql = "update bulk_import set lease_until = null where tenant = ? and id = ? and lease_owner = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            identify(update, 1, claim);
            update.executeUpdate();
        }
    }

    /** A part of the upload; null behind the last. */
    byte @Nullable [] chunk(BulkJob job, int number) throws SQLException {
        String sql = "select content from bulk_import_chunk where tenant = ? and import_id = ? and number = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, job.tenant());
            select.setString(2, job.id());
            select.setInt(3, number);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        }
    }

    private Claim read(UUID worker, String tenant, String id) {
        String sql =
                "select kind, parameters, content_type, language, position from bulk_import where tenant = ? and id = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, tenant);
            select.setString(2, id);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                Map<String, String> parameters = json.readValue(row.getString(2), new TypeReference<>() {});
                var job = new BulkJob(id, tenant, row.getString(1), parameters);
                return new Claim(
                        worker, job, row.getString(3), Locale.forLanguageTag(row.getString(4)), row.getLong(5));
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("Cannot read an import", e);
        }
    }

    private static void identify(PreparedStatement statement, int at, Claim claim) throws SQLException {
        statement.setString(at, claim.job().tenant());
        statement.setString(at + 1, claim.job().id());
        statement.setObject(at + 2, claim.worker());
    }

    private static void require(boolean ours) {
        if (!ours) {
            throw new LeaseLost();
        }
    }

    /** The import was cancelled, or another worker has it now. */
    static final class LeaseLost extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
