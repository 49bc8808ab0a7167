// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.refund;

import dev.kept.customer.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says about a refund. */
@Schema(
        name = "NewRefund",
        description =
                "Money paid back. Name the order by orderId or orderExternalId; where it was for no order, name the"
                        + " customer by customerId or customerExternalId.")
record NewRefund(
        @Schema(description = "The refund's id in your own system; unique.", examples = "C536379")
        @Nullable @Size(min = 1, max = 100) String externalId,

        @Schema(description = "Id of the order.", examples = "ord_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Nullable @Size(min = 1, max = 100) String orderId,

        @Schema(description = "Or the order's id in your own system.", examples = "536365")
        @Nullable @Size(min = 1, max = 100) String orderExternalId,

        @Schema(description = "Id of the customer.", examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Nullable @Size(min = 1, max = 100) String customerId,

        @Schema(description = "Or the customer's id in your own system.", examples = "C-17850")
        @Nullable @Size(min = 1, max = 100) String customerExternalId,

        @Schema(description = "What was paid back: above zero, and no more than what is left of the order.")
        @NotNull @Valid Money amount,

        @Schema(
                description = "When it was paid back: not before 1970, at most 24 hours ahead.",
                examples = "2024-03-15T14:00:00Z")
        @NotNull Instant refundedAt,

        @Schema(description = "Why, in your own words; no personal data.", examples = "damaged in transit")
        @Nullable @Size(min = 1, max = 500) String reason) {

    static NewRefund of(Refund refund) {
        RefundContent content = refund.content();
        return new NewRefund(
                content.externalId(),
                refund.target().orderId(),
                null,
                refund.target().customerId(),
                null,
                content.money(),
                content.refundedAt(),
                content.reason());
    }

    NewRefund named(String externalIdOfPath) {
        return new NewRefund(
                externalIdOfPath, orderId, orderExternalId, customerId, customerExternalId, amount, refundedAt, reason);
    }

    boolean namesOrder() {
        return orderId != null || orderExternalId != null;
    }

    boolean namesCustomer() {
        return customerId != null || customerExternalId != null;
    }
}
