// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.loyalty;

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

/** Lists the entries of a ledger. */
@ApplicationScoped
class PointsList {
    private static final Listing<PointsEntry> LISTING = new Listing<>(
            PointsEntry.class,
            PointsEntry::id,
            List.of(SortKey.instant("at", "content.happenedAt", PointsEntry::happenedAt)),
            "-at");

    private final EntityManager entities;
    private final Cursors cursors;
    private final CustomerDirectory customers;

    PointsList(EntityManager entities, Cursors cursors, CustomerDirectory customers) {
        this.entities = entities;
        this.cursors = cursors;
        this.customers = customers;
    }

    @Transactional
    Page<PointsEntry> page(String named, PointsFilter filter, PageRequest request) {
        String customerId = customers.resolve(named);
        Filters filters = new Filters()
                .equal("customerId", customerId)
                .equal("content.kind", filter.kind)
                .equal("content.orderId", filter.orderId);
        return LISTING.page(entities, cursors, filters, filter.sort, request);
    }
}
