// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.plan;

import static dev.kept.customer.plan.PlanProblem.PLAN_IN_USE;
import static dev.kept.customer.plan.PlanProblem.PLAN_KEY_TAKEN;
import static dev.kept.customer.plan.PlanProblem.PLAN_NOT_FOUND;
import static java.time.temporal.ChronoUnit.MICROS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.customer.audit.AuditLog;
import dev.kept.customer.settings.TenantSettingsService;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.patch.Patches;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps plans. */
@ApplicationScoped
class PlanService {

    private final PlanRepository plans;
    private final List<PlanUse> uses;
    private final TenantSettingsService settings;
    private final AuditLog audit;
    private final Patches patches;
    private final Clock clock;

    PlanService(
            PlanRepository plans,
            @All List<PlanUse> uses,
            TenantSettingsService settings,
            AuditLog audit,
            Patches patches,
            Clock clock) {
        this.plans = plans;
        this.uses = uses;
        this.settings = settings;
        this.audit = audit;
        this.patches = patches;
        this.clock = clock;
    }

    @Transactional
    Plan get(String id) {
        return plans.findByIdOptional(id).orElseThrow(() -> PLAN_NOT_FOUND.with(id));
    }

    @Transactional
    Plan create(NewPlan wanted) {
        settings.holdCurrency();
        PlanContent content = wanted.content();
        refuseTaken(content.key());
        Plan plan = new Plan(Ids.next("pln"), content, now());
        plans.persistAndFlush(plan);
        audit.record("plan.created", plan.id(), Map.of("key", content.key()));
        return plan;
    }

    @Transactional
    Plan patch(String id, @Nullable String ifMatch, JsonNode patch) {
        Plan plan = getForChange(id, ifMatch);
        settings.holdCurrency();
        PlanContent content =
                patches.apply(NewPlan.of(plan), patch, NewPlan.class).content();
        String key = plan.content().key();
        if (!content.key().equals(key)) {
            refuseUsed(key);
            refuseTaken(content.key());
        }
        if (!content.equals(plan.content())) {
            plan.change(content, now());
            plans.flush();
            audit.record("plan.changed", id, Map.of("key", content.key()));
        }
        return plan;
    }

    @Transactional
    void delete(String id, @Nullable String ifMatch) {
        Plan plan = getForChange(id, ifMatch);
        refuseUsed(plan.content().key());
        plans.delete(plan);
        audit.record("plan.deleted", id, Map.of("key", plan.content().key()));
    }

    private Plan getForChange(String id, @Nullable String ifMatch) {
        Plan plan = plans.findForChange(id).orElseThrow(() -> PLAN_NOT_FOUND.with(id));
        ETags.require(ifMatch, plan.version());
        return plan;
    }

    private void refuseTaken(String key) {
        plans.findByKey(key).ifPresent(other -> {
            throw PLAN_KEY_TAKEN.with(key, other.id());
        });
    }

    private void refuseUsed(String key) {
        if (uses.stream().anyMatch(use -> use.uses(key))) {
            throw PLAN_IN_USE.with(key);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(MICROS);
    }
}
