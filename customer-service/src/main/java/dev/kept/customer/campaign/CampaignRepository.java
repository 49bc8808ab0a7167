// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds campaigns of the current tenant. */
@ApplicationScoped
class CampaignRepository implements PanacheRepositoryBase<Campaign, String> {
    /** Locked until the transaction ends, so that what is checked is what is changed. */
    Optional<Campaign> findForChange(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Campaign> findByKey(String key) {
        return find("content.key", key).singleResultOptional();
    }

    Map<String, Campaign> findAllById(Collection<String> ids) {
        return find("id in ?1", ids).stream().collect(Collectors.toMap(Campaign::id, campaign -> campaign));
    }

    List<String> unendedOfSegment(String key, int most) {
        return getEntityManager()
                .createQuery(
                        "select c.id from Campaign c where c.content.segment = :key and c.status <> ENDED order by c.id",
                        String.class)
                .setParameter("key", key)
                .setMaxResults(most)
                .getResultList();
    }

    boolean hasBudgets() {
        return count("content.budget is not null") > 0;
    }
}
