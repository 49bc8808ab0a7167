// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.consent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds the policy of the current tenant. */
@ApplicationScoped
class ConsentPolicyRepository implements PanacheRepositoryBase<ConsentPolicy, String> {

    Optional<ConsentPolicy> findDeclared() {
        return findAll().singleResultOptional();
    }
}
