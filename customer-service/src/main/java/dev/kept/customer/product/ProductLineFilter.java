// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.product;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** In which order product lines are listed. */
public class ProductLineFilter {
    @RestQuery
    @Parameter(description = "Names to sort by, a leading minus sorts downwards: key, createdAt. Default `key`.")
    @Nullable String sort;
}
