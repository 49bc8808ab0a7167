// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.interaction;

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

/** Lists interactions. */
@ApplicationScoped
class InteractionList {

    private static final Listing<Interaction> LISTING = new Listing<>(
            Interaction.class,
            Interaction::id,
            List.of(
                    SortKey.instant(
                            "startedAt",
                            "content.startedAt",
                            interaction -> interaction.content().startedAt()),
                    SortKey.instant("createdAt", "createdAt", Interaction::createdAt)),
            "-startedAt");

    private final EntityManager entities;
    private final Cursors cursors;

    InteractionList(EntityManager entities, Cursors cursors) {
        this.entities = entities;
        this.cursors = cursors;
    }

    @Transactional
    Page<Interaction> page(InteractionFilter filter, PageRequest request) {
        Filters filters = new Filters()
                .equal("customerId", filter.customerId)
                .equal("content.externalId", filter.externalId)
                .equal("content.channel", filter.channel)
                .equal("content.touchpoint", filter.touchpoint)
                .equal("content.handling.agentId", filter.agentId)
                .from("content.startedAt", filter.startedAfter)
                .before("content.startedAt", filter.startedBefore);
        return LISTING.page(entities, cursors, filters, filter.sort, request);
    }
}
