// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.agent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** Finds teams of the current tenant. */
@ApplicationScoped
class TeamRepository implements PanacheRepositoryBase<Team, String> {

    /** Locked until the transaction ends, so that what is checked is what is changed. */
    Optional<Team> findForChange(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Team> findByName(String name) {
        return find("name", name).singleResultOptional();
    }
}
