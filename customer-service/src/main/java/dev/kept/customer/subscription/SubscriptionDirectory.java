// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.subscription;

import dev.kept.customer.plan.PlanUse;
import dev.kept.customer.settings.CurrencyUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells other features what customers have subscribed to. */
@ApplicationScoped
public class SubscriptionDirectory implements CurrencyUse, PlanUse {

    private final SubscriptionRepository subscriptions;

    SubscriptionDirectory(SubscriptionRepository subscriptions) {
        this.subscriptions = subscriptions;
    }

    /**
     * One subscription, as far as it says when a customer is entitled.
     *
     * @param id of the subscription
     * @param customerId whose it is
     * @param startedOn first day of entitlement
     * @param endedOn first day without; null while no end is known
     * @param reason code that its cancellation gave
     */
    public record Entitlement(
            String id,
            String customerId,
            LocalDate startedOn,
            @Nullable LocalDate endedOn,
            @Nullable String reason) {}

    /** All subscriptions of these customers of the current tenant. */
    @Transactional
    public List<Entitlement> of(Collection<String> customerIds) {
        if (customerIds.isEmpty()) {
            return List.of();
        }
        return subscriptions.find("customerId in ?1 order by id", customerIds).stream()
                .map(subscription -> new Entitlement(
                        subscription.id(),
                        subscription.customerId(),
                        subscription.content().startedOn(),
                        subscription.endedOn(),
                        subscription
                                .contract()
                                .cancellation()
                                .map(Change::reason)
                                .orElse(null)))
                .toList();
    }

    @Override
    @Transactional
    public boolean recorded() {
        return subscriptions.findAll().firstResultOptional().isPresent();
    }

    @Override
    @Transactional
    public boolean uses(String planKey) {
        return subscriptions.uses(planKey);
    }
}
