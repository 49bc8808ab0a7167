// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lifecycle;

import dev.kept.customer.facts.CustomerFacts;
import dev.kept.customer.settings.TenantSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Computes histories of stages from facts, always exactly, without looking at what is stored. */
@ApplicationScoped
public class Stages {

    private final StageRepository stages;
    private final LifecyclePolicyService policies;

    Stages(StageRepository stages, LifecyclePolicyService policies) {
        this.stages = stages;
        this.policies = policies;
    }

    /** The histories of these customers of the current tenant by the policy in force, by customer. */
    @Transactional
    public Map<String, StageHistory> histories(
            List<CustomerFacts> customers, TenantSettings settings, LocalDate horizon) {
        return histories(customers, policies.inForce(settings).rules(), horizon);
    }

    /** After how many days without a purchase the policy in force takes a customer for lost. */
    @Transactional
    public int inactivityDays(TenantSettings settings) {
        return policies.inForce(settings).rules().inactivityDays();
    }

    Map<String, StageHistory> histories(List<CustomerFacts> customers, PolicyRules rules, LocalDate horizon) {
        Map<String, StageHistory> histories = new HashMap<>();
        Map<String, List<StageOverride>> overrides = stages.overrides(
                customers.stream().map(CustomerFacts::customerId).toList());
        for (CustomerFacts customer : customers) {
            List<FixedStage> fixed = overrides.getOrDefault(customer.customerId(), List.of()).stream()
                    .map(StageOverride::fixed)
                    .toList();
            histories.put(customer.customerId(), StageReplay.replay(customer, fixed, rules, horizon));
        }
        return histories;
    }
}
