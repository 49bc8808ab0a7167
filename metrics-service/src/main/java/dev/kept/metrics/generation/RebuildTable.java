// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.generation;

import dev.kept.metrics.generation.Rebuild.Source;
import dev.kept.metrics.generation.Rebuild.Status;
import dev.kept.metrics.store.CellTable.Comparison;
import dev.kept.metrics.store.TenantConnection;
import dev.kept.restkit.id.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A tenant's rebuilds. */
final class RebuildTable {

    private static final String COLUMNS = "id, generation, source, status, done, total, compared_cells,"
            + " differing_cells, error, started_at, finished_at";

    private final TenantConnection connection;

    RebuildTable(TenantConnection connection) {
        this.connection = connection;
    }

    String create(long generation, Source source, long total, Instant now) {
        String id = Ids.next("reb");
        connection.update(
                "insert into rebuild (tenant, id, generation, source, status, total, started_at)"
                        + " values (?, ?, ?, ?, 'RUNNING', ?, ?)",
                id,
                generation,
                source.name(),
                total,
                utc(now));
        return id;
    }

    Optional<Rebuild> find(String id) {
        return connection.first(
                "select " + COLUMNS + " from rebuild where tenant = ? and id = ?", RebuildTable::read, id);
    }

    Optional<Rebuild> of(long generation) {
        return connection.first(
                "select " + COLUMNS + " from rebuild where tenant = ? and generation = ?",
                RebuildTable::read,
                generation);
    }

    void progress(long generation, int customers) {
        connection.update(
                "with n as (select ?::text as tenant, ?::bigint as generation, ?::bigint as more)"
                        + " update rebuild r set done = r.done + n.more, total = greatest(r.total, r.done + n.more)"
                        + " from n where r.tenant = n.tenant and r.generation = n.generation",
                generation,
                (long) customers);
    }

    void finish(long generation, Comparison comparison, Instant now) {
        connection.update(
                "with n as (select ?::text as tenant, ?::bigint as generation, ?::bigint as compared,"
                        + " ?::bigint as differing, ?::timestamptz as now)"
                        + " update rebuild r set status = 'DONE', compared_cells = n.compared,"
                        + " differing_cells = n.differing, finished_at = n.now"
                        + " from n where r.tenant = n.tenant and r.generation = n.generation",
                generation,
                comparison.compared(),
                comparison.differing(),
                utc(now));
    }

    void fail(long generation, String error, Instant now) {
        connection.update(
                "with n as (select ?::text as tenant, ?::bigint as generation, ?::text as error,"
                        + " ?::timestamptz as now)"
                        + " update rebuild r set status = 'FAILED', error = n.error, finished_at = n.now"
                        + " from n where r.tenant = n.tenant and r.generation = n.generation and r.status = 'RUNNING'",
                generation,
                error,
                utc(now));
    }

    private static Rebuild read(ResultSet row) throws SQLException {
        return new Rebuild(
                row.getString(1),
                row.getLong(2),
                Source.valueOf(row.getString(3)),
                Status.valueOf(row.getString(4)),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                row.getString(9),
                row.getObject(10, OffsetDateTime.class).toInstant(),
                instant(row.getObject(11, OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
