// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.product;

import org.jspecify.annotations.Nullable;

/**
 * Where a product belongs.
 *
 * @param category its category, null where the catalogue names none
 * @param productLine the key of its product line, null where it is in none
 */
public record ProductGroup(
        @Nullable String category, @Nullable String productLine) {

    /** Of a product that the catalogue does not know. */
    public static final ProductGroup UNKNOWN = new ProductGroup(null, null);
}
