// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.bulk;

import static dev.kept.restkit.bulk.BulkProblem.UPLOAD_INCOMPLETE;

import dev.kept.restkit.problem.StandardProblem;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Stores uploads in chunks, each durable by itself, so that a slow client holds no transaction open. */
@ApplicationScoped
class BulkUploads {
    private static final Logger LOG = Logger.getLogger(BulkUploads.class);
    private static final int CHUNK = 256 * 1024;

    private final AgroalDataSource dataSource;
    private final BulkStore store;
    private final long largest;

    BulkUploads(
            AgroalDataSource dataSource,
            BulkStore store,
            @ConfigProperty(name = "kept.bulk.max-size", defaultValue = "512M") MemorySize largest) {
        this.dataSource = dataSource;
        this.store = store;
        this.largest = largest.asLongValue();
    }

    /** Stores the body of a new import; nobody works on it before {@link #submit}. */
    void receive(BulkJob job, Locale language, String contentType, InputStream body) {
        try {
            open(job, language, contentType);
            long size = 0;
            int number = 0;
            byte[] chunk = body.readNBytes(CHUNK);
            while (chunk.length > 0) {
                size += chunk.length;
                if (size > largest) {
                    throw StandardProblem.BODY_TOO_LARGE.with(largest);
                }
                save(job, number++, chunk);
                chunk = body.readNBytes(CHUNK);
            }
        } catch (IOException e) {
            LOG.debug("An upload broke off", e);
            discard(job);
            throw UPLOAD_INCOMPLETE.with();
        } catch (SQLException e) {
            discard(job);
            throw new IllegalStateException("Cannot store an upload", e);
        } catch (RuntimeException e) {
            discard(job);
            throw e;
        }
    }

    /** Offers a stored import to the workers. */
    void submit(BulkJob job) {
        String sql = "update bulk_import set status = 'PENDING', created_at = clock_timestamp()"
                + " where tenant = ? and id = ? and status = 'UPLOADING'";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, job.tenant());
            update.setString(2, job.id());
            if (update.executeUpdate() != 1) {
                throw UPLOAD_INCOMPLETE.with();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot submit an import", e);
        }
    }

    /** Forgets an import that was never submitted. */
    void discard(BulkJob job) {
        String sql = "delete from bulk_import where tenant = ? and id = ? and status = 'UPLOADING'";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setString(1, job.tenant());
            delete.setString(2, job.id());
            delete.executeUpdate();
        } catch (SQLException e) {
            LOG.debugf(e, "Upload %s is left to housekeeping", job.id());
        }
    }

    private void open(BulkJob job, Locale language, String contentType) throws SQLException {
        String sql = "insert into bulk_import (tenant, id, kind, language, content_type, parameters, status)"
                + " values (?, ?, ?, ?, ?, ?::jsonb, 'UPLOADING')";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            int at = 1;
            for (String value : Arrays.asList(
                    job.tenant(),
                    job.id(),
                    job.kind(),
                    language.toLanguageTag(),
                    contentType,
                    store.write(job.parameters()))) {
                insert.setString(at++, value);
            }
            insert.executeUpdate();
        }
    }

    private void save(BulkJob job, int number, byte[] content) throws SQLException {
        String sql = "insert into bulk_import_chunk (tenant, import_id, number, content) values (?, ?, ?, ?)";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, job.tenant());
            insert.setString(2, job.id());
            insert.setInt(3, number);
            insert.setBytes(4, content);
            insert.executeUpdate();
        }
    }
}
