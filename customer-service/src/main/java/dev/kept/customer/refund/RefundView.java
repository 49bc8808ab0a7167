// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.refund;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.money.Money;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A refund as a client sees it. */
@Schema(name = "Refund", description = "Money paid back to a customer.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RefundView(
        @Schema(required = true, examples = "ref_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String id,

        @Schema(description = "The refund's id in your own system.", examples = "C536379") @Nullable String externalId,

        @Schema(required = true, description = "Id of the customer.", examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String customerId,

        @Schema(description = "Id of the order, if it was for one.", examples = "ord_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Nullable String orderId,

        @Schema(required = true, description = "What was paid back.")
        Money amount,

        @Schema(required = true, examples = "2024-03-15T14:00:00Z")
        Instant refundedAt,

        @Schema(description = "Why.", examples = "damaged in transit") @Nullable String reason,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant createdAt,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant updatedAt) {

    static RefundView of(Refund refund) {
        RefundContent content = refund.content();
        return new RefundView(
                refund.id(),
                content.externalId(),
                refund.target().customerId(),
                refund.target().orderId(),
                content.money(),
                content.refundedAt(),
                content.reason(),
                refund.createdAt(),
                refund.updatedAt());
    }
}
