// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.order;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which orders a list shall hold. */
public class OrderFilter {

    @RestQuery
    @Parameter(description = "Orders of this customer.")
    @Nullable String customerId;

    @RestQuery
    @Parameter(description = "The order with this id in your own system.")
    @Nullable String externalId;

    @RestQuery
    @Parameter(description = "Ordered at or after this instant.")
    @Nullable Instant orderedAfter;

    @RestQuery
    @Parameter(description = "Ordered before this instant.")
    @Nullable Instant orderedBefore;

    @RestQuery
    @Parameter(
            description = "Names to sort by, a leading minus sorts downwards: orderedAt, createdAt, amount. Default"
                    + " `-orderedAt`.")
    @Nullable String sort;
}
