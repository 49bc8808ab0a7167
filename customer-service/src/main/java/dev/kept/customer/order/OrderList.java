// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.order;

import dev.kept.customer.customer.CustomerDirectory;
import dev.kept.customer.listing.Filters;
import dev.kept.customer.listing.Listing;
import dev.kept.customer.listing.PageRequest;
import dev.kept.customer.listing.SortKey;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** Lists orders. */
@ApplicationScoped
class OrderList {

    private static final Listing<Order> LISTING = new Listing<>(
            Order.class,
            Order::id,
            List.of(
                    SortKey.instant(
                            "orderedAt",
                            "content.orderedAt",
                            order -> order.content().orderedAt()),
                    SortKey.instant("createdAt", "createdAt", Order::createdAt),
                    SortKey.decimal(
                            "amount", "content.amount", order -> order.content().amount())),
            "-orderedAt");

    private final EntityManager entities;
    private final Cursors cursors;
    private final CustomerDirectory customers;

    OrderList(EntityManager entities, Cursors cursors, CustomerDirectory customers) {
        this.entities = entities;
        this.cursors = cursors;
        this.customers = customers;
    }

    @Transactional
    Page<Order> page(OrderFilter filter, PageRequest request) {
        Filters filters = new Filters()
                .equal("customerId", customers.resolveIfKnown(filter.customerId))
                .equal("content.externalId", filter.externalId)
                .from("content.orderedAt", filter.orderedAfter)
                .before("content.orderedAt", filter.orderedBefore);
        return LISTING.page(entities, cursors, filters, filter.sort, request);
    }
}
