// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.persistence;

import dev.kept.restkit.tenant.Caller;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.RequestScoped;

/** Tells Hibernate the tenant of the token, or of an import, which it adds to every row and every query. */
@PersistenceUnitExtension
@RequestScoped
class CallerTenantResolver implements TenantResolver {

    private final Caller caller;

    CallerTenantResolver(Caller caller) {
        this.caller = caller;
    }

    /** No tenant's id: where Hibernate asks outside of any request, it shall see nothing. */
    @Override
    public String getDefaultTenantId() {
        return "";
    }

    @Override
    public String resolveTenantId() {
        return caller.tenant();
    }
}
