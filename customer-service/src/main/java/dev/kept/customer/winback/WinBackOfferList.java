// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.winback;

import dev.kept.customer.customer.CustomerDirectory;
import dev.kept.customer.listing.Filters;
import dev.kept.customer.listing.Listing;
import dev.kept.customer.listing.PageRequest;
import dev.kept.customer.listing.SortKey;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Lists offers. */
@ApplicationScoped
class WinBackOfferList {

    private static final Listing<WinBackOffer> LISTING = new Listing<>(
            WinBackOffer.class,
            WinBackOffer::id,
            List.of(
                    SortKey.instant(
                            "offeredAt",
                            "content.offeredAt",
                            offer -> offer.content().offeredAt()),
                    SortKey.instant(
                            "expiresAt",
                            "content.expiresAt",
                            offer -> offer.content().expiresAt())),
            "-offeredAt");

    private final WinBackOfferRepository offers;
    private final CustomerDirectory customers;
    private final Cursors cursors;

    WinBackOfferList(WinBackOfferRepository offers, CustomerDirectory customers, Cursors cursors) {
        this.offers = offers;
        this.customers = customers;
        this.cursors = cursors;
    }

    @Transactional
    Page<WinBackOffer> page(WinBackOfferFilter filter, PageRequest request) {
        Filters filters = new Filters()
                .equal("customerId", customers.resolveIfKnown(filter.customerId))
                .equal("content.campaignId", filter.campaignId)
                .equal("content.agentId", filter.agentId)
                .equal("content.kind", filter.kind)
                .equal("outcome", filter.outcome)
                .from("content.offeredAt", filter.offeredAfter)
                .before("content.offeredAt", filter.offeredBefore);
        return LISTING.page(offers.getEntityManager(), cursors, filters, filter.sort, request);
    }
}
