// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.ruleset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.metrics.store.TenantConnection;
import dev.kept.metrics.store.TenantTransactions;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps every version of a tenant's rules. */
@ApplicationScoped
public class Rulesets {

    private static final String COLUMNS = "rules::text, version, created_at";

    private final TenantTransactions transactions;
    private final ObjectMapper json;
    private final Clock clock;

    Rulesets(TenantTransactions transactions, ObjectMapper json, Clock clock) {
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A kind of rules.
     *
     * @param key stable
     * @param type how they are read
     * @param standard what holds before a tenant has set anything
     */
    public record Kind<R>(String key, Class<R> type, R standard) {}

    /** What holds now. */
    public <R> Ruleset<R> current(TenantConnection connection, Kind<R> kind) {
        return connection
                .first(
                        "select " + COLUMNS + " from ruleset where tenant = ? and kind = ?"
                                + " order by version desc limit 1",
                        row -> read(row, kind),
                        kind.key())
                .orElse(standard(kind));
    }

    /** A version; 0 is what holds before a tenant has set anything. */
    public <R> Optional<Ruleset<R>> find(TenantConnection connection, Kind<R> kind, long version) {
        if (version == 0) {
            return Optional.of(standard(kind));
        }
        return connection.first(
                "select " + COLUMNS + " from ruleset where tenant = ? and kind = ? and version = ?",
                row -> read(row, kind),
                kind.key(),
                version);
    }

    /** What holds now, for a tenant. */
    public <R> Ruleset<R> current(String tenant, Kind<R> kind) {
        return transactions.read(tenant, connection -> current(connection, kind));
    }

    /** All versions below one, the newest first. */
    public <R> List<Ruleset<R>> versions(String tenant, Kind<R> kind, long below, int most) {
        return transactions.read(
                tenant,
                connection -> connection.list(
                        "select " + COLUMNS + " from ruleset where tenant = ? and kind = ? and version < ?"
                                + " order by version desc limit ?",
                        row -> read(row, kind),
                        kind.key(),
                        below,
                        most));
    }

    /** Sets the next version; equal rules change nothing. {@code If-Match} is optional. */
    public <R> Ruleset<R> put(String tenant, Kind<R> kind, R rules, @Nullable String ifMatch) {
        return transactions.call(tenant, connection -> {
            // Whoever sets rules of this kind at the same time waits.
            connection.first(
                    "select pg_advisory_xact_lock(hashtextextended('ruleset/' || ?::text || '/' || ?::text, 0))",
                    row -> tenant,
                    kind.key());
            Ruleset<R> before = current(connection, kind);
            if (ifMatch != null) {
                ETags.require(ifMatch, before.version());
            }
            if (before.rules().equals(rules)) {
                return before;
            }
            OffsetDateTime now = clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
            connection.update(
                    "insert into ruleset (tenant, id, kind, version, rules, created_at) values (?, ?, ?, ?, ?::jsonb, ?)",
                    Ids.next("rul"),
                    kind.key(),
                    before.version() + 1,
                    write(rules),
                    now);
            return current(connection, kind);
        });
    }

    private static <R> Ruleset<R> standard(Kind<R> kind) {
        return new Ruleset<>(kind.standard(), 0, null);
    }

    private <R> Ruleset<R> read(ResultSet row, Kind<R> kind) throws SQLException {
        try {
            return new Ruleset<>(
                    json.readValue(row.getString(1), kind.type()),
                    row.getLong(2),
                    row.getObject(3, OffsetDateTime.class).toInstant());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored rules cannot be read: " + kind.key(), e);
        }
    }

    private String write(Object rules) {
        try {
            return json.writeValueAsString(rules);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Rules cannot be written", e);
        }
    }
}
