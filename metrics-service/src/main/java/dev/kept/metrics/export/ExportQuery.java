// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.metrics.export.ExportRow.Place;
import dev.kept.metrics.store.TenantConnection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;

/** Reads facts in the order of their arrival, of finished transactions only. */
final class ExportQuery {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String SELECT = """
            select arrived::text, customer_id, source, part, seq, type, entity, version, occurred_at, recorded_at, payload
            from fact where tenant = ? and (arrived, customer_id, source, part, seq) > (?::xid8, ?, ?, ?, ?)
            and arrived < pg_snapshot_xmin(pg_current_snapshot()) and (type = ? or type like any(?))
            order by arrived, customer_id, source, part, seq limit ?
            """;

    private final TenantConnection connection;

    ExportQuery(TenantConnection connection) {
        this.connection = connection;
    }

    /** Those behind a place, at most {@code most}. */
    List<ExportRow> after(Place place, ExportTable table, int most) {
        String[] patterns =
                table.prefixes().stream().map(prefix -> prefix + "%").toArray(String[]::new);
        return connection.list(
                SELECT,
                ExportQuery::read,
                place.arrived(),
                place.customer(),
                place.source(),
                place.part(),
                place.seq(),
                ExportTable.CUSTOMER_DELETED,
                patterns,
                most);
    }

    private static ExportRow read(ResultSet row) throws SQLException {
        Place place = new Place(row.getString(1), row.getString(2), row.getString(3), row.getInt(4), row.getLong(5));
        return new ExportRow(
                place,
                row.getString(6),
                row.getString(7),
                row.getLong(8),
                row.getObject(9, OffsetDateTime.class).toInstant(),
                row.getObject(10, OffsetDateTime.class).toInstant(),
                json(row.getString(11)));
    }

    private static JsonNode json(String payload) {
        try {
            return MAPPER.readTree(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored fact cannot be read", e);
        }
    }
}
