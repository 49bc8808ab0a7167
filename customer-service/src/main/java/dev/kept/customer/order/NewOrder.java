// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.order;

import dev.kept.customer.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says about an order. */
@Schema(
        name = "NewOrder",
        description =
                "A purchase. Name its customer by customerId or customerExternalId; give its amount, or lines that"
                        + " add up to it, or both if they agree exactly.")
record NewOrder(
        @Schema(description = "The order's id in your own system; unique.", examples = "536365")
        @Nullable @Size(min = 1, max = 100) String externalId,

        @Schema(description = "Id of the customer.", examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Nullable @Size(min = 1, max = 100) String customerId,

        @Schema(description = "Or the customer's id in your own system.", examples = "C-17850")
        @Nullable @Size(min = 1, max = 100) String customerExternalId,

        @Schema(
                description = "When it was ordered: not before 1970, at most 24 hours ahead.",
                examples = "2024-03-08T09:30:00Z")
        @NotNull Instant orderedAt,

        @Schema(
                description =
                        "ISO 4217 code of all amounts of the order; the tenant's currency where nothing says another.",
                examples = "CNY")
        @Nullable @Pattern(regexp = "^[A-Z]{3}$") String currency,

        @Schema(description = "What the customer paid; the sum of the lines where it is missing.") @Nullable @Valid Money amount,

        @Schema(description = "What the order cost you; the sum of the lines' costs if all lines have one.")
        @Nullable @Valid Money cost,

        @Schema(description = "What was bought, at most 1000 lines.") @Nullable @Size(max = 1000) List<@NotNull @Valid OrderLineView> lines) {

    /** The body that would make this order; an amount that follows from its lines is left out, so that a patch may change them. */
    static NewOrder of(Order order) {
        OrderContent content = order.content();
        boolean linesTellCost = content.lines().stream().noneMatch(line -> line.cost() == null);
        boolean hasLines = !content.lines().isEmpty();
        return new NewOrder(
                content.externalId(),
                order.customerId(),
                null,
                content.orderedAt(),
                hasLines ? content.currency() : null,
                hasLines ? null : content.money(),
                hasLines && linesTellCost ? null : content.costMoney(),
                hasLines ? content.lineViews() : null);
    }

    NewOrder named(String externalIdOfPath) {
        return new NewOrder(externalIdOfPath, customerId, customerExternalId, orderedAt, currency, amount, cost, lines);
    }

    List<OrderLineView> linesOrNone() {
        return lines == null ? List.of() : lines;
    }
}
