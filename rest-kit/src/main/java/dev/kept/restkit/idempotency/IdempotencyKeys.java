// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.restkit.problem.StandardProblem;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** The table of idempotency keys. Every call is part of the transaction that it happens in. */
@ApplicationScoped
public class IdempotencyKeys {
    private static final String LOCK_TIMEOUT = "55P03";

    private final AgroalDataSource dataSource;
    private final ObjectMapper json;

    IdempotencyKeys(AgroalDataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /**
     * Records a key for a new request; or finds the answer that this request got before. A twin of a request that still
     * runs waits here for its end.
     */
    Optional<StoredAnswer> claim(KeyedRequest request) {
        try (Connection connection = dataSource.getConnection()) {
            return insert(connection, request) ? Optional.empty() : Optional.of(answered(connection, request));
        } catch (SQLException e) {
            if (LOCK_TIMEOUT.equals(e.getSQLState())) {
                throw inUse();
            }
            throw new IllegalStateException("Cannot record an idempotency key", e);
        }
    }

    /** Completes a claimed key with the answer. */
    void complete(KeyedRequest request, StoredAnswer answer) {
        String sql = "update idempotency_key set status = ?, headers = ?::jsonb, body = ?"
                + " where tenant = ? and subject = ? and key = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, answer.status());
            statement.setString(2, json.writeValueAsString(answer.headers()));
            statement.setString(3, answer.body());
            statement.setString(4, request.tenant());
            statement.setString(5, request.subject());
            statement.setString(6, request.key());
            statement.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("Cannot record the answer to an idempotency key", e);
        }
    }

    /** Forgets keys, of all tenants; returns how many. */
    public long purge(Instant before) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("select purge_idempotency_keys(?)")) {
            statement.setObject(1, OffsetDateTime.ofInstant(before, ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot purge idempotency keys", e);
        }
    }

    private static boolean insert(Connection connection, KeyedRequest request) throws SQLException {
        String sql = "insert into idempotency_key (tenant, subject, key, fingerprint) values (?, ?, ?, ?)"
                + " on conflict do nothing";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, request.tenant());
            statement.setString(2, request.subject());
            statement.setString(3, request.key());
            statement.setString(4, request.fingerprint());
            return statement.executeUpdate() == 1;
        }
    }

    private StoredAnswer answered(Connection connection, KeyedRequest request) throws SQLException {
        String sql = "select fingerprint, status, headers::text, body from idempotency_key"
                + " where tenant = ? and subject = ? and key = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, request.tenant());
            statement.setString(2, request.subject());
            statement.setString(3, request.key());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw inUse(); // purged between both statements: the client sends it again
                }
                if (!request.fingerprint().equals(row.getString(1))) {
                    throw StandardProblem.IDEMPOTENCY_KEY_REUSED.with();
                }
                return new StoredAnswer(row.getInt(2), headers(row.getString(3)), row.getString(4));
            }
        }
    }

    private Map<String, String> headers(String text) {
        try {
            return json.readValue(text, new TypeReference<Map<String, String>>() {});
        } catch (IOException e) {
            throw new IllegalStateException("The headers of a stored answer are unreadable", e);
        }
    }

    private static RuntimeException inUse() {
        return StandardProblem.IDEMPOTENCY_KEY_IN_USE.with().header("Retry-After", "1");
    }
}
