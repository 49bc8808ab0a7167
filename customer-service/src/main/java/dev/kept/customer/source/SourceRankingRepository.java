// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.source;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds the ranking of the current tenant. */
@ApplicationScoped
class SourceRankingRepository implements PanacheRepositoryBase<DeclaredRanking, String> {

    Optional<DeclaredRanking> findDeclared() {
        return findAll().singleResultOptional();
    }
}
