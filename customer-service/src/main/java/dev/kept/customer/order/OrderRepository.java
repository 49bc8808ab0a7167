// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.order;

import dev.kept.customer.persistence.StoredJson;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds orders of the current tenant. */
@ApplicationScoped
class OrderRepository implements PanacheRepositoryBase<Order, String> {

    // Name by name, by their index, whatever the planner believes of a tenant: from a list of names in a condition, or
    // in a
    // join, it may make a comparison of each name with each order. Nobody is locked before the orders' ids are known.
    private static final String KNOWN = """
            select o.id from unnest(cast(:names as text[])) n (name)
            cross join lateral (
                select c.id from customer_order c
                where c.tenant = current_setting('kept.tenant') and c.external_id = n.name offset 0) o
            order by o.id
            """;
    private static final String LOCK = """
            select o.* from unnest(cast(:ids as text[])) n (id)
            cross join lateral (
                select c.* from customer_order c
                where c.tenant = current_setting('kept.tenant') and c.id = n.id offset 0 for no key update) o
            """;

    // In the order of names, so that two imports of the same orders do not wait for each other in a circle.
    private static final String INSERT = """
            insert into customer_order (id, tenant, customer_id, external_id, ordered_at, currency, amount, cost, lines,
                version, created_at, updated_at)
            select n.id, current_setting('kept.tenant'), n.customer_id, n.external_id, cast(n.ordered_at as timestamptz),
                n.currency, cast(n.amount as numeric), cast(n.cost as numeric), cast(n.lines as jsonb), 1, :at, :at
            from unnest(cast(:ids as text[]), cast(:customers as text[]), cast(:names as text[]), cast(:times as text[]),
                    cast(:currencies as text[]), cast(:amounts as text[]), cast(:costs as text[]),
                    cast(:lines as text[]))
                as n (id, customer_id, external_id, ordered_at, currency, amount, cost, lines)
            order by n.external_id
            on conflict (tenant, external_id) do nothing
            returning external_id
            """;

    /** Locked until the transaction ends, so that what is checked is what is changed. */
    Optional<Order> findForChange(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Order> findByExternalId(String externalId) {
        return find("content.externalId", externalId).singleResultOptional();
    }

    Optional<Order> findByExternalIdForChange(String externalId) {
        return find("content.externalId", externalId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional();
    }

    /** Whether any of these orders is known. */
    boolean knowsAny(Collection<String> externalIds) {
        return !known(externalIds).isEmpty();
    }

    @SuppressWarnings("unchecked") // a native query with a result class gives rows of it
    private List<String> known(Collection<String> externalIds) {
        return getEntityManager()
                .createNativeQuery(KNOWN, String.class)
                .setParameter("names", externalIds.toArray(String[]::new))
                .getResultList();
    }

    // In the order of ids: two imports of the same orders must not wait for each other in a circle.
    @SuppressWarnings("unchecked") // a native query with a result class gives rows of it
    List<Order> findByExternalIdsForChange(Collection<String> externalIds) {
        List<String> ids = known(externalIds);
        return ids.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createNativeQuery(LOCK, Order.class)
                        .setParameter("ids", ids.toArray(String[]::new))
                        .getResultList();
    }

    /**
     * Writes new orders, all with an external id, with one statement. Somebody else may write the same ones meanwhile: then
     * this waits until it is clear who did.
     *
     * @return the external ids of those that were written; others have taken the rest
     */
    @SuppressWarnings("unchecked") // a native query with a result class gives rows of it
    Set<String> insertNew(List<Order> orders, Instant at) {
        return new HashSet<String>(getEntityManager()
                .createNativeQuery(INSERT, String.class)
                .setParameter("ids", column(orders, Order::id))
                .setParameter("customers", column(orders, Order::customerId))
                .setParameter("names", column(orders, Order::externalId))
                .setParameter(
                        "times",
                        column(orders, order -> order.content().orderedAt().toString()))
                .setParameter(
                        "currencies", column(orders, order -> order.content().currency()))
                .setParameter(
                        "amounts", column(orders, order -> text(order.content().amount())))
                .setParameter(
                        "costs", column(orders, order -> text(order.content().cost())))
                .setParameter(
                        "lines",
                        column(orders, order -> StoredJson.of(order.content().lines())))
                .setParameter("at", at)
                .getResultList());
    }

    private static String[] column(List<Order> orders, Function<Order, @Nullable String> value) {
        return orders.stream().map(value).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    List<Order> findAll(Collection<String> ids) {
        return list("id in ?1 order by id", ids);
    }

    List<Order> findNamedForChange(String customerId) {
        return find("customerId = ?1 and content.externalId is not null order by id", customerId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<OrderRef> findRefsByIds(Collection<String> ids) {
        return findRefs("o.id in :names", ids);
    }

    List<OrderRef> findRefsByExternalIds(Collection<String> externalIds) {
        return findRefs("o.content.externalId in :names", externalIds);
    }

    private List<OrderRef> findRefs(String condition, Collection<String> names) {
        return getEntityManager()
                .createQuery(
                        "select o.id, o.content.externalId, o.customerId, o.content.amount, o.content.currency from Order o where "
                                + condition,
                        OrderRef.class)
                .setParameter("names", names)
                .getResultList();
    }

    /** Adds to what has been refunded of an order, unless that would be less than nothing or more than its amount. */
    boolean addRefunded(String id, BigDecimal change) {
        return getEntityManager()
                        .createNativeQuery("update customer_order set refunded = refunded + :change where id = :id"
                                + " and tenant = current_setting('kept.tenant')"
                                + " and refunded + :change between 0 and amount")
                        .setParameter("change", change)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /** What can still be refunded of an order. */
    BigDecimal refundable(String id) {
        return getEntityManager()
                .createQuery("select o.content.amount - o.refunded from Order o where o.id = :id", BigDecimal.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    boolean isEmpty() {
        return getEntityManager()
                .createQuery("select o.id from Order o", String.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
