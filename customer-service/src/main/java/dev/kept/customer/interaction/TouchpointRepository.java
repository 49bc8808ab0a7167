// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.interaction;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds touchpoints of the current tenant. */
@ApplicationScoped
class TouchpointRepository implements PanacheRepositoryBase<Touchpoint, String> {

    Optional<Touchpoint> findByKey(String key) {
        return find("key", key).singleResultOptional();
    }

    Optional<Touchpoint> findForChange(String key) {
        return find("key", key).withLock(LockModeType.PESSIMISTIC_WRITE).singleResultOptional();
    }

    Set<String> keys() {
        return listAll().stream().map(Touchpoint::key).collect(Collectors.toSet());
    }
}
