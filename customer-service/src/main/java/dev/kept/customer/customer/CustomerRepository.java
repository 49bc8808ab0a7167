// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.customer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds customers of the current tenant. */
@ApplicationScoped
class CustomerRepository implements PanacheRepositoryBase<Customer, String> {

    /** Locked until the transaction ends, so that what is checked is what is changed. */
    Optional<Customer> findForChange(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Customer> findByExternalId(String externalId) {
        return find("profile.externalId", externalId).singleResultOptional();
    }

    Optional<Customer> findByExternalIdForChange(String externalId) {
        return find("profile.externalId", externalId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional();
    }

    // In the order of ids: two imports of the same customers must not wait for each other in a circle.
    List<Customer> findByExternalIdsForChange(Collection<String> externalIds) {
        return find("profile.externalId in ?1 order by id", externalIds)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<CustomerRef> findRefsByExternalIds(Collection<String> externalIds) {
        return getEntityManager()
                .createQuery(
                        "select c.id, c.profile.externalId from Customer c where c.profile.externalId in :externalIds",
                        CustomerRef.class)
                .setParameter("externalIds", externalIds)
                .getResultList();
    }

    List<CustomerRef> findRefsByIds(Collection<String> ids) {
        return getEntityManager()
                .createQuery("select c.id, c.profile.externalId from Customer c where c.id in :ids", CustomerRef.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    // In the order of ids, so that two batches do not wait for each other in a circle.
    void lock(Collection<String> ids) {
        getEntityManager()
                .createNativeQuery("select id from customer where tenant = current_setting('kept.tenant')"
                        + " and id in :ids order by id for no key update")
                .setParameter("ids", ids)
                .getResultList();
    }
}
