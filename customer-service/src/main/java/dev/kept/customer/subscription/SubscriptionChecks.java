// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.subscription;

import dev.kept.customer.customer.CustomerDirectory;
import dev.kept.customer.lookup.Lookup;
import dev.kept.customer.plan.PlanDirectory;
import dev.kept.customer.settings.TenantSettingsService;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Prepares the check of some subscriptions: loads at once what all of them need. */
@ApplicationScoped
class SubscriptionChecks {

    private final TenantSettingsService settings;
    private final CustomerDirectory customers;
    private final PlanDirectory plans;
    private final List<CancellationReasons> reasons;
    private final Clock clock;

    SubscriptionChecks(
            TenantSettingsService settings,
            CustomerDirectory customers,
            PlanDirectory plans,
            @All List<CancellationReasons> reasons,
            Clock clock) {
        this.settings = settings;
        this.customers = customers;
        this.plans = plans;
        this.reasons = reasons;
        this.clock = clock;
    }

    SubscriptionCheck forAll(Collection<NewSubscription> subscriptions) {
        return new SubscriptionCheck(
                settings.holdCurrency(),
                customers.lookUp(
                        Lookup.names(subscriptions, NewSubscription::customerId),
                        Lookup.names(subscriptions, NewSubscription::customerExternalId)),
                plans.all(),
                reasons.stream().flatMap(known -> known.codes().stream()).collect(Collectors.toSet()),
                clock.instant());
    }

    /** The tenant's local day. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    /** The tenant's zone. */
    ZoneId zone() {
        return ZoneId.of(settings.current().zone());
    }
}
