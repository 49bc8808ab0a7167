// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.webhook;

import static dev.kept.metrics.webhook.EndpointTable.instant;
import static dev.kept.metrics.webhook.EndpointTable.time;

import dev.kept.metrics.store.TenantConnection;
import dev.kept.restkit.id.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A tenant's events for web hooks, and their deliveries. */
final class DeliveryTable {

    private static final String SELECT = """
            select id, endpoint_id, event, type, status, attempts, next_at, last_at, http_status, error, created_at
            from webhook_delivery where tenant = ?
            """;

    private static final String KEEP = """
            insert into webhook_event (tenant, id, event_id, type, subject, recorded_at, payload, created_at)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?) on conflict (tenant, event_id) do nothing
            """;

    private static final String ENQUEUE = """
            insert into webhook_delivery (tenant, id, endpoint_id, event, type, status, attempts, next_at, created_at)
            select event.tenant, given.id, given.endpoint, event.id, event.type, 'PENDING', 0, given.at, given.at
            from webhook_event event,
                 (select ?::text as tenant, ?::text as id, ?::text as endpoint, ?::timestamptz as at, ?::text as event) given
            where event.tenant = given.tenant and event.event_id = given.event and event.payload is not null
            on conflict (tenant, endpoint_id, event) do nothing
            """;

    private static final String CLAIM = """
            with due as (
                select id from webhook_delivery
                where tenant = ? and endpoint_id = ? and status = 'PENDING' and next_at <= clock_timestamp()
                  and (leased_until is null or leased_until < clock_timestamp())
                order by next_at, id limit ? for update skip locked
            )
            update webhook_delivery delivery set leased_until = clock_timestamp() + interval '2 minutes'
            from due, webhook_event event
            where delivery.id = due.id and event.tenant = delivery.tenant and event.id = delivery.event
            returning delivery.id, delivery.attempts, event.event_id, event.payload::text
            """;

    private static final String TRIED = """
            with tried as (select ?::text as tenant, ?::text as id, ?::text as status, ?::timestamptz as next_at,
                                  ?::timestamptz as at, ?::integer as http_status, ?::text as error, ?::integer as millis),
            noted as (
                update webhook_delivery delivery
                set status = tried.status, attempts = attempts + 1, next_at = tried.next_at, leased_until = null,
                    last_at = tried.at, http_status = tried.http_status, error = tried.error
                from tried where delivery.tenant = tried.tenant and delivery.id = tried.id and delivery.status = 'PENDING'
                returning delivery.tenant, delivery.id
            )
            insert into webhook_attempt (tenant, delivery_id, number, at, millis, http_status, error)
            select noted.tenant, noted.id,
                   (select coalesce(max(number), 0) + 1 from webhook_attempt
                    where tenant = noted.tenant and delivery_id = noted.id),
                   tried.at, tried.millis, tried.http_status, tried.error
            from noted, tried
            """;

    /** Only what is still known can be told again. */
    private static final String AGAIN = """
            update webhook_delivery delivery
            set status = 'PENDING', attempts = 0, next_at = clock_timestamp(), leased_until = null
            from webhook_event event
            where delivery.tenant = ? and event.tenant = delivery.tenant and event.id = delivery.event
              and event.payload is not null
            """;

    private static final String ERASE = """
            with gone as (
                update webhook_event set payload = null where tenant = ? and subject = ? and payload is not null
                returning tenant, id
            )
            update webhook_delivery delivery
            set status = 'CANCELLED', error = 'erased', next_at = null, leased_until = null
            from gone where delivery.tenant = gone.tenant and delivery.event = gone.id and delivery.status = 'PENDING'
            """;

    private final TenantConnection connection;

    DeliveryTable(TenantConnection connection) {
        this.connection = connection;
    }

    /** An event to be kept. */
    record Kept(String eventId, String type, String subject, Instant recordedAt, String payload) {}

    void keep(Kept event, Instant now) {
        connection.update(
                KEEP,
                Ids.next("whe"),
                event.eventId(),
                event.type(),
                event.subject(),
                time(event.recordedAt()),
                event.payload(),
                time(now));
    }

    /** Unless this endpoint has the event already. */
    String enqueue(String endpointId, String eventId, Instant now) {
        String id = Ids.next("whd");
        connection.update(ENQUEUE, id, endpointId, time(now), eventId);
        return id;
    }

    List<Delivery.Letter> claim(String endpointId, int count) {
        return connection.list(
                CLAIM,
                row -> new Delivery.Letter(row.getString(1), row.getInt(2), row.getString(3), row.getString(4)),
                endpointId,
                count);
    }

    /** Gives back what was claimed and not tried. */
    void release(List<String> ids) {
        connection.update("update webhook_delivery set leased_until = null where tenant = ? and id = any (?)", (Object)
                ids.toArray(String[]::new));
    }

    void tried(String id, Delivery.Status status, @Nullable Instant nextAt, Instant at, WebhookSender.Outcome outcome) {
        connection.update(
                TRIED,
                id,
                status.name(),
                time(nextAt),
                time(at),
                outcome.httpStatus(),
                outcome.error(),
                outcome.millis());
    }

    /** @return how many are sent again */
    int again(String endpointId, Instant from, Instant to, boolean failedOnly) {
        String which = failedOnly ? "('FAILED')" : "('FAILED', 'DELIVERED')";
        return connection.update(
                AGAIN
                        + " and delivery.endpoint_id = ? and event.recorded_at >= ? and event.recorded_at < ?"
                        + " and delivery.status in " + which,
                endpointId,
                time(from),
                time(to));
    }

    boolean again(String id) {
        return connection.update(AGAIN + " and delivery.id = ? and delivery.status <> 'PENDING'", id) > 0;
    }

    void erase(String subject) {
        connection.update(ERASE, subject);
    }

    Optional<Delivery> find(String id) {
        return connection.first(SELECT + " and id = ?", DeliveryTable::read, id);
    }

    /** Newest first. */
    List<Delivery> before(String id, DeliveryFilter filter, int count) {
        return connection.list(
                SELECT
                        + " and id < ? and (?::text is null or endpoint_id = ?) and (?::text is null or status = ?)"
                        + " and (?::text is null or type = ?) order by id desc limit ?",
                DeliveryTable::read,
                id,
                filter.endpointId,
                filter.endpointId,
                filter.status(),
                filter.status(),
                filter.type,
                filter.type,
                count);
    }

    List<Delivery.Attempt> attempts(String deliveryId) {
        return connection.list(
                "select number, at, millis, http_status, error from webhook_attempt"
                        + " where tenant = ? and delivery_id = ? order by number",
                row -> new Delivery.Attempt(
                        row.getInt(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getInt(3),
                        row.getObject(4, Integer.class),
                        row.getString(5)),
                deliveryId);
    }

    private static Delivery read(ResultSet row) throws SQLException {
        return new Delivery(
                row.getString("id"),
                row.getString("endpoint_id"),
                row.getString("event"),
                row.getString("type"),
                Delivery.Status.valueOf(row.getString("status")),
                row.getInt("attempts"),
                instant(row, "next_at"),
                instant(row, "last_at"),
                row.getObject("http_status", Integer.class),
                row.getString("error"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
