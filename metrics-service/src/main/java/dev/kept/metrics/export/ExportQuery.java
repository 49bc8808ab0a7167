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
import java.util.Optional;

/** Reads facts in the order of their arrival, of finished transactions only. */
final class ExportQuery {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String WHERE = """
            from fact where tenant = ? and (arrived, customer_id, source, part, seq) > (?::xid8, ?, ?, ?, ?)
            and arrived < pg_snapshot_xmin(pg_current_snapshot()) and (type = ? or type like any(?))
            """;
    private static final String ORDER = " order by arrived, customer_id, source, part, seq limit ?";

    /** The last of a run, and how many there are with the one behind it. */
    private static final String END =
            "with run as (select arrived, customer_id, source, part, seq " + WHERE + ORDER + """
            ), kept as (select * from run order by arrived, customer_id, source, part, seq limit ?)
            select arrived::text, customer_id, source, part, seq, (select count(*) from run) from kept
            order by kept.arrived desc, customer_id desc, source desc, part desc, seq desc limit 1
            """;

    private static final String SELECT =
            "select arrived::text, customer_id, source, part, seq, type, entity, version, occurred_at, recorded_at, payload "
                    + WHERE + " and (arrived, customer_id, source, part, seq) <= (?::xid8, ?, ?, ?, ?)" + ORDER;

    private final TenantConnection connection;

    ExportQuery(TenantConnection connection) {
        this.connection = connection;
    }

    /**
     * Where a run ends.
     *
     * @param more whether there is more behind it
     */
    record End(Place place, boolean more) {}

    /** The end of the run of at most {@code most} behind a place; empty where there is nothing. */
    Optional<End> end(Place place, ExportTable table, int most) {
        return connection.first(
                END,
                row -> new End(place(row), row.getLong(6) > most),
                place.arrived(),
                place.customer(),
                place.source(),
                place.part(),
                place.seq(),
                ExportTable.CUSTOMER_DELETED,
                patterns(table),
                most + 1,
                most);
    }

    /** Those behind a place up to another one, at most {@code most}. */
    List<ExportRow> between(Place place, Place end, ExportTable table, int most) {
        return connection.list(
                SELECT,
                ExportQuery::read,
                place.arrived(),
                place.customer(),
                place.source(),
                place.part(),
                place.seq(),
                ExportTable.CUSTOMER_DELETED,
                patterns(table),
                end.arrived(),
                end.customer(),
                end.source(),
                end.part(),
                end.seq(),
                most);
    }

    private static String[] patterns(ExportTable table) {
        return table.prefixes().stream().map(prefix -> prefix + "%").toArray(String[]::new);
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getString(1), row.getString(2), row.getString(3), row.getInt(4), row.getLong(5));
    }

    private static ExportRow read(ResultSet row) throws SQLException {
        return new ExportRow(
                place(row),
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
