// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.focusgroup;

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

/** Lists sessions. */
@ApplicationScoped
class FocusGroupList {

    private static final Listing<FocusGroup> LISTING = new Listing<>(
            FocusGroup.class,
            FocusGroup::id,
            List.of(
                    SortKey.instant("heldAt", "heldAt", FocusGroup::heldAt),
                    SortKey.instant("createdAt", "createdAt", FocusGroup::createdAt)),
            "-heldAt");

    private final EntityManager entities;
    private final FocusGroupService groups;
    private final Cursors cursors;

    FocusGroupList(EntityManager entities, FocusGroupService groups, Cursors cursors) {
        this.entities = entities;
        this.groups = groups;
        this.cursors = cursors;
    }

    @Transactional
    Page<Session> page(FocusGroupFilter filter, PageRequest request) {
        Filters filters = new Filters().from("heldAt", filter.heldAfter).before("heldAt", filter.heldBefore);
        Page<FocusGroup> page = LISTING.page(entities, cursors, filters, filter.sort, request);
        return new Page<>(
                page.data().stream().map(group -> groups.get(group.id())).toList(), page.page());
    }
}
