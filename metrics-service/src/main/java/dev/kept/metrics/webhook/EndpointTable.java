// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.webhook;

import dev.kept.metrics.store.TenantConnection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A tenant's endpoints. */
final class EndpointTable {

    private static final String SELECT = """
            select id, url, description, event_types, enabled, disabled_reason, disabled_at, secret, former_secret,
                   former_until, failing_since, created_at, updated_at, version
            from webhook_endpoint where tenant = ?
            """;
    private static final String INSERT = """
            insert into webhook_endpoint (tenant, id, url, description, event_types, enabled, disabled_reason, disabled_at,
                secret, former_secret, former_until, failing_since, created_at, updated_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set url = excluded.url, description = excluded.description,
                event_types = excluded.event_types, enabled = excluded.enabled,
                disabled_reason = excluded.disabled_reason, disabled_at = excluded.disabled_at, secret = excluded.secret,
                former_secret = excluded.former_secret, former_until = excluded.former_until,
                failing_since = excluded.failing_since, updated_at = excluded.updated_at, version = excluded.version
            """;

    private final TenantConnection connection;

    EndpointTable(TenantConnection connection) {
        this.connection = connection;
    }

    List<WebhookEndpoint> after(String id, int count) {
        return connection.list(SELECT + " and id > ? order by id limit ?", EndpointTable::read, id, count);
    }

    List<WebhookEndpoint> enabled() {
        return connection.list(SELECT + " and enabled order by id", EndpointTable::read);
    }

    Optional<WebhookEndpoint> find(String id) {
        return connection.first(SELECT + " and id = ?", EndpointTable::read, id);
    }

    Optional<WebhookEndpoint> lock(String id) {
        return connection.first(SELECT + " and id = ? for update", EndpointTable::read, id);
    }

    long count() {
        return connection
                .first("select count(*) from webhook_endpoint where tenant = ?", row -> row.getLong(1))
                .orElse(0L);
    }

    void save(WebhookEndpoint endpoint) {
        WebhookEndpoint.Stop stop = endpoint.stop();
        connection.update(
                INSERT,
                endpoint.id(),
                endpoint.url(),
                endpoint.description(),
                endpoint.eventTypes().toArray(String[]::new),
                endpoint.enabled(),
                stop == null ? null : stop.reason(),
                stop == null ? null : time(stop.at()),
                endpoint.secrets().current(),
                endpoint.secrets().former(),
                time(endpoint.secrets().formerUntil()),
                time(endpoint.failingSince()),
                time(endpoint.createdAt()),
                time(endpoint.updatedAt()),
                endpoint.version());
    }

    void delete(String id) {
        connection.update("delete from webhook_endpoint where tenant = ? and id = ?", id);
    }

    void succeeded(String id) {
        connection.update(
                "update webhook_endpoint set failing_since = null"
                        + " where tenant = ? and id = ? and failing_since is not null",
                id);
    }

    void failed(String id, Instant now) {
        connection.update(
                "update webhook_endpoint set failing_since = now.at from (select ?::text as tenant, ?::timestamptz as at) now"
                        + " where webhook_endpoint.tenant = now.tenant and id = ? and failing_since is null",
                time(now),
                id);
    }

    /** @return whether it was enabled until now */
    boolean disable(String id, String reason, Instant now) {
        return connection.update(
                        "update webhook_endpoint set enabled = false, disabled_reason = now.reason, disabled_at = now.at,"
                                + " updated_at = now.at, version = version + 1"
                                + " from (select ?::text as tenant, ?::text as reason, ?::timestamptz as at) now"
                                + " where webhook_endpoint.tenant = now.tenant and id = ? and enabled",
                        reason,
                        time(now),
                        id)
                > 0;
    }

    private static WebhookEndpoint read(ResultSet row) throws SQLException {
        String reason = row.getString("disabled_reason");
        Instant stoppedAt = instant(row, "disabled_at");
        return new WebhookEndpoint(
                row.getString("id"),
                row.getString("url"),
                row.getString("description"),
                List.of((String[]) row.getArray("event_types").getArray()),
                row.getBoolean("enabled"),
                reason == null || stoppedAt == null ? null : new WebhookEndpoint.Stop(reason, stoppedAt),
                new WebhookEndpoint.Secrets(
                        row.getString("secret"), row.getString("former_secret"), instant(row, "former_until")),
                instant(row, "failing_since"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
