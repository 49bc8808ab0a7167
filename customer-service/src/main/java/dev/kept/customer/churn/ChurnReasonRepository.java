// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.churn;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** Finds reasons of the current tenant. */
@ApplicationScoped
class ChurnReasonRepository implements PanacheRepositoryBase<ChurnReason, String> {

    /** Locked until the transaction ends, so that what is checked is what is changed. */
    Optional<ChurnReason> findForChange(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<ChurnReason> findByCode(String code) {
        return find("code", code).singleResultOptional();
    }

    /** Whether a record or another reason names it. */
    boolean used(String code) {
        return count("parent", code) > 0
                || !getEntityManager()
                        .createNativeQuery("select id from churn_record where tenant = current_setting('kept.tenant')"
                                + " and jsonb_exists(reasons, :code) limit 1")
                        .setParameter("code", code)
                        .getResultList()
                        .isEmpty();
    }
}
