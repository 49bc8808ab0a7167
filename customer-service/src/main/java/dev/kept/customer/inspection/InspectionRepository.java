// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.inspection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds inspections of the current tenant and their findings. */
@ApplicationScoped
class InspectionRepository implements PanacheRepositoryBase<Inspection, String> {

    Optional<Inspection> findForChange(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Finding> findings(Collection<String> inspections) {
        return getEntityManager()
                .createQuery("from Finding where inspectionId in :ids order by id", Finding.class)
                .setParameter("ids", inspections)
                .getResultList();
    }

    Optional<Finding> finding(String inspection, String id) {
        return Optional.ofNullable(getEntityManager().find(Finding.class, id))
                .filter(finding -> finding.inspectionId().equals(inspection));
    }

    void add(Finding finding) {
        getEntityManager().persist(finding);
    }

    void remove(Finding finding) {
        getEntityManager().remove(finding);
    }
}
