// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.merge;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which merges a list shall hold. */
public class CustomerMergeFilter {

    @RestQuery
    @Parameter(description = "Into this customer.")
    @Nullable String survivorId;

    @RestQuery
    @Parameter(description = "Of this customer into another one.")
    @Nullable String mergedId;

    @RestQuery
    @Parameter(description = "True: only those that were undone. False: only those that stand.")
    @Nullable Boolean undone;

    @RestQuery
    @Parameter(description = "At or after this instant.")
    @Nullable Instant mergedAfter;

    @RestQuery
    @Parameter(description = "Before this instant.")
    @Nullable Instant mergedBefore;

    @RestQuery
    @Parameter(description = "Names to sort by, a leading minus sorts downwards: mergedAt. Default `-mergedAt`.")
    @Nullable String sort;
}
