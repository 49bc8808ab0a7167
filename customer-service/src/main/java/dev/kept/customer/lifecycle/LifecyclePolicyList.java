// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lifecycle;

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

/** Lists policies. */
@ApplicationScoped
class LifecyclePolicyList {

    private static final Listing<LifecyclePolicy> LISTING = new Listing<>(
            LifecyclePolicy.class,
            LifecyclePolicy::id,
            List.of(SortKey.instant("createdAt", "createdAt", LifecyclePolicy::createdAt)),
            "-createdAt");

    private final EntityManager entities;
    private final Cursors cursors;

    LifecyclePolicyList(EntityManager entities, Cursors cursors) {
        this.entities = entities;
        this.cursors = cursors;
    }

    @Transactional
    Page<LifecyclePolicy> page(@Nullable PolicyStatus status, @Nullable String sort, PageRequest request) {
        return LISTING.page(entities, cursors, new Filters().equal("status", status), sort, request);
    }
}
