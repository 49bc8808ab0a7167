// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.attribute;

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

/** Lists attribute definitions. */
@ApplicationScoped
class AttributeDefinitionList {

    private static final Listing<AttributeDefinition> LISTING = new Listing<>(
            AttributeDefinition.class,
            AttributeDefinition::id,
            List.of(
                    SortKey.text("key", "key", AttributeDefinition::key),
                    SortKey.instant("createdAt", "createdAt", AttributeDefinition::createdAt)),
            "key");

    private final EntityManager entities;
    private final Cursors cursors;

    AttributeDefinitionList(EntityManager entities, Cursors cursors) {
        this.entities = entities;
        this.cursors = cursors;
    }

    @Transactional
    Page<AttributeDefinition> page(@Nullable String key, @Nullable String sort, PageRequest request) {
        return LISTING.page(entities, cursors, new Filters().equal("key", key), sort, request);
    }
}
