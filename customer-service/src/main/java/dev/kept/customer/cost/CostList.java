// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.cost;

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

/** Lists costs. */
@ApplicationScoped
class CostList {
    private static final Listing<Cost> LISTING = new Listing<>(
            Cost.class,
            Cost::id,
            List.of(
                    SortKey.instant("createdAt", "createdAt", Cost::createdAt),
                    SortKey.decimal(
                            "amount", "content.amount", cost -> cost.content().amount())),
            "-createdAt");

    private final EntityManager entities;
    private final Cursors cursors;

    CostList(EntityManager entities, Cursors cursors) {
        this.entities = entities;
        this.cursors = cursors;
    }

    @Transactional
    Page<Cost> page(CostFilter filter, PageRequest request) {
        Filters filters = new Filters()
                .equal("content.type", filter.type)
                .equal("content.channel", filter.channel)
                .equal("content.campaignId", filter.campaignId)
                .equal("customerId", filter.customerId)
                .equal("content.externalId", filter.externalId);
        return LISTING.page(entities, cursors, filters, filter.sort, request);
    }
}
