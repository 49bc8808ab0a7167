// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.facts;

import dev.kept.customer.eventfeed.CustomerListener;
import dev.kept.customer.settings.SettingsListener;
import dev.kept.restkit.background.DueTenants;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.tenant.Caller;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whose derived state is not up to date. A row is marked in the transaction that changes a fact, so none is ever
 * forgotten; always in the order of ids, so that two writers never wait for each other in a circle.
 */
@ApplicationScoped
@Priority(-1) // the last to hear of changes: whoever waits for a mark holds its customer already
public class DueCustomers implements CustomerListener, SettingsListener {

    // The row is locked even where it is due already: the worker shall not take it before the change is committed.
    private static final String MARK = "insert into derivation_due (id, tenant, customer_id, due_at)"
            + " select id, tenant, id, :at from customer where tenant = :tenant and id in :ids"
            + " order by id on conflict (id) do update set due_at = least(derivation_due.due_at, excluded.due_at)";
    private static final String BUYERS = MARK.replace(
            "id in :ids",
            "id in (select customer_id from customer_order where tenant = :tenant and currency = :currency"
                    + " and ordered_at >= :from)");
    private static final String WAITING = "select count(*) from"
            + " (select id from derivation_due where tenant = :tenant and due_at <= :now"
            + " union select id from customer where tenant = :tenant"
            + " and id > (select min(after_id) from derivation_everybody where tenant = :tenant)) waiting";
    private static final Duration LATER = Duration.ofMinutes(5);

    private final EntityManager entities;
    private final Caller caller;
    private final DueTenants tenants;
    private final Clock clock;

    DueCustomers(EntityManager entities, Caller caller, DueTenants tenants, Clock clock) {
        this.entities = entities;
        this.caller = caller;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void changed(Set<String> customerIds) {
        mark(customerIds, clock.instant());
    }

    /** Some customers of the current tenant are due from an instant on. */
    void mark(Collection<String> ids, Instant at) {
        if (!ids.isEmpty()) {
            entities.createNativeQuery(MARK)
                    .setParameter("tenant", caller.tenant())
                    .setParameter("at", at)
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
    }

    /** What customers of the current tenant bought in a currency from a day on is worth something else now. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void buyersIn(String currency, LocalDate from) {
        // A day of the tenant's zone begins up to 14 hours before that of UTC; who is derived in vain stays as it is.
        entities.createNativeQuery(BUYERS)
                .setParameter("tenant", caller.tenant())
                .setParameter("at", clock.instant())
                .setParameter("currency", currency)
                .setParameter(
                        "from", from.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
                .executeUpdate();
    }

    @Override
    public void settingsChanged() {
        everybody();
    }

    /** A rule has changed that holds for all customers of the current tenant: {@link EverybodyMarks} will mark them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void everybody() {
        entities.createNativeQuery("insert into derivation_everybody (id, tenant, after_id) values (:id, :tenant, '')")
                .setParameter("id", Ids.next("deb"))
                .setParameter("tenant", caller.tenant())
                .executeUpdate();
    }

    /** How many customers of the current tenant wait for the worker now. */
    @Transactional
    public long waiting() {
        return ((Number) entities.createNativeQuery(WAITING)
                        .setParameter("tenant", caller.tenant())
                        .setParameter("now", clock.instant())
                        .getSingleResult())
                .longValue();
    }

    /** The tenants for which there is something to do; needs no tenant of its own. */
    Set<String> tenants() {
        return tenants.of("derivation_tenants", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /**
     * Some customers that were due by then, the longest waiting first. They and their rows here are locked without waiting for
     * anybody: who holds one of them will mark it again or delete it. What listens to derived changes may therefore
     * hold these customers again, and must wait for nothing else.
     */
    @SuppressWarnings("unchecked")
    List<String> claim(Instant until, int most) {
        return entities.createNativeQuery(
                        "select d.id from derivation_due d join customer c on c.id = d.id"
                                + " where d.tenant = :tenant and c.tenant = :tenant and d.due_at <= :now"
                                + " order by d.due_at limit :most"
                                + " for update of d skip locked for no key update of c skip locked",
                        String.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("now", until)
                .setParameter("most", most)
                .getResultList();
    }

    /** Puts claimed customers back to when time may change them again; forgets those that only facts can change. */
    void settle(Collection<String> ids, Map<String, Instant> next) {
        entities.createNativeQuery("delete from derivation_due where tenant = :tenant and id in :ids")
                .setParameter("tenant", caller.tenant())
                .setParameter("ids", ids)
                .executeUpdate();
        if (!next.isEmpty()) {
            entities.createNativeQuery("insert into derivation_due (id, tenant, customer_id, due_at)"
                            + " select id, :tenant, id, due_at from unnest(:ids, :times) as n(id, due_at)")
                    .setParameter("tenant", caller.tenant())
                    .setParameter("ids", next.keySet().toArray(String[]::new))
                    .setParameter(
                            "times", next.values().stream().map(Timestamp::from).toArray(Timestamp[]::new))
                    .executeUpdate();
        }
    }

    /** Tries a customer again later: one that cannot be derived shall not keep the others waiting. */
    void postpone(String id) {
        entities.createNativeQuery("update derivation_due set due_at = :later where tenant = :tenant and id = :id")
                .setParameter("tenant", caller.tenant())
                .setParameter("later", clock.instant().plus(LATER))
                .setParameter("id", id)
                .executeUpdate();
    }
}
