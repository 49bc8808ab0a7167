// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.privacy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds certificates of the current tenant. */
@ApplicationScoped
class ErasureRepository implements PanacheRepositoryBase<Erasure, String> {

    Optional<Erasure> findByCustomer(String customerId) {
        return find("customerId", customerId).singleResultOptional();
    }
}
