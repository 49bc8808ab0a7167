// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.outreach;

import dev.kept.restkit.etag.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps on what terms the current tenant asks its customers. */
@ApplicationScoped
public class OutreachPolicies {

    private final OutreachPolicyRepository policies;
    private final Clock clock;

    OutreachPolicies(OutreachPolicyRepository policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /** What holds now: what was declared, or 30 days, nobody who has objected, preferred channels honoured. */
    @Transactional
    public Terms current() {
        return policies.findDeclared().map(OutreachPolicy::terms).orElse(Terms.DEFAULTS);
    }

    @Transactional
    Declared view() {
        return policies.findDeclared()
                .map(policy -> new Declared(policy.terms(), policy.version(), policy.updatedAt()))
                .orElse(new Declared(Terms.DEFAULTS, 0, null));
    }

    @Transactional
    Declared declare(Terms terms, @Nullable String ifMatch) {
        Optional<OutreachPolicy> before = policies.findDeclared();
        if (before.isPresent() || ifMatch != null) {
            ETags.require(ifMatch, before.map(OutreachPolicy::version).orElse(0L));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (before.isEmpty()) {
            policies.persist(OutreachPolicy.of(terms, now));
        } else if (!before.get().terms().equals(terms)) {
            before.get().declare(terms, now);
        }
        policies.flush();
        return view();
    }

    /** @param version 0 where nothing was declared */
    record Declared(Terms terms, long version, @Nullable Instant updatedAt) {}
}
