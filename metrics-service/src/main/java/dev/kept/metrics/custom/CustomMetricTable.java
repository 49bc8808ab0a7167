// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.custom;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.metrics.custom.CustomMetric.Published;
import dev.kept.metrics.store.TenantConnection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A tenant's metrics and what was ever published of them. */
final class CustomMetricTable {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String SELECT = """
            select m.id, m.key, m.draft, m.version, v.number, v.published_at, v.definition
            from custom_metric m left join custom_metric_version v
            on v.tenant = m.tenant and v.custom_metric_id = m.id and v.number = m.published
            where m.tenant = ?
            """;

    private final TenantConnection connection;

    CustomMetricTable(TenantConnection connection) {
        this.connection = connection;
    }

    Optional<CustomMetric> find(String id) {
        return connection.first(SELECT + " and m.id = ?", CustomMetricTable::read, id);
    }

    /** The metric, which nobody else can change until the transaction ends. */
    Optional<CustomMetric> findForChange(String id) {
        return connection.first(SELECT + " and m.id = ? for update of m", CustomMetricTable::read, id);
    }

    /** Those behind an id, in the order of ids. */
    List<CustomMetric> after(String id, int most) {
        return connection.list(SELECT + " and m.id > ? order by m.id limit ?", CustomMetricTable::read, id, most);
    }

    /** Whether it was new; a key that is taken is left as it is. */
    boolean add(CustomMetric metric) {
        return connection.update(
                        "insert into custom_metric (tenant, id, key, draft, version) values (?, ?, ?, ?::jsonb, 1)"
                                + " on conflict (tenant, key) do nothing",
                        metric.id(),
                        metric.key(),
                        json(metric.draft()))
                > 0;
    }

    void draft(String id, CustomDefinition draft) {
        connection.update(
                "with v as (select ?::text as tenant, ?::text as id, ?::jsonb as draft) update custom_metric m"
                        + " set draft = v.draft, version = m.version + 1 from v where m.tenant = v.tenant and m.id = v.id",
                id,
                json(draft));
    }

    void publish(String id, Published published) {
        connection.update(
                "insert into custom_metric_version (tenant, custom_metric_id, number, published_at, definition)"
                        + " values (?, ?, ?, ?::timestamptz, ?::jsonb)",
                id,
                published.number(),
                published.at().toString(),
                json(published.definition()));
        connection.update(
                "with v as (select ?::text as tenant, ?::text as id, ?::int as number) update custom_metric m"
                        + " set draft = null, published = v.number, version = m.version + 1 from v"
                        + " where m.tenant = v.tenant and m.id = v.id",
                id,
                published.number());
    }

    /** What was published, the latest first. */
    List<Published> versions(String id) {
        return connection.list(
                "select number, published_at, definition from custom_metric_version"
                        + " where tenant = ? and custom_metric_id = ? order by number desc",
                row -> published(row, 1),
                id);
    }

    void delete(String id) {
        connection.update("delete from custom_metric_version where tenant = ? and custom_metric_id = ?", id);
        connection.update("delete from custom_metric where tenant = ? and id = ?", id);
    }

    /** One change at a time, so that no two of them can make a circle together. */
    void lockAll() {
        connection.first("select pg_advisory_xact_lock(hashtext('custom_metric'), hashtext(?))", row -> true);
    }

    private static CustomMetric read(ResultSet row) throws SQLException {
        String draft = row.getString(3);
        Published published = row.getObject(5) == null ? null : published(row, 5);
        return new CustomMetric(
                row.getString(1),
                row.getString(2),
                draft == null ? null : definition(draft),
                published,
                row.getLong(4));
    }

    private static Published published(ResultSet row, int first) throws SQLException {
        Instant at = row.getObject(first + 1, OffsetDateTime.class).toInstant();
        return new Published(row.getInt(first), at, definition(row.getString(first + 2)));
    }

    private static CustomDefinition definition(String json) {
        try {
            return MAPPER.readValue(json, CustomDefinition.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored definition cannot be read", e);
        }
    }

    private static @Nullable String json(@Nullable CustomDefinition definition) {
        try {
            return definition == null ? null : MAPPER.writeValueAsString(definition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
