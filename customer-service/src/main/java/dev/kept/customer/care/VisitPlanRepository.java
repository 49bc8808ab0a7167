// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.care;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds visit plans of the current tenant. */
@ApplicationScoped
class VisitPlanRepository implements PanacheRepositoryBase<VisitPlan, String> {

    private static final int BATCH = 100;
    private static final int SKIP_LOCKED = -2; // as Jakarta Persistence's lock timeout, by Hibernate's convention

    /** Locked until the transaction ends, so that what is checked is what is changed. */
    Optional<VisitPlan> findForChange(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Some of those that need their next task; those that somebody works on are left to him. */
    List<VisitPlan> findDueForChange(Instant now) {
        return find("checkAt < ?1 order by checkAt", now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .page(0, BATCH)
                .list();
    }
}
