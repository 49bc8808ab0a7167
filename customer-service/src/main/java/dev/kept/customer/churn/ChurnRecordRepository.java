// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.churn;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds churns of the current tenant's customers. */
@ApplicationScoped
class ChurnRecordRepository implements PanacheRepositoryBase<ChurnRecord, String> {

    /** Locked until the transaction ends, so that what is checked is what is changed. */
    Optional<ChurnRecord> findForChange(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<ChurnRecord> findOf(Collection<String> customerIds) {
        return find("customerId in ?1 order by id", customerIds).list();
    }

    Optional<ChurnRecord> findOn(String customerId, LocalDate day) {
        return find("customerId = ?1 and content.churnedOn = ?2 order by id", customerId, day)
                .firstResultOptional();
    }

    /** Those of the customers of whom a churn may have been seen, or was. */
    @SuppressWarnings("unchecked")
    List<String> findConcerned(Collection<String> customerIds) {
        return getEntityManager()
                .createNativeQuery("select customer_id from subscription where tenant = current_setting('kept.tenant')"
                        + " and customer_id in :ids and ended_on is not null"
                        + " union select customer_id from churn_record where tenant = current_setting('kept.tenant')"
                        + " and customer_id in :ids and automatic"
                        + StageChurns.CONCERNED)
                .setParameter("ids", customerIds)
                .getResultList();
    }
}
