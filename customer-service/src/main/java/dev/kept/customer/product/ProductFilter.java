// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.product;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which products a list shall hold. */
public class ProductFilter {
    @RestQuery
    @Parameter(description = "The product with this code.")
    @Nullable String code;

    @RestQuery
    @Parameter(description = "Exactly this category.")
    @Nullable String category;

    @RestQuery
    @Parameter(description = "Products of the line with this key.")
    @Nullable String productLine;

    @RestQuery
    @Parameter(description = "Those still sold, or those no longer sold.")
    @Nullable Boolean active;

    @RestQuery
    @Parameter(
            description =
                    "Names to sort by, a leading minus sorts downwards: code, category, createdAt. Default `code`.")
    @Nullable String sort;
}
