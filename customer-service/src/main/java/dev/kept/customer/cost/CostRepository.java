// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.cost;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds costs of the current tenant. */
@ApplicationScoped
class CostRepository implements PanacheRepositoryBase<Cost, String> {
    private static final String WORTH =
            "function('in_tenant_currency', c.content.amount, c.content.currency, c.content.firstDay)";

    /** Locked until the transaction ends, so that what is checked is what is changed. */
    Optional<Cost> findForChange(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Cost> findByExternalId(String externalId) {
        return find("content.externalId", externalId).singleResultOptional();
    }

    // In the order of ids: two imports of the same costs must not wait for each other in a circle.
    List<Cost> findByExternalIdsForChange(Collection<String> externalIds) {
        return find("content.externalId in ?1 order by id", externalIds)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<Cost> findAll(Collection<String> ids) {
        return find("id in ?1 order by id", ids).list();
    }

    /**
     * The contents of those that touch the range of days, both included, with their worth in the tenant's currency; those
     * of which it is not known are left out.
     */
    Stream<CostContent> between(LocalDate from, LocalDate to) {
        return getEntityManager()
                .createQuery(
                        "select c.content, " + WORTH
                                + " from Cost c where c.content.firstDay <= :to and c.content.lastDay >= :from",
                        Object[].class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultStream()
                .filter(row -> row[1] != null)
                .map(row -> ((CostContent) row[0]).worth((BigDecimal) row[1]));
    }

    BigDecimal sumOfCampaign(String campaignId) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(sum(" + WORTH + "), 0) from Cost c where c.content.campaignId = :id",
                        BigDecimal.class)
                .setParameter("id", campaignId)
                .getSingleResult();
    }

    List<String> idsOfSegment(String key, int most) {
        return getEntityManager()
                .createQuery("select c.id from Cost c where c.content.segment = :key order by c.id", String.class)
                .setParameter("key", key)
                .setMaxResults(most)
                .getResultList();
    }

    boolean isEmpty() {
        return getEntityManager()
                .createQuery("select c.id from Cost c", String.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
