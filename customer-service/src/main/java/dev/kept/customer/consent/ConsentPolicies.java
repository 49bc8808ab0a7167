// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.consent;

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

/** Keeps what a withdrawal means for the current tenant. It holds for withdrawals recorded after its declaration. */
@ApplicationScoped
public class ConsentPolicies {

    private final ConsentPolicyRepository repository;
    private final AuditLog audit;
    private final Clock clock;

    ConsentPolicies(ConsentPolicyRepository repository, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    /** What holds: what was declared, or {@link Withdrawal#ERASE_FUTURE_USE}. */
    @Transactional
    public Withdrawal current() {
        return repository.findDeclared().map(ConsentPolicy::withdrawal).orElse(Withdrawal.ERASE_FUTURE_USE);
    }

    @Transactional
    long version() {
        return repository.findDeclared().map(ConsentPolicy::version).orElse(0L);
    }

    @Transactional
    void declare(Withdrawal withdrawal, @Nullable String ifMatch) {
        Optional<ConsentPolicy> before = repository.findDeclared();
        if (before.isPresent() || ifMatch != null) {
            ETags.require(ifMatch, before.map(ConsentPolicy::version).orElse(0L));
        }
        Instant now = clock.instant().truncatedTo(MICROS);
        ConsentPolicy policy = before.orElseGet(() -> new ConsentPolicy(Ids.next("cpo"), withdrawal, now));
        if (before.isEmpty() || policy.withdrawal() != withdrawal) {
            policy.declare(withdrawal, now);
            repository.persistAndFlush(policy);
            audit.record("consent-policy.changed", "consent-policy", Map.of("withdrawal", withdrawal.name()));
        }
    }
}
