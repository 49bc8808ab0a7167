// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.care;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds tasks of the current tenant. */
@ApplicationScoped
class TaskRepository implements PanacheRepositoryBase<Task, String> {

    /** Locked until the transaction ends, so that what is checked is what is changed. */
    Optional<Task> findForChange(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Task> findAll(Collection<String> ids) {
        return list("id in ?1", ids);
    }

    Optional<Task> findByOccasion(String key) {
        return find("occasionKey", key).singleResultOptional();
    }

    boolean closesLoop(String loopId) {
        return count("loopId", loopId) > 0;
    }

    boolean hasVisit(String planId, LocalDate dueOn) {
        return count("planId = ?1 and content.dueOn = ?2", planId, dueOn) > 0;
    }
}
