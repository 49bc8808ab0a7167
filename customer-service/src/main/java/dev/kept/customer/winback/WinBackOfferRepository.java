// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.winback;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds offers of the current tenant. */
@ApplicationScoped
class WinBackOfferRepository implements PanacheRepositoryBase<WinBackOffer, String> {

    /** Locked until the transaction ends, so that what is checked is what is changed. */
    Optional<WinBackOffer> findForChange(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<WinBackOffer> findOf(Collection<String> customerIds) {
        return list("customerId in ?1 order by id", customerIds);
    }

    /** Some customers of whom an offer is past its window. */
    List<String> customersDue(Instant now, int most) {
        return getEntityManager()
                .createQuery(
                        "select distinct customerId from WinBackOffer where outcome = OPEN"
                                + " and content.expiresAt <= :now order by customerId",
                        String.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    boolean hasCosts() {
        return count("content.cost is not null") > 0;
    }
}
