// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** Finds plans of the current tenant. */
@ApplicationScoped
class PlanRepository implements PanacheRepositoryBase<Plan, String> {

    /** Locked until the transaction ends, so that what is checked is what is changed. */
    Optional<Plan> findForChange(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Plan> findByKey(String key) {
        return find("content.key", key).singleResultOptional();
    }
}
