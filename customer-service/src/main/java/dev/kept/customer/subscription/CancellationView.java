// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A cancellation as a client sees it. */
@Schema(name = "SubscriptionCancellation", description = "When and why a subscription ends.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CancellationView(
        @Schema(required = true, description = "The first day without entitlement.", examples = "2024-06-01")
        LocalDate effectiveOn,

        @Schema(description = "Code of the churn reason.", examples = "price") @Nullable String reason,

        @Schema(required = true, description = "Whether the customer wanted it.") @Nullable Cause cause) {

    static CancellationView of(Change cancellation) {
        return new CancellationView(cancellation.on(), cancellation.reason(), cancellation.cause());
    }
}
