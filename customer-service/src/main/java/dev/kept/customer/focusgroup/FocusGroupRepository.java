// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.focusgroup;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds sessions of the current tenant and their rows. */
@ApplicationScoped
class FocusGroupRepository implements PanacheRepositoryBase<FocusGroup, String> {

    Optional<FocusGroup> findForChange(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Attendance> attendances(Collection<String> groups) {
        return getEntityManager()
                .createQuery("from Attendance where focusGroupId in :groups order by id", Attendance.class)
                .setParameter("groups", groups)
                .getResultList();
    }

    List<Attendance> attendancesOf(Collection<String> ids) {
        return getEntityManager()
                .createQuery("from Attendance where id in :ids order by id", Attendance.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    List<Note> notes(String group) {
        return getEntityManager()
                .createQuery("from Note where focusGroupId = :group order by position", Note.class)
                .setParameter("group", group)
                .getResultList();
    }

    List<CodeCount> codes(@Nullable Instant from, @Nullable Instant before) {
        return getEntityManager()
                .createQuery(
                        "select n.code, count(n.id), count(distinct n.focusGroupId) from Note n"
                                + " where (cast(:from as instant) is null or n.notedAt >= :from)"
                                + " and (cast(:before as instant) is null or n.notedAt < :before)"
                                + " group by n.code order by count(n.id) desc, n.code",
                        CodeCount.class)
                .setParameter("from", from)
                .setParameter("before", before)
                .getResultList();
    }

    void add(Object row) {
        getEntityManager().persist(row);
    }

    void remove(Object row) {
        getEntityManager().remove(row);
    }
}
