// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.tenant;

import dev.kept.restkit.problem.StandardProblem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** Who sends the current request: everything from the verified token, nothing from the request itself. */
@RequestScoped
public class Caller {
    static final String TENANT = "kept.tenant";

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The tenant in whose name the request comes, or in which {@link TenantContext} works. */
    public String tenant() {
        String tenant = TenantContext.current();
        if (tenant == null) {
            tenant = tenantOrNull();
        }
        if (tenant == null) {
            throw StandardProblem.FORBIDDEN.with();
        }
        return tenant;
    }

    /** The token's subject; {@code anonymous} without a token. */
    public String subject() {
        return identity.isAnonymous() ? "anonymous" : identity.getPrincipal().getName();
    }

    /** Whether the token has this scope. */
    public boolean has(String scope) {
        return identity.hasRole(scope);
    }

    @Nullable String tenantOrNull() {
        return identity.getAttribute(TENANT);
    }
}
