// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.order;

import dev.kept.customer.customer.CustomerDirectory;
import dev.kept.customer.lookup.Lookup;
import dev.kept.customer.settings.TenantSettingsService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;

/** Prepares the check of some orders: loads at once what all of them need. */
@ApplicationScoped
class OrderChecks {

    private final TenantSettingsService settings;
    private final CustomerDirectory customers;
    private final Clock clock;

    OrderChecks(TenantSettingsService settings, CustomerDirectory customers, Clock clock) {
        this.settings = settings;
        this.customers = customers;
        this.clock = clock;
    }

    OrderCheck forAll(Collection<NewOrder> orders) {
        return new OrderCheck(
                settings.holdCurrency(),
                customers.lookUp(
                        Lookup.names(orders, NewOrder::customerId), Lookup.names(orders, NewOrder::customerExternalId)),
                clock.instant());
    }
}
