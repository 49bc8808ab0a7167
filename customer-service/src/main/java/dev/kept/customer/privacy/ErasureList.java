// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.privacy;

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

/** Lists certificates of erasures. */
@ApplicationScoped
class ErasureList {

    private static final Listing<Erasure> LISTING = new Listing<>(
            Erasure.class,
            Erasure::id,
            List.of(SortKey.instant("erasedAt", "erasedAt", Erasure::erasedAt)),
            "-erasedAt");

    private final EntityManager entities;
    private final Cursors cursors;

    ErasureList(EntityManager entities, Cursors cursors) {
        this.entities = entities;
        this.cursors = cursors;
    }

    @Transactional
    Page<Erasure> page(ErasureFilter filter, PageRequest request) {
        Filters filters = new Filters()
                .equal("customerId", filter.customerId)
                .from("erasedAt", filter.erasedAfter)
                .before("erasedAt", filter.erasedBefore);
        return LISTING.page(entities, cursors, filters, filter.sort, request);
    }
}
