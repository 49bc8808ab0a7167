// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.plan;

import dev.kept.customer.settings.CurrencyUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells other features which plans there are. */
@ApplicationScoped
public class PlanDirectory implements CurrencyUse {

    private final PlanRepository plans;

    PlanDirectory(PlanRepository plans) {
        this.plans = plans;
    }

    /** The plans of the current tenant by their keys; a tenant has few. */
    @Transactional
    public Map<String, PlanRef> all() {
        return plans.listAll().stream()
                .map(Plan::content)
                .collect(Collectors.toMap(
                        PlanContent::key,
                        plan -> new PlanRef(
                                plan.key(),
                                plan.amount(),
                                plan.currency(),
                                plan.term(),
                                plan.graceDays(),
                                plan.active())));
    }

    @Override
    @Transactional
    public boolean recorded() {
        return plans.findAll().firstResultOptional().isPresent();
    }
}
