// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lifecycle;

import static dev.kept.customer.lifecycle.LifecycleProblem.STAGE_NOT_KNOWN;

import dev.kept.customer.customer.CustomerDirectory;
import dev.kept.customer.facts.CustomerFacts;
import dev.kept.customer.facts.FactsReader;
import dev.kept.customer.facts.TenantDay;
import dev.kept.customer.settings.TenantSettingsService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers for one customer, computed from its facts at the time of the question. */
@ApplicationScoped
class StageService {

    private final FactsReader reader;
    private final StageRepository stages;
    private final LifecyclePolicyService policies;
    private final CustomerDirectory customers;
    private final TenantSettingsService settings;
    private final Clock clock;

    StageService(
            FactsReader reader,
            StageRepository stages,
            LifecyclePolicyService policies,
            CustomerDirectory customers,
            TenantSettingsService settings,
            Clock clock) {
        this.reader = reader;
        this.stages = stages;
        this.policies = policies;
        this.customers = customers;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    StageView stage(String named, @Nullable LocalDate asOf, @Nullable String policyId) {
        String customerId = customers.resolve(named);
        TenantDay today = TenantDay.of(clock, settings.current());
        LocalDate day = AsOf.day(asOf, today);
        PolicyInForce policy = policyId == null
                ? policies.inForce(today.settings())
                : policies.asIfInForce(policyId, today.settings());
        CustomerFacts facts = facts(customerId, today);
        List<FixedStage> fixed = fixed(customerId);
        StageTransition transition =
                StageReplay.replay(facts, fixed, policy.rules(), day).on(day);
        if (transition == null) {
            throw STAGE_NOT_KNOWN.with(customerId, day);
        }
        StageFacts dated = new StageFacts(facts, policy.rules());
        LocalDate first = dated.first();
        return new StageView(
                customerId,
                day,
                transition.to(),
                transition.on(),
                Because.of(day, transition, dated, fixed),
                transition.wonBack(),
                Qualified.on(day, facts, policy.rules().qualification()),
                policy.number(),
                first == null || first.isAfter(day) ? null : first,
                dated.last(day));
    }

    @Transactional
    List<StageTransition> transitions(String named) {
        String customerId = customers.resolve(named);
        TenantDay today = TenantDay.of(clock, settings.current());
        PolicyInForce policy = policies.inForce(today.settings());
        return StageReplay.replay(facts(customerId, today), fixed(customerId), policy.rules(), today.today())
                .transitions();
    }

    private CustomerFacts facts(String customerId, TenantDay today) {
        return reader.read(List.of(customerId), today.zone()).get(0);
    }

    private List<FixedStage> fixed(String customerId) {
        return stages.overrides(List.of(customerId)).getOrDefault(customerId, List.of()).stream()
                .map(StageOverride::fixed)
                .toList();
    }
}
