// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.segment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells other features which segments exist and who is in them. */
@ApplicationScoped
public class SegmentDirectory {

    private final SegmentRepository segments;

    SegmentDirectory(SegmentRepository segments) {
        this.segments = segments;
    }

    /**
     * Those of the keys that are segments of the current tenant. They are held until the transaction ends, so that none
     * is deleted before what names it is there.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<String> hold(Collection<String> keys) {
        return keys.isEmpty()
                ? Set.of()
                : segments.find("key in ?1 order by key", keys).withLock(LockModeType.PESSIMISTIC_READ).stream()
                        .map(Segment::key)
                        .collect(Collectors.toSet());
    }

    /** The ids of the customers in a segment on a day, as last derived, in their order. */
    @Transactional
    public List<String> members(String key, LocalDate day) {
        return segments.getEntityManager()
                .createQuery(
                        "select m.customerId from SegmentMembership m, Segment s where s.key = :key"
                                + " and m.segmentId = s.id and m.fromDay <= :day and (m.toDay is null or m.toDay > :day)"
                                + " order by m.customerId",
                        String.class)
                .setParameter("key", key)
                .setParameter("day", day)
                .getResultList();
    }
}
