// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.merge;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** Finds merges of the current tenant. */
@ApplicationScoped
class CustomerMergeRepository implements PanacheRepositoryBase<CustomerMerge, String> {

    /** Locked until the transaction ends, so that what is checked is what is changed. */
    Optional<CustomerMerge> findForChange(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The merge by which a customer is now a part of another one. */
    Optional<CustomerMerge> findStanding(String mergedId) {
        return find("mergedId = ?1 and undoneAt is null", mergedId).singleResultOptional();
    }

    List<CustomerMerge> findOf(String customerId) {
        return list("survivorId = ?1 or mergedId = ?1 order by id", customerId);
    }

    void forgetReasons(String customerId) {
        getEntityManager().flush();
        update("reason = null where survivorId = ?1 or mergedId = ?1", customerId);
    }
}
