// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.segment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** Finds segments of the current tenant. */
@ApplicationScoped
class SegmentRepository implements PanacheRepositoryBase<Segment, String> {

    Optional<Segment> findForChange(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Segment> findByKey(String key) {
        return find("key", key).singleResultOptional();
    }

    List<Segment> all() {
        return list("order by key");
    }

    List<SegmentVersion> versions(String segmentId) {
        return getEntityManager()
                .createQuery(
                        "select v from SegmentVersion v where v.segmentId = :id order by v.number desc",
                        SegmentVersion.class)
                .setParameter("id", segmentId)
                .getResultList();
    }

    void save(SegmentVersion version) {
        getEntityManager().persist(version);
    }
}
