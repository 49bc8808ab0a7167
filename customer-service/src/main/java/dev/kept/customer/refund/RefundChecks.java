// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.refund;

import dev.kept.customer.customer.CustomerDirectory;
import dev.kept.customer.lookup.Lookup;
import dev.kept.customer.order.OrderDirectory;
import dev.kept.customer.settings.TenantSettingsService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;

/** Prepares the check of some refunds: loads at once what all of them need. */
@ApplicationScoped
class RefundChecks {

    private final TenantSettingsService settings;
    private final CustomerDirectory customers;
    private final OrderDirectory orders;
    private final Clock clock;

    RefundChecks(TenantSettingsService settings, CustomerDirectory customers, OrderDirectory orders, Clock clock) {
        this.settings = settings;
        this.customers = customers;
        this.orders = orders;
        this.clock = clock;
    }

    RefundCheck forAll(Collection<NewRefund> refunds) {
        settings.holdCurrency();
        return new RefundCheck(
                customers.lookUp(
                        Lookup.names(refunds, NewRefund::customerId),
                        Lookup.names(refunds, NewRefund::customerExternalId)),
                orders.lookUp(
                        Lookup.names(refunds, NewRefund::orderId), Lookup.names(refunds, NewRefund::orderExternalId)),
                clock.instant());
    }
}
