// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.attribution;

import static java.time.temporal.ChronoUnit.MICROS;

import dev.kept.customer.audit.AuditLog;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the policy. */
@ApplicationScoped
class PolicyService {
    private final PolicyRepository policies;
    private final AuditLog audit;
    private final Clock clock;

    PolicyService(PolicyRepository policies, AuditLog audit, Clock clock) {
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    /** What holds for the current tenant: what it declared, or the defaults. */
    @Transactional
    AttributionPolicy current() {
        return declared().map(DeclaredPolicy::policy).orElse(AttributionPolicy.DEFAULTS);
    }

    @Transactional
    Optional<DeclaredPolicy> declared() {
        return policies.findDeclared();
    }

    /** Declares the policy; {@code ifMatch} may be missing only for the first declaration. */
    @Transactional
    DeclaredPolicy declare(AttributionPolicy policy, @Nullable String ifMatch) {
        Optional<DeclaredPolicy> before = policies.findDeclared();
        if (before.isPresent() || ifMatch != null) {
            ETags.require(ifMatch, before.map(DeclaredPolicy::version).orElse(0L));
        }
        if (before.isPresent() && before.get().policy().equals(policy)) {
            return before.get();
        }
        Instant now = clock.instant().truncatedTo(MICROS);
        DeclaredPolicy declared = before.orElseGet(() -> new DeclaredPolicy(Ids.next("atp"), policy, now));
        declared.declare(policy, now);
        policies.persistAndFlush(declared);
        audit.record("attribution-policy.declared", "attribution-policy", Map.of("version", "" + declared.version()));
        return declared;
    }
}
