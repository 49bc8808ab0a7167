// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.behaviour;

import dev.kept.customer.listing.Filters;
import dev.kept.customer.listing.Listing;
import dev.kept.customer.listing.PageRequest;
import dev.kept.customer.listing.SortKey;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists events and what was dropped. */
@ApplicationScoped
class BehaviourList {

    private static final Listing<BehaviourEvent> LISTING = new Listing<>(
            BehaviourEvent.class,
            BehaviourEvent::id,
            List.of(SortKey.instant("at", "occurredAt", BehaviourEvent::occurredAt)),
            "-at");
    private static final LocalDate FIRST = LocalDate.EPOCH;
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final EntityManager entities;
    private final Cursors cursors;
    private final BehaviourStore store;

    BehaviourList(EntityManager entities, Cursors cursors, BehaviourStore store) {
        this.entities = entities;
        this.cursors = cursors;
        this.store = store;
    }

    @Transactional
    Page<BehaviourEvent> page(BehaviourFilter filter, PageRequest request) {
        Filters filters = new Filters()
                .equal("customerId", filter.customerId)
                .equal("name", filter.name)
                .from("occurredAt", filter.after)
                .before("occurredAt", filter.before);
        return LISTING.page(entities, cursors, filters, filter.sort, request);
    }

    @Transactional
    DroppedView dropped(@Nullable LocalDate from, @Nullable LocalDate to) {
        return DroppedView.of(store.dropped(from == null ? FIRST : from, to == null ? LAST : to));
    }
}
