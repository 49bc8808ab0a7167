// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.product;

import dev.kept.customer.settings.CurrencyUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** A product's unit cost is money too. */
@ApplicationScoped
class ProductCurrencyUse implements CurrencyUse {
    private final ProductRepository products;

    ProductCurrencyUse(ProductRepository products) {
        this.products = products;
    }

    @Override
    @Transactional
    public boolean recorded() {
        return products.hasCosts();
    }
}
