// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.target;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.metrics.store.TenantConnection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A tenant's targets. */
final class TargetTable {

    private static final String COLUMNS = "metric, grain, definition, value, groups, owner, version";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final TenantConnection connection;

    TargetTable(TenantConnection connection) {
        this.connection = connection;
    }

    Optional<MetricTarget> find(String metric, String grain) {
        return connection.first(
                "select " + COLUMNS + " from metric_target where tenant = ? and metric = ? and grain = ?",
                TargetTable::read,
                metric,
                grain);
    }

    /** The target, which nobody else can change until the transaction ends. */
    Optional<MetricTarget> findForChange(String metric, String grain) {
        return connection.first(
                "select " + COLUMNS + " from metric_target where tenant = ? and metric = ? and grain = ? for update",
                TargetTable::read,
                metric,
                grain);
    }

    /** Those behind a metric and grain, in the order of both; null stands for the first. */
    List<MetricTarget> list(@Nullable String metric, @Nullable String grain, int most) {
        return connection.list(
                "select " + COLUMNS + " from metric_target where tenant = ?"
                        + " and (?::text is null or (metric, grain) > (?, ?)) order by metric, grain limit ?",
                TargetTable::read,
                metric,
                metric,
                grain,
                most);
    }

    /** Whether it was new: two who add it at once make one. */
    boolean add(MetricTarget target) {
        return connection.update(
                        "insert into metric_target (tenant, metric, grain, definition, value, groups, owner,"
                                + " version) values (?, ?, ?, ?, ?, ?::jsonb, ?, 1) on conflict (tenant, metric, grain) do nothing",
                        target.metric(),
                        target.grain(),
                        target.definition(),
                        target.value(),
                        json(target.groups()),
                        target.owner())
                > 0;
    }

    void replace(MetricTarget target) {
        connection.update(
                "with v as (select ?::text as tenant, ?::text as metric, ?::text as grain, ?::text as definition,"
                        + " ?::numeric as value, ?::jsonb as groups, ?::text as owner) update metric_target t"
                        + " set definition = v.definition, value = v.value, groups = v.groups, owner = v.owner,"
                        + " version = t.version + 1 from v"
                        + " where t.tenant = v.tenant and t.metric = v.metric and t.grain = v.grain",
                target.metric(),
                target.grain(),
                target.definition(),
                target.value(),
                json(target.groups()),
                target.owner());
    }

    void delete(String metric, String grain) {
        connection.update("delete from metric_target where tenant = ? and metric = ? and grain = ?", metric, grain);
    }

    private static MetricTarget read(ResultSet row) throws SQLException {
        return new MetricTarget(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getBigDecimal(4),
                groups(row.getString(5)),
                row.getString(6),
                row.getLong(7));
    }

    private static List<GroupTarget> groups(String json) {
        try {
            return MAPPER.readValue(json, new TypeReference<List<GroupTarget>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored targets of groups cannot be read", e);
        }
    }

    private static String json(List<GroupTarget> groups) {
        try {
            return MAPPER.writeValueAsString(groups);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
