// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lifecycle;

import static dev.kept.customer.lifecycle.LifecycleProblem.LIFECYCLE_POLICY_NOT_DRAFT;
import static dev.kept.customer.lifecycle.LifecycleProblem.LIFECYCLE_POLICY_NOT_FOUND;
import static java.time.temporal.ChronoUnit.MICROS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.customer.audit.AuditLog;
import dev.kept.customer.facts.DueCustomers;
import dev.kept.customer.settings.TenantSettings;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.patch.Patches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps the versions of a tenant's lifecycle policy. */
@ApplicationScoped
class LifecyclePolicyService {

    private final LifecyclePolicyRepository policies;
    private final DueCustomers due;
    private final AuditLog audit;
    private final Patches patches;
    private final Clock clock;

    LifecyclePolicyService(
            LifecyclePolicyRepository policies, DueCustomers due, AuditLog audit, Patches patches, Clock clock) {
        this.policies = policies;
        this.due = due;
        this.audit = audit;
        this.patches = patches;
        this.clock = clock;
    }

    @Transactional
    LifecyclePolicy get(String id) {
        return policies.findByIdOptional(id).orElseThrow(() -> LIFECYCLE_POLICY_NOT_FOUND.with(id));
    }

    /** The rules in force, with the tenant's inactivity window; the defaults while nothing is published. */
    @Transactional
    PolicyInForce inForce(TenantSettings settings) {
        return policies.findInForce()
                .map(policy -> of(policy, settings))
                .orElseGet(() -> new PolicyInForce(
                        0, PolicyRules.DEFAULTS.within(settings.presence().days())));
    }

    /** The rules of any policy, as if it were in force. */
    @Transactional
    PolicyInForce asIfInForce(String id, TenantSettings settings) {
        return of(get(id), settings);
    }

    @Transactional
    LifecyclePolicy create(NewLifecyclePolicy wanted) {
        policies.takeTurns();
        LifecyclePolicy policy = new LifecyclePolicy(Ids.next("lcp"), policies.nextNumber(), wanted, now());
        policies.persistAndFlush(policy);
        return policy;
    }

    @Transactional
    LifecyclePolicy patch(String id, @Nullable String ifMatch, JsonNode patch) {
        LifecyclePolicy policy = getDraft(id, ifMatch);
        NewLifecyclePolicy wanted = patches.apply(NewLifecyclePolicy.of(policy), patch, NewLifecyclePolicy.class);
        if (!wanted.equals(NewLifecyclePolicy.of(policy))) {
            policy.change(wanted, now());
            policies.flush();
        }
        return policy;
    }

    @Transactional
    void delete(String id, @Nullable String ifMatch) {
        policies.delete(getDraft(id, ifMatch));
    }

    /** Brings a draft into force: from now on, and for all days before, stages follow it. */
    @Transactional
    LifecyclePolicy publish(String id, @Nullable String ifMatch) {
        policies.takeTurns();
        LifecyclePolicy policy = getDraft(id, ifMatch);
        Instant now = now();
        policies.findInForce().ifPresent(before -> before.supersede(now));
        policies.flush(); // first the old one goes, since two cannot be in force
        policy.publish(now);
        policies.flush();
        due.everybody();
        audit.record("lifecycle-policy.published", id, Map.of("number", Integer.toString(policy.number())));
        return policy;
    }

    private LifecyclePolicy getDraft(String id, @Nullable String ifMatch) {
        LifecyclePolicy policy = policies.findForChange(id).orElseThrow(() -> LIFECYCLE_POLICY_NOT_FOUND.with(id));
        ETags.require(ifMatch, policy.version());
        if (policy.status() != PolicyStatus.DRAFT) {
            throw LIFECYCLE_POLICY_NOT_DRAFT.with(policy.status());
        }
        return policy;
    }

    private static PolicyInForce of(LifecyclePolicy policy, TenantSettings settings) {
        return new PolicyInForce(
                policy.number(), policy.rules().within(settings.presence().days()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(MICROS);
    }
}
