// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lifecycle;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** Finds policies of the current tenant. */
@ApplicationScoped
class LifecyclePolicyRepository implements PanacheRepositoryBase<LifecyclePolicy, String> {

    Optional<LifecyclePolicy> findForChange(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<LifecyclePolicy> findInForce() {
        return find("status", PolicyStatus.PUBLISHED).singleResultOptional();
    }

    /** Keeps two drafts of one tenant from getting the same number, and two from coming into force together. */
    void takeTurns() {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended('lifecycle/'"
                        + " || current_setting('kept.tenant'), 0)) as text)")
                .getSingleResult();
    }

    int nextNumber() {
        return getEntityManager()
                .createQuery("select coalesce(max(p.number), 0) + 1 from LifecyclePolicy p", Integer.class)
                .getSingleResult();
    }
}
