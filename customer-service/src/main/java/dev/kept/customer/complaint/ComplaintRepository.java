// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds complaints of the current tenant. */
@ApplicationScoped
class ComplaintRepository implements PanacheRepositoryBase<Complaint, String> {

    private static final int BATCH = 100;
    private static final int SKIP_LOCKED = -2; // as Jakarta Persistence's lock timeout, by Hibernate's convention

    /** Locked until the transaction ends, so that what is checked is what is changed. */
    Optional<Complaint> findForChange(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Complaint> findByExternalId(String externalId) {
        return find("content.externalId", externalId).singleResultOptional();
    }

    Optional<Complaint> findByExternalIdForChange(String externalId) {
        return find("content.externalId", externalId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional();
    }

    // In the order of ids: two imports of the same complaints must not wait for each other in a circle.
    List<Complaint> findByExternalIdsForChange(Collection<String> externalIds) {
        return find("content.externalId in ?1 order by id", externalIds)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<Complaint> findAll(Collection<String> ids) {
        return list("id in ?1", ids);
    }

    /** Some of those whose next target is over; those that somebody works on are left to him. */
    List<Complaint> findDueForChange(Instant now) {
        return find("timing.nextBreachAt < ?1 order by timing.nextBreachAt", now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .page(0, BATCH)
                .list();
    }

    /** Those whose clock runs by a calendar. */
    List<Complaint> findOpenForChange(String calendarId) {
        return find("timing.calendarId = ?1 and progress.resolvedAt is null order by id", calendarId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    boolean isOpenBy(String calendarId) {
        return count("timing.calendarId = ?1 and progress.resolvedAt is null", calendarId) > 0;
    }

    boolean hasCompensation() {
        return find("compensation is not null").page(0, 1).firstResultOptional().isPresent();
    }

    List<ComplaintStep> findSteps(String complaintId) {
        return getEntityManager()
                .createQuery("from ComplaintStep s where s.complaintId = :id order by s.position", ComplaintStep.class)
                .setParameter("id", complaintId)
                .getResultList();
    }
}
