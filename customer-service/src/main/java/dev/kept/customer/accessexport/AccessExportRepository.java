// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.accessexport;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds access exports of the current tenant. */
@ApplicationScoped
class AccessExportRepository implements PanacheRepositoryBase<AccessExport, String> {

    Optional<AccessExport> findOf(String customerId, String id) {
        return find("id = ?1 and customerId = ?2", id, customerId).singleResultOptional();
    }
}
