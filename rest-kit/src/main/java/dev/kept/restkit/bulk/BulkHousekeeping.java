// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.bulk;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Forgets uploads that were never finished and imports that ended long ago. */
@ApplicationScoped
public class BulkHousekeeping {
    private static final Duration LONGEST_UPLOAD = Duration.ofDays(1);

    private final AgroalDataSource dataSource;

    BulkHousekeeping(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Forgets them, of all tenants; returns how many. */
    public long purge(Instant now, Duration retention) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("select purge_bulk_imports(?, ?)")) {
            statement.setObject(1, OffsetDateTime.ofInstant(now.minus(LONGEST_UPLOAD), ZoneOffset.UTC));
            statement.setObject(2, OffsetDateTime.ofInstant(now.minus(retention), ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot purge imports", e);
        }
    }
}
