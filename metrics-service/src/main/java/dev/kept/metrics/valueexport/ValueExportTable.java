// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.valueexport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.metrics.store.TenantConnection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A tenant's exports of values, and how far each has been looked through. */
final class ValueExportTable {

    private static final String COLUMNS = "id, key, from_day, series, version";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final TenantConnection connection;

    ValueExportTable(TenantConnection connection) {
        this.connection = connection;
    }

    Optional<ValueExport> find(String key) {
        return find(key, "");
    }

    /** The export, which nobody else can change until the transaction ends. */
    Optional<ValueExport> findForChange(String key) {
        return find(key, " for update");
    }

    private Optional<ValueExport> find(String key, String lock) {
        return connection.first(
                "select " + COLUMNS + " from value_export where tenant = ? and key = ?" + lock,
                ValueExportTable::read,
                key);
    }

    List<ValueExport> list(@Nullable String after, int most) {
        return connection.list(
                "select " + COLUMNS + " from value_export where tenant = ? and (?::text is null or key > ?)"
                        + " order by key limit ?",
                ValueExportTable::read,
                after,
                after,
                most);
    }

    long count() {
        return connection
                .first("select count(*) from value_export where tenant = ?", row -> row.getLong(1))
                .orElse(0L);
    }

    /** Whether it was new: two who add it at once make one. */
    boolean add(ValueExport export) {
        return connection.update(
                        "insert into value_export (tenant, id, key, from_day, series, version)"
                                + " values (?, ?, ?, ?, ?::jsonb, 1) on conflict do nothing",
                        export.id(),
                        export.key(),
                        export.from(),
                        json(export.series()))
                > 0;
    }

    void replace(ValueExport export) {
        connection.update(
                "with v as (select ?::text as tenant, ?::text as id, ?::date as day, ?::jsonb as series)"
                        + " update value_export e set from_day = v.day, series = v.series, version = e.version + 1"
                        + " from v where e.tenant = v.tenant and e.id = v.id",
                export.id(),
                export.from(),
                json(export.series()));
    }

    void delete(String id) {
        connection.allowLongStatements();
        connection.update("delete from value_export where tenant = ? and id = ?", id);
    }

    ExportPass pass(String id) {
        return connection
                .first(
                        "select pass, position, basis, since::text, passed_at from value_export"
                                + " where tenant = ? and id = ?",
                        ValueExportTable::readPass,
                        id)
                .orElseThrow();
    }

    /** Begins to look through everything: what is stored from now on may be missing. */
    void beginPass(String id, String basis, Instant now) {
        connection.update(
                "with v as (select ?::text as tenant, ?::text as id, ?::text as basis, ?::timestamptz as now)"
                        + " update value_export e set pass = e.pass + 1, position = 0, basis = v.basis,"
                        + " since = pg_snapshot_xmin(pg_current_snapshot()), passed_at = v.now"
                        + " from v where e.tenant = v.tenant and e.id = v.id",
                id,
                basis,
                now.atOffset(ZoneOffset.UTC));
    }

    /** The next slice; null when all have been looked at. */
    void moveTo(String id, @Nullable Integer position) {
        connection.update(
                "with v as (select ?::text as tenant, ?::text as id, ?::integer as position)"
                        + " update value_export e set position = v.position"
                        + " from v where e.tenant = v.tenant and e.id = v.id",
                id,
                position);
    }

    /** Whether any fact may be missing. */
    boolean hasFactsSince(String transaction) {
        return connection
                .first(
                        "select exists (select 1 from fact where tenant = ? and arrived >= ?::xid8)",
                        row -> row.getBoolean(1),
                        transaction)
                .orElse(false);
    }

    private static ValueExport read(ResultSet row) throws SQLException {
        return new ValueExport(
                row.getString(1),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                series(row.getString(4)),
                row.getLong(5));
    }

    private static ExportPass readPass(ResultSet row) throws SQLException {
        OffsetDateTime passedAt = row.getObject(5, OffsetDateTime.class);
        return new ExportPass(
                row.getLong(1),
                row.getObject(2, Integer.class),
                row.getString(3),
                row.getString(4),
                passedAt == null ? null : passedAt.toInstant());
    }

    private static List<ExportedSeries> series(String json) {
        try {
            return MAPPER.readValue(json, new TypeReference<List<ExportedSeries>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored export cannot be read", e);
        }
    }

    private static String json(List<ExportedSeries> series) {
        try {
            return MAPPER.writeValueAsString(series);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
