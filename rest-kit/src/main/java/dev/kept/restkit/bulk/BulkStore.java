// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.bulk;

import static dev.kept.restkit.bulk.BulkProblem.IMPORT_NOT_FOUND;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.restkit.problem.Fault;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What clients see of imports: rows of their own tenant. */
@ApplicationScoped
class BulkStore {
    private final AgroalDataSource dataSource;
    private final ObjectMapper json;

    BulkStore(AgroalDataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    BulkImportView get(String tenant, String kind, String id) {
        String sql = "select id, kind, status, position, created, updated, unchanged, failed, created_at, started_at,"
                + " finished_at, error from bulk_import"
                + " where tenant = ? and id = ? and kind = ? and status <> 'UPLOADING'";
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, tenant);
            select.setString(2, id);
            select.setString(3, kind);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw IMPORT_NOT_FOUND.with(id);
                }
                return view(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read an import", e);
        }
    }

    /** Ends an import; what it has stored stays. False if it had ended before. */
    boolean cancel(String tenant, String kind, String id) {
        String sql = "update bulk_import set status = 'CANCELLED', finished_at = clock_timestamp()"
                + " where tenant = ? and id = ? and kind = ? and status in ('PENDING', 'RUNNING')";
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setString(1, tenant);
            update.setString(2, id);
            update.setString(3, kind);
            return update.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot cancel an import", e);
        }
    }

    /** Results after a line, in the order of lines; null as status means any. */
    List<BulkResult> results(String tenant, String id, BulkResult.@Nullable Status status, long afterLine, int limit) {
        String sql = "select line, status, id, external_id, errors from bulk_result"
                + " where tenant = ? and import_id = ? and line > ?"
                + (status == null ? "" : " and status = '" + status + "'") // for its index
                + " order by line limit " + limit;
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, tenant);
            select.setString(2, id);
            select.setLong(3, afterLine);
            List<BulkResult> results = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    results.add(result(row));
                }
            }
            return results;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the results of an import", e);
        }
    }

    private BulkImportView view(ResultSet row) throws SQLException {
        String error = row.getString(12);
        return new BulkImportView(
                row.getString(1),
                row.getString(2),
                BulkImportView.Status.valueOf(row.getString(3)),
                new BulkImportView.Counts(
                        row.getLong(4), row.getLong(5), row.getLong(6), row.getLong(7), row.getLong(8)),
                row.getObject(9, OffsetDateTime.class).toInstant(),
                instant(row, 10),
                instant(row, 11),
                error == null ? null : read(error, BulkError.class));
    }

    private BulkResult result(ResultSet row) throws SQLException {
        String errors = row.getString(5);
        return new BulkResult(
                row.getLong(1),
                BulkResult.Status.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                errors == null ? List.of() : Arrays.asList(read(errors, Fault[].class)));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (IOException e) {
            throw new IllegalStateException("Stored JSON is unreadable", e);
        }
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A value cannot be written as JSON", e);
        }
    }
}
