// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.behaviour;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes and counts events of the current tenant, many in one statement. */
@ApplicationScoped
class BehaviourStore {

    private static final String SOME = " where tenant = current_setting('kept.tenant') and customer_id = :customer"
            + " and occurred_at >= :from and occurred_at < :to";

    private final EntityManager entities;
    private final ObjectMapper json;

    BehaviourStore(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** Writes those whose event id is new; returns their event ids. */
    @SuppressWarnings("unchecked")
    List<String> insert(List<BehaviourRow> rows, Instant now) {
        if (rows.isEmpty()) {
            return List.of();
        }
        return entities.createNativeQuery(
                        "with taken as (insert into behaviour_event (id, tenant, customer_id, event_id, name, occurred_at,"
                                + " day, properties, source, usable, created_at)"
                                + " select id, current_setting('kept.tenant'), customer_id, event_id, name, occurred_at, day,"
                                + " properties, source, usable, :now from jsonb_to_recordset(cast(:rows as jsonb)) as r("
                                + "id text, customer_id text, event_id text, name text, occurred_at timestamptz, day date,"
                                + " properties jsonb, source text, usable boolean)"
                                + " on conflict (tenant, event_id) do nothing returning event_id)"
                                + " select event_id from taken")
                .setParameter("rows", text(rows))
                .setParameter("now", now)
                .getResultList();
    }

    /** Adds to what was dropped on a day. */
    void countDropped(LocalDate day, Map<DropReason, Long> dropped) {
        dropped.forEach((reason, count) -> entities.createNativeQuery(
                        "insert into behaviour_drop (tenant, day, reason, count)"
                                + " values (current_setting('kept.tenant'), :day, :reason, :count)"
                                + " on conflict (tenant, day, reason) do update set count = behaviour_drop.count + :count")
                .setParameter("day", day)
                .setParameter("reason", reason.name())
                .setParameter("count", count)
                .executeUpdate());
    }

    /** Day, reason and count of what was dropped, the newest day first. */
    @SuppressWarnings("unchecked")
    List<Object[]> dropped(LocalDate from, LocalDate to) {
        return entities.createNativeQuery("select day, reason, count from behaviour_drop"
                        + " where tenant = current_setting('kept.tenant') and day >= :from and day < :to"
                        + " order by day desc, reason")
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /** Customer, day, name, usable events, other events and the last instant, of these days. */
    @SuppressWarnings("unchecked")
    List<Object[]> counts(Collection<CustomerDay> days) {
        List<Map<String, String>> keys = days.stream()
                .map(day ->
                        Map.of("customer_id", day.customerId(), "day", day.day().toString()))
                .toList();
        return entities.createNativeQuery("select e.customer_id, cast(e.day as text), e.name,"
                        + " count(*) filter (where e.usable), count(*) filter (where not e.usable), max(e.occurred_at)"
                        + " from jsonb_to_recordset(cast(:keys as jsonb)) as k(customer_id text, day date)"
                        + " join behaviour_event e on e.customer_id = k.customer_id and e.day = k.day"
                        + " where e.tenant = current_setting('kept.tenant') group by 1, 2, 3")
                .setParameter("keys", text(keys))
                .getResultList();
    }

    /** So many numbers that rise with every call, whichever customer an event belongs to by then. */
    @SuppressWarnings("unchecked")
    List<Number> nextVersions(int count) {
        return entities.createNativeQuery("select nextval('behaviour_version') from generate_series(1, :count)")
                .setParameter("count", count)
                .getResultList();
    }

    /** Takes a customer's events before an instant out of use; returns the days that change. */
    Set<CustomerDay> takeOutOfUse(String customerId, Instant before) {
        return days(
                "update behaviour_event set usable = false" + SOME + " and usable", customerId, Instant.EPOCH, before);
    }

    /** Deletes a customer's events from an instant on, up to another; returns the days that change. */
    Set<CustomerDay> delete(String customerId, Instant from, Instant to) {
        return days("delete from behaviour_event" + SOME, customerId, from, to);
    }

    /** The days of these events. */
    @SuppressWarnings("unchecked")
    Set<LocalDate> daysOf(Collection<String> ids) {
        List<String> days = entities.createNativeQuery("select distinct cast(day as text) from behaviour_event"
                        + " where tenant = current_setting('kept.tenant') and id in :ids")
                .setParameter("ids", ids)
                .getResultList();
        return days.stream().map(LocalDate::parse).collect(Collectors.toSet());
    }

    @SuppressWarnings("unchecked")
    private Set<CustomerDay> days(String change, String customerId, Instant from, Instant to) {
        List<String> days = entities.createNativeQuery(
                        "with gone as (" + change + " returning day) select distinct cast(day as text) from gone")
                .setParameter("customer", customerId)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
        return days.stream()
                .map(day -> new CustomerDay(customerId, LocalDate.parse(day)))
                .collect(Collectors.toSet());
    }

    private String text(Object rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Events cannot be written as JSON", e);
        }
    }
}
