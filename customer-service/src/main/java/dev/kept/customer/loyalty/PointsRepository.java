// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.loyalty;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Finds entries of the current tenant's ledgers. */
@ApplicationScoped
class PointsRepository implements PanacheRepositoryBase<PointsEntry, String> {
    List<PointsEntry> ofCustomer(String customerId) {
        return find("customerId", customerId).list();
    }

    List<PointsEntry> findAll(Collection<String> ids) {
        return find("id in ?1 order by id", ids).list();
    }

    boolean isReversed(String id) {
        return count("content.reversesEntryId", id) > 0;
    }

    boolean hasSource(String sourceKey) {
        return count("content.sourceKey", sourceKey) > 0;
    }

    long balanceAt(String customerId, Instant at) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(sum(e.content.points), 0) from PointsEntry e where e.customerId = :customer"
                                + " and e.content.happenedAt <= :at",
                        Long.class)
                .setParameter("customer", customerId)
                .setParameter("at", at)
                .getSingleResult();
    }
}
