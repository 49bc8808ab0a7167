// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.merge;

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

/** Lists merges. */
@ApplicationScoped
class CustomerMergeList {

    private static final Listing<CustomerMerge> LISTING = new Listing<>(
            CustomerMerge.class,
            CustomerMerge::id,
            List.of(SortKey.instant("mergedAt", "mergedAt", CustomerMerge::mergedAt)),
            "-mergedAt");

    private final EntityManager entities;
    private final Cursors cursors;

    CustomerMergeList(EntityManager entities, Cursors cursors) {
        this.entities = entities;
        this.cursors = cursors;
    }

    @Transactional
    Page<CustomerMerge> page(CustomerMergeFilter filter, PageRequest request) {
        Filters filters = new Filters()
                .equal("survivorId", filter.survivorId)
                .equal("mergedId", filter.mergedId)
                .from("mergedAt", filter.mergedAfter)
                .before("mergedAt", filter.mergedBefore);
        if (filter.undone != null) {
            filters.present("undoneAt", filter.undone);
        }
        return LISTING.page(entities, cursors, filters, filter.sort, request);
    }
}
