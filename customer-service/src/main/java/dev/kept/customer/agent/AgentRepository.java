// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.agent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds agents of the current tenant. */
@ApplicationScoped
class AgentRepository implements PanacheRepositoryBase<Agent, String> {

    /** Locked until the transaction ends, so that what is checked is what is changed. */
    Optional<Agent> findForChange(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Agent> findByExternalId(String externalId) {
        return find("externalId", externalId).singleResultOptional();
    }

    List<AgentRef> findRefs(Collection<String> ids, Collection<String> externalIds) {
        return getEntityManager()
                .createQuery(
                        "select a.id, a.externalId, a.teamId from Agent a"
                                + " where a.id in :ids or a.externalId in :externalIds",
                        AgentRef.class)
                .setParameter("ids", ids)
                .setParameter("externalIds", externalIds)
                .getResultList();
    }
}
