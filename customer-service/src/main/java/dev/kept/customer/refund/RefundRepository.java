// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.refund;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds refunds of the current tenant. */
@ApplicationScoped
class RefundRepository implements PanacheRepositoryBase<Refund, String> {

    /** Locked until the transaction ends, so that what is checked is what is changed. */
    Optional<Refund> findForChange(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Refund> findByExternalId(String externalId) {
        return find("content.externalId", externalId).singleResultOptional();
    }

    Optional<Refund> findByExternalIdForChange(String externalId) {
        return find("content.externalId", externalId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional();
    }

    // In the order of ids: two imports of the same refunds must not wait for each other in a circle.
    List<Refund> findByExternalIdsForChange(Collection<String> externalIds) {
        return find("content.externalId in ?1 order by id", externalIds)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<Refund> findAll(Collection<String> ids) {
        return list("id in ?1 order by id", ids);
    }

    /** The refunds of a customer whose order belongs to another one. */
    @SuppressWarnings("unchecked")
    List<String> findApartFromOrder(String customerId, String ownerOfOrder) {
        return getEntityManager()
                .createNativeQuery(
                        "select r.id from refund r join customer_order o on o.id = r.order_id"
                                + " where r.tenant = current_setting('kept.tenant') and r.customer_id = :customer"
                                + " and o.tenant = r.tenant and o.customer_id = :owner",
                        String.class)
                .setParameter("customer", customerId)
                .setParameter("owner", ownerOfOrder)
                .getResultList();
    }

    boolean isEmpty() {
        return getEntityManager()
                .createQuery("select r.id from Refund r", String.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
