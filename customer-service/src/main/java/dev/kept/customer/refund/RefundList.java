// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.refund;

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

/** Lists refunds. */
@ApplicationScoped
class RefundList {

    private static final Listing<Refund> LISTING = new Listing<>(
            Refund.class,
            Refund::id,
            List.of(
                    SortKey.instant(
                            "refundedAt",
                            "content.refundedAt",
                            refund -> refund.content().refundedAt()),
                    SortKey.instant("createdAt", "createdAt", Refund::createdAt),
                    SortKey.decimal(
                            "amount",
                            "content.amount",
                            refund -> refund.content().amount())),
            "-refundedAt");

    private final EntityManager entities;
    private final Cursors cursors;
    private final CustomerDirectory customers;

    RefundList(EntityManager entities, Cursors cursors, CustomerDirectory customers) {
        this.entities = entities;
        this.cursors = cursors;
        this.customers = customers;
    }

    @Transactional
    Page<Refund> page(RefundFilter filter, PageRequest request) {
        Filters filters = new Filters()
                .equal("customerId", customers.resolveIfKnown(filter.customerId))
                .equal("orderId", filter.orderId)
                .equal("content.externalId", filter.externalId)
                .from("content.refundedAt", filter.refundedAfter)
                .before("content.refundedAt", filter.refundedBefore);
        return LISTING.page(entities, cursors, filters, filter.sort, request);
    }
}
