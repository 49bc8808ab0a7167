// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.product;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds product lines of the current tenant. */
@ApplicationScoped
class ProductLineRepository implements PanacheRepositoryBase<ProductLine, String> {
    Optional<ProductLine> findByKey(String key) {
        return find("key", key).singleResultOptional();
    }

    Set<String> knownKeys(Collection<String> keys) {
        return find("key in ?1", keys).stream().map(ProductLine::key).collect(Collectors.toSet());
    }
}
