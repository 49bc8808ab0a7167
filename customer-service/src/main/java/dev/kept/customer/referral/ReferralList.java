// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.referral;

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

/** Lists referrals. */
@ApplicationScoped
class ReferralList {
    private static final Listing<Referral> LISTING = new Listing<>(
            Referral.class, Referral::id, List.of(SortKey.instant("madeAt", "madeAt", Referral::madeAt)), "-madeAt");

    private final EntityManager entities;
    private final Cursors cursors;

    ReferralList(EntityManager entities, Cursors cursors) {
        this.entities = entities;
        this.cursors = cursors;
    }

    @Transactional
    Page<Referral> page(ReferralFilter filter, PageRequest request) {
        Filters filters = new Filters()
                .equal("customerId", filter.customerId)
                .equal("referredId", filter.referredId)
                .from("madeAt", filter.madeAfter)
                .before("madeAt", filter.madeBefore);
        return LISTING.page(entities, cursors, filters, filter.sort, request);
    }
}
