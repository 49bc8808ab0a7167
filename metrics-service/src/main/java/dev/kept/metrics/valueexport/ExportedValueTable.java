// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.valueexport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.metrics.cell.Watermark;
import dev.kept.metrics.store.TenantConnection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The values of an export as they were last told. Changes are numbered under the lock of the export's row. */
final class ExportedValueTable {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(ExportedValue.JSON)
            .build();
    private static final int NAMES = 4;

    private static final String SAVE = """
            with t as (select ?::text as tenant, ?::text as export, ?::date as as_of, ?::text as watermark,
              ?::timestamptz as now)
            insert into exported_value as v (tenant, export, id, key, series, starts, ends, grouped, said, version,
              change, deleted, as_of, watermark, computed_at)
            select t.tenant, t.export, n.id, n.key, n.series, n.starts::date, n.ends::date, n.grouped, n.said, 1,
              n.change, false, t.as_of, t.watermark, t.now
            from t, unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[])
              as n (id, key, series, starts, ends, grouped, said, change)
            on conflict (tenant, export, id) do update set said = excluded.said, version = v.version + 1,
              change = excluded.change, deleted = false, as_of = excluded.as_of, watermark = excluded.watermark,
              computed_at = excluded.computed_at
            """;

    private final TenantConnection connection;
    private final String export;

    ExportedValueTable(TenantConnection connection, String export) {
        this.connection = connection;
        this.export = export;
    }

    /**
     * Makes the stored values of some periods of a series equal to the computed ones.
     *
     * @param from the first day of the first period
     * @param to the day after the last
     */
    void replace(String series, LocalDate from, LocalDate to, Collection<ExportedValue> computed, Watermark at) {
        Map<String, ExportedValue> changed = computed.stream()
                .collect(Collectors.toMap(
                        ExportedValue::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        Set<String> gone = new TreeSet<>();
        stored(series, from, to).forEach((id, said) -> {
            ExportedValue now = changed.get(id);
            if (now == null) {
                gone.add(id);
            } else if (now.said().toString().equals(said)) {
                changed.remove(id);
            }
        });
        save(List.copyOf(changed.values()), at);
        delete(gone.toArray(String[]::new));
    }

    /** Takes back what belongs to none of these series, or lies before a day. */
    void keepOnly(Collection<String> series, LocalDate from) {
        List<String> gone = connection.list(
                "select id from exported_value where tenant = ? and export = ? and not deleted"
                        + " and (ends <= ? or series <> all(?))",
                row -> row.getString(1),
                export,
                from,
                series.toArray(String[]::new));
        delete(gone.toArray(String[]::new));
    }

    /**
     * Where a run ends.
     *
     * @param change of its last row
     * @param more whether there is more behind it
     */
    record End(long change, boolean more) {}

    /** The end of the run of at most {@code most} behind a change; empty where there is nothing. */
    Optional<End> end(long after, int most) {
        List<Long> last = connection.list(
                "select max(c.change), count(*) from (select change from exported_value where tenant = ? and export = ?"
                        + " and change > ? order by change limit ?) c having count(*) > 0",
                row -> row.getLong(1),
                export,
                after,
                most);
        return last.stream()
                .findFirst()
                .map(change ->
                        new End(change, !between(change, Long.MAX_VALUE, 1).isEmpty()));
    }

    /** Rows behind a change, up to another one. */
    List<ValueRow> between(long after, long end, int most) {
        return connection.list(
                "select change, key, version, deleted, series, starts, ends, grouped, said, as_of, watermark, computed_at"
                        + " from exported_value where tenant = ? and export = ? and change > ? and change <= ?"
                        + " order by change limit ?",
                ExportedValueTable::read,
                export,
                after,
                end,
                most);
    }

    private record Told(String id, String said) {}

    private Map<String, String> stored(String series, LocalDate from, LocalDate to) {
        return connection
                .list(
                        "select id, said from exported_value where tenant = ? and export = ? and series = ?"
                                + " and starts >= ? and starts < ? and not deleted",
                        row -> new Told(row.getString(1), row.getString(2)),
                        export,
                        series,
                        from,
                        to)
                .stream()
                .collect(Collectors.toMap(Told::id, Told::said));
    }

    private void save(List<ExportedValue> values, Watermark at) {
        if (values.isEmpty()) {
            return;
        }
        long first = take(values.size());
        Long[] changes = new Long[values.size()];
        for (int i = 0; i < changes.length; i++) {
            changes[i] = first + i;
        }
        connection.update(
                SAVE,
                export,
                at.horizon(),
                new TreeMap<>(at.positions())
                        .entrySet().stream()
                                .map(position -> position.getKey() + "=" + position.getValue())
                                .collect(Collectors.joining(";")),
                at.readAt().atOffset(ZoneOffset.UTC),
                texts(values, ExportedValue::id),
                texts(values, ExportedValue::key),
                texts(values, ExportedValue::series),
                texts(values, value -> value.period().start().toString()),
                texts(values, value -> value.period().end().toString()),
                texts(values, value -> value.group().toString()),
                texts(values, value -> value.said().toString()),
                changes);
    }

    private static String[] texts(List<ExportedValue> values, Function<ExportedValue, String> text) {
        return values.stream().map(text).toArray(String[]::new);
    }

    private void delete(String[] ids) {
        if (ids.length > 0) {
            long first = take(ids.length);
            connection.update(
                    "with t as (select ?::text as tenant, ?::text as export, ?::bigint as first),"
                            + " n as (select id, row_number() over (order by id) - 1 as place"
                            + " from unnest(?::text[]) as u (id))"
                            + " update exported_value v set deleted = true, said = '{}', version = v.version + 1,"
                            + " change = t.first + n.place from t, n"
                            + " where v.tenant = t.tenant and v.export = t.export and v.id = n.id",
                    export,
                    first,
                    ids);
        }
    }

    /** The first of so many new numbers. */
    private long take(int many) {
        return connection
                .first(
                        "with v as (select ?::text as tenant, ?::text as id, ?::bigint as many)"
                                + " update value_export e set changes = e.changes + v.many"
                                + " from v where e.tenant = v.tenant and e.id = v.id returning e.changes - v.many + 1",
                        row -> row.getLong(1),
                        export,
                        (long) many)
                .orElseThrow();
    }

    private static ValueRow read(ResultSet row) throws SQLException {
        String[] names = row.getString(5).split("/", NAMES);
        ObjectNode line = ExportedValue.JSON.objectNode();
        line.put("key", row.getString(2)).put("version", row.getLong(3)).put("deleted", row.getBoolean(4));
        line.put("metric", names[0]).put("definition", names[1]).put("grain", names[2]);
        line.put("periodStart", row.getString(6)).put("periodEnd", row.getString(7));
        line.set("group", json(row.getString(8)));
        line.setAll(json(row.getString(9)));
        line.put("asOf", row.getString(10)).put("watermark", row.getString(11));
        line.put(
                "computedAt",
                row.getObject(12, OffsetDateTime.class).toInstant().toString());
        return new ValueRow(row.getLong(1), line);
    }

    private static ObjectNode json(String stored) {
        try {
            return (ObjectNode) MAPPER.readTree(stored);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored value cannot be read", e);
        }
    }
}
