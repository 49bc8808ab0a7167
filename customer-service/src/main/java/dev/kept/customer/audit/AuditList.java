// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.audit;

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

/** Lists audit entries. */
@ApplicationScoped
class AuditList {

    private static final Listing<AuditEntry> LISTING = new Listing<>(
            AuditEntry.class,
            AuditEntry::id,
            List.of(SortKey.instant("recordedAt", "recordedAt", AuditEntry::recordedAt)),
            "-recordedAt");

    private final EntityManager entities;
    private final Cursors cursors;

    AuditList(EntityManager entities, Cursors cursors) {
        this.entities = entities;
        this.cursors = cursors;
    }

    @Transactional
    Page<AuditEntry> page(AuditFilter filter, PageRequest request) {
        Filters filters = new Filters()
                .equal("action", filter.action)
                .equal("entity", filter.entity)
                .equal("actor", filter.actor)
                .from("recordedAt", filter.recordedAfter)
                .before("recordedAt", filter.recordedBefore);
        return LISTING.page(entities, cursors, filters, filter.sort, request);
    }
}
