// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.plan;

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
import org.jspecify.annotations.Nullable;

/** Lists plans. */
@ApplicationScoped
class PlanList {

    private static final Listing<Plan> LISTING = new Listing<>(
            Plan.class,
            Plan::id,
            List.of(
                    SortKey.text("key", "content.key", plan -> plan.content().key()),
                    SortKey.instant("createdAt", "createdAt", Plan::createdAt)),
            "key");

    private final EntityManager entities;
    private final Cursors cursors;

    PlanList(EntityManager entities, Cursors cursors) {
        this.entities = entities;
        this.cursors = cursors;
    }

    @Transactional
    Page<Plan> page(@Nullable Boolean active, @Nullable String sort, PageRequest request) {
        return LISTING.page(entities, cursors, new Filters().equal("content.active", active), sort, request);
    }
}
