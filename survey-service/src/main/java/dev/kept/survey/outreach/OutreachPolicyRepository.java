// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.outreach;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds the policy of the caller's tenant. */
@ApplicationScoped
class OutreachPolicyRepository implements PanacheRepositoryBase<OutreachPolicy, String> {

    Optional<OutreachPolicy> findDeclared() {
        return findAll().singleResultOptional();
    }
}
