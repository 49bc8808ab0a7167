// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.order;

import dev.kept.customer.customer.CustomerDirectory;
import dev.kept.customer.lookup.Lookup;
import dev.kept.customer.product.ProductDirectory;
import dev.kept.customer.settings.TenantSettingsService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Prepares the check of some orders: loads at once what all of them need. */
@ApplicationScoped
class OrderChecks {

    private final TenantSettingsService settings;
    private final CustomerDirectory customers;
    private final ProductDirectory products;
    private final Clock clock;

    OrderChecks(TenantSettingsService settings, CustomerDirectory customers, ProductDirectory products, Clock clock) {
        this.settings = settings;
        this.customers = customers;
        this.products = products;
        this.clock = clock;
    }

    OrderCheck forAll(Collection<NewOrder> orders) {
        return new OrderCheck(
                settings.holdCurrency(),
                customers.lookUp(
                        Lookup.names(orders, NewOrder::customerId), Lookup.names(orders, NewOrder::customerExternalId)),
                products.groups(codes(orders)),
                clock.instant());
    }

    private static Set<String> codes(Collection<NewOrder> orders) {
        return orders.stream()
                .flatMap(order -> order.linesOrNone().stream())
                .map(OrderLineView::product)
                .collect(Collectors.toSet());
    }
}
