// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.interaction;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds interactions of the current tenant. */
@ApplicationScoped
class InteractionRepository implements PanacheRepositoryBase<Interaction, String> {

    /** Locked until the transaction ends, so that what is checked is what is changed. */
    Optional<Interaction> findForChange(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Interaction> findByExternalId(String externalId) {
        return find("content.externalId", externalId).singleResultOptional();
    }

    Optional<Interaction> findByExternalIdForChange(String externalId) {
        return find("content.externalId", externalId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional();
    }

    // In the order of ids: two imports of the same interactions must not wait for each other in a circle.
    List<Interaction> findByExternalIdsForChange(Collection<String> externalIds) {
        return find("content.externalId in ?1 order by id", externalIds)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The channels of the contacts that the company sought with a customer, from one instant to before another. */
    List<InteractionChannel> findOutbound(String customerId, Instant from, Instant to) {
        return getEntityManager()
                .createQuery(
                        "select i.content.channel from Interaction i where i.customerId = :customer"
                                + " and i.content.direction = :direction and i.content.startedAt >= :from"
                                + " and i.content.startedAt < :to",
                        InteractionChannel.class)
                .setParameter("customer", customerId)
                .setParameter("direction", Direction.OUTBOUND)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }
}
