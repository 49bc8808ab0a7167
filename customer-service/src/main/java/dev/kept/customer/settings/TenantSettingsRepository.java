// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.settings;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds the settings of the current tenant. */
@ApplicationScoped
class TenantSettingsRepository implements PanacheRepositoryBase<DeclaredSettings, String> {

    Optional<DeclaredSettings> findDeclared() {
        return findAll().singleResultOptional();
    }
}
