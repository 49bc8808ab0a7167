// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.audit;

import dev.kept.restkit.problem.AccessRefused;
import dev.kept.restkit.tenant.TenantContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.spi.runtime.AuthorizationFailureEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.ObservesAsync;
import java.time.Clock;
import java.util.Map;
import java.util.OptionalLong;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Writes down who was refused what for want of a scope: after the answer, so that it holds up no request. */
@ApplicationScoped
class RefusedAccess {

    private static final Logger LOG = Logger.getLogger(RefusedAccess.class);
    private static final int MOST = 10_000;

    /** Where rest-kit keeps the verified tenant of a token. */
    private static final String TENANT = "kept.tenant";

    private final AuditLog audit;
    private final Clock clock;
    private final RefusalThrottle throttle = new RefusalThrottle(MOST);

    RefusedAccess(AuditLog audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** For want of a scope that the operation declares. */
    @ActivateRequestContext
    void refused(@ObservesAsync AuthorizationFailureEvent event) {
        refused(
                event.getSecurityIdentity(),
                operation(event.getEventProperties().get(AuthorizationFailureEvent.SECURED_METHOD_KEY)));
    }

    /** By a feature itself, for want of a scope that only some uses of the operation need. */
    @ActivateRequestContext
    void refused(@ObservesAsync AccessRefused event) {
        refused(event.identity(), event.operation());
    }

    private void refused(@Nullable SecurityIdentity identity, String operation) {
        String tenant = identity == null || identity.isAnonymous() ? null : identity.getAttribute(TENANT);
        if (tenant == null || identity == null) {
            return; // without a good token nobody is refused a thing, but asked who he is
        }
        String actor = identity.getPrincipal().getName();
        OptionalLong held = throttle.admit(tenant + ' ' + actor + ' ' + operation, clock.instant());
        if (held.isPresent()) {
            record(tenant, actor, operation, held.getAsLong());
        }
    }

    private void record(String tenant, String actor, String operation, long held) {
        try {
            TenantContext.runAs(
                    tenant,
                    () -> QuarkusTransaction.requiringNew()
                            .run(() -> audit.record(
                                    actor, "access.refused", operation, Map.of("heldBack", Long.toString(held)))));
        } catch (RuntimeException e) {
            LOG.errorf(e, "A refused access to %s cannot be written down", operation);
        }
    }

    /** Of {@code dev.kept.customer.order.OrderResource#create(…)} the part {@code OrderResource#create}. */
    static String operation(@Nullable Object securedMethod) {
        if (securedMethod == null) {
            return "unknown";
        }
        String method = securedMethod.toString();
        int parameters = method.indexOf('(');
        String name = parameters < 0 ? method : method.substring(0, parameters);
        int hash = name.indexOf('#');
        int dot = name.lastIndexOf('.', hash < 0 ? name.length() : hash);
        return name.substring(dot + 1);
    }
}
