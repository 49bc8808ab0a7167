// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.product;

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

/** Lists products. */
@ApplicationScoped
class ProductList {
    private static final Listing<Product> LISTING = new Listing<>(
            Product.class,
            Product::id,
            List.of(
                    SortKey.text(
                            "code", "content.code", product -> product.content().code()),
                    SortKey.text(
                            "category",
                            "content.category",
                            product -> product.content().category()),
                    SortKey.instant("createdAt", "createdAt", Product::createdAt)),
            "code");

    private final EntityManager entities;
    private final Cursors cursors;

    ProductList(EntityManager entities, Cursors cursors) {
        this.entities = entities;
        this.cursors = cursors;
    }

    @Transactional
    Page<Product> page(ProductFilter filter, PageRequest request) {
        Filters filters = new Filters()
                .equal("content.code", filter.code)
                .equal("content.category", filter.category)
                .equal("content.productLine", filter.productLine)
                .equal("content.active", filter.active);
        return LISTING.page(entities, cursors, filters, filter.sort, request);
    }
}
