// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.attribute;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** Finds attribute definitions of the current tenant. */
@ApplicationScoped
class AttributeDefinitionRepository implements PanacheRepositoryBase<AttributeDefinition, String> {

    /** Locked until the transaction ends, so that what is checked is what is changed. */
    Optional<AttributeDefinition> findForChange(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<AttributeDefinition> findByKey(String key) {
        return find("key", key).singleResultOptional();
    }
}
