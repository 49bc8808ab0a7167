// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.persistence;

import dev.kept.restkit.tenant.Caller;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.RequestScoped;

/** Tells Hibernate the tenant of the token (or of an import), which it adds to every row and every query. */
@PersistenceUnitExtension
@RequestScoped
class TokenTenantResolver implements TenantResolver {

    private final Caller caller;

    TokenTenantResolver(Caller caller) {
        this.caller = caller;
    }

    /** Matches no row: where Hibernate asks for a tenant outside of any request it shall see nothing. */
    @Override
    public String getDefaultTenantId() {
        return "";
    }

    @Override
    public String resolveTenantId() {
        return caller.tenant();
    }
}
