// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.money.Money;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An order as a client sees it. */
@Schema(name = "Order", description = "A purchase of one customer.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrderView(
        @Schema(required = true, examples = "ord_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String id,

        @Schema(description = "The order's id in your own system.", examples = "536365") @Nullable String externalId,

        @Schema(required = true, description = "Id of the customer.", examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String customerId,

        @Schema(required = true, examples = "2024-03-08T09:30:00Z")
        Instant orderedAt,

        @Schema(required = true, description = "What the customer paid.")
        Money amount,

        @Schema(description = "What the order cost you.") @Nullable Money cost,

        @Schema(required = true, description = "What was bought; empty if only the amount is known.")
        List<OrderLineView> lines,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant createdAt,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant updatedAt) {

    static OrderView of(Order order) {
        OrderContent content = order.content();
        return new OrderView(
                order.id(),
                content.externalId(),
                order.customerId(),
                content.orderedAt(),
                content.money(),
                content.costMoney(),
                content.lineViews(),
                order.createdAt(),
                order.updatedAt());
    }
}
