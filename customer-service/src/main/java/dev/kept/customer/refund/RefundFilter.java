// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.refund;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which refunds a list shall hold. */
public class RefundFilter {

    @RestQuery
    @Parameter(description = "Refunds of this customer.")
    @Nullable String customerId;

    @RestQuery
    @Parameter(description = "Refunds of this order.")
    @Nullable String orderId;

    @RestQuery
    @Parameter(description = "The refund with this id in your own system.")
    @Nullable String externalId;

    @RestQuery
    @Parameter(description = "Refunded at or after this instant.")
    @Nullable Instant refundedAfter;

    @RestQuery
    @Parameter(description = "Refunded before this instant.")
    @Nullable Instant refundedBefore;

    @RestQuery
    @Parameter(
            description = "Names to sort by, a leading minus sorts downwards: refundedAt, createdAt, amount. Default"
                    + " `-refundedAt`.")
    @Nullable String sort;
}
