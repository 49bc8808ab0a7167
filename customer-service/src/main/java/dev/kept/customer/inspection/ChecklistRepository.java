// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.inspection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** Finds checklists of the current tenant. */
@ApplicationScoped
class ChecklistRepository implements PanacheRepositoryBase<Checklist, String> {

    Optional<Checklist> findForChange(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** One that an inspection will name: its items cannot change before that is committed. */
    Optional<Checklist> findForUse(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ);
    }

    Optional<Checklist> findByKey(String key) {
        return find("key", key).firstResultOptional();
    }

    long countInspections(String id) {
        return getEntityManager()
                .createQuery("select count(*) from Inspection where checklistId = :id", Long.class)
                .setParameter("id", id)
                .getSingleResult();
    }
}
