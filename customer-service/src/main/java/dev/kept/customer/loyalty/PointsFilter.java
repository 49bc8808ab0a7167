// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.loyalty;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which entries of a ledger a list shall hold. */
public class PointsFilter {
    @RestQuery
    @Parameter(description = "Exactly this kind.")
    @Nullable PointsKind kind;

    @RestQuery
    @Parameter(description = "Entries about this order.")
    @Nullable String orderId;

    @RestQuery
    @Parameter(description = "`at` or `-at`. Default `-at`.")
    @Nullable String sort;
}
