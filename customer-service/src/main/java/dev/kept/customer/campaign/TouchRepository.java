// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds touches of the current tenant. */
@ApplicationScoped
class TouchRepository implements PanacheRepositoryBase<Touch, String> {
    // In the order of ids: two batches of the same touches must not wait for each other in a circle.
    List<Touch> findByExternalIdsForChange(Collection<String> externalIds) {
        return find("content.externalId in ?1 order by id", externalIds)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    Optional<Touch> findForChange(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Touch> findAll(Collection<String> ids) {
        return find("id in ?1 order by id", ids).list();
    }

    long countOfCampaign(String campaignId) {
        return count("campaignId", campaignId);
    }
}
