// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.order;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds orders of the current tenant. */
@ApplicationScoped
class OrderRepository implements PanacheRepositoryBase<Order, String> {

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

    // In the order of ids: two imports of the same orders must not wait for each other in a circle.
    List<Order> findByExternalIdsForChange(Collection<String> externalIds) {
        return find("content.externalId in ?1 order by id", externalIds)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
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

    /** Those of the names that an import has already had a result for. */
    @SuppressWarnings("unchecked")
    List<String> findImported(String importId, Collection<String> externalIds) {
        if (externalIds.isEmpty()) {
            return List.of();
        }
        return getEntityManager()
                .createNativeQuery("select distinct external_id from bulk_result"
                        + " where tenant = current_setting('kept.tenant')"
                        + " and import_id = :importId and external_id in :names")
                .setParameter("importId", importId)
                .setParameter("names", externalIds)
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
