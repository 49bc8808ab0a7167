// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.segment;

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

/** Lists segments. */
@ApplicationScoped
class SegmentList {

    private static final Listing<Segment> LISTING = new Listing<>(
            Segment.class,
            Segment::id,
            List.of(
                    SortKey.text("key", "key", Segment::key),
                    SortKey.instant("createdAt", "createdAt", Segment::createdAt)),
            "key");

    private final EntityManager entities;
    private final Cursors cursors;

    SegmentList(EntityManager entities, Cursors cursors) {
        this.entities = entities;
        this.cursors = cursors;
    }

    @Transactional
    Page<Segment> page(@Nullable String key, @Nullable SegmentKind kind, @Nullable String sort, PageRequest request) {
        Filters filters = new Filters().equal("key", key).equal("kind", kind);
        return LISTING.page(entities, cursors, filters, sort, request);
    }
}
